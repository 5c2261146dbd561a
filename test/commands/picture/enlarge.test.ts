import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_ROLE_RULE, type Policy } from '#core/policy/policy.ts';
import { POSTED } from '../../driver/memory/delivery.ts';
import { setPolicy } from '../../driver/log-desk.ts';
import { BEN, CHANNEL, openLifeDesk, SERVER, type LifeDesk } from '../../driver/life-desk.ts';

const LINK = `(https://discord.com/channels/${SERVER}/${CHANNEL}/${POSTED.messageId})`;

let moderation: LifeDesk;
beforeEach(async () => {
  moderation = await openLifeDesk();
});

const enlarged = async (id: string, who = {}) => {
  const { answers } = await moderation.press('enlarge', id, who);
  return [...answers, ...moderation.studio.messages().slice(1)];
};

describe('Enlarge', () => {
  it('brings the picture as the message shows it, larger, and says that it was not repainted', async () => {
    const id = await moderation.paint();
    expect(await enlarged(id, { userId: BEN })).toEqual(['defer', '7']);
    expect(await moderation.notes()).toEqual([
      '-# Enlarged to 16×16, not repainted.',
      `-# Enlarged from [this picture]${LINK}`,
    ]);
  });

  it('costs nothing and counts nowhere', async () => {
    moderation = await openLifeDesk({
      rules: { defaults: { images_per_day: 1, cooldown_seconds: 60 }, bounds: {}, isPaused: false },
    });
    const id = await moderation.paint();
    for (let time = 0; time < 3; time += 1)
      expect((await moderation.press('enlarge', id)).answers).toEqual(['defer']);
    expect(await moderation.count()).toBe(1);
    const spend = await moderation.studio.database.selectFrom('spend').selectAll().execute();
    expect(spend).toHaveLength(1);
  });

  it('of a private picture is private', async () => {
    moderation.studio.delivery.outcome = { posted: null };
    const id = await moderation.paint({ order: { isPrivate: true } });
    expect((await enlarged(id))[0]).toBe('defer privately');
  });

  it('of what comes from an age-restricted channel is for such channels', async () => {
    const id = await moderation.paint();
    await moderation.studio.ports.intake.noteAgeRestricted(id);
    const elsewhere = { channelId: '400000000000000002' };
    const { answers } = await moderation.press('enlarge', id, elsewhere);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .* age-restricted channel/)]);
    const there = await moderation.press('enlarge', id, { ...elsewhere, isAgeRestricted: true });
    expect(there.answers).toEqual(['defer']);
  });

  it('of a private picture is not for moderators, who may read its request', async () => {
    moderation.studio.delivery.outcome = { posted: null };
    const id = await moderation.paint({ order: { isPrivate: true } });
    const moderator = { userId: BEN, permissions: 1n << 5n };
    expect((await moderation.press('recipe', id, moderator)).answers[0]).not.toMatch(/^refuse/);
    const { answers } = await moderation.press('enlarge', id, moderator);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });

  it('deleted again leaves the private picture that it was made from', async () => {
    moderation.studio.delivery.outcome = { posted: null };
    const id = await moderation.paint({ order: { isPrivate: true } });
    expect((await moderation.press('delete', `${id}~0`)).answers).toEqual(['deleted']);
    expect([...moderation.studio.pictures.files.keys()]).toEqual([`${id}.0.png`]);
  });

  it('of one picture of a batch brings that one', async () => {
    const id = await moderation.paint({ count: 3 });
    expect((await moderation.press('enlarge', id)).selects).toEqual([`enlarge:${id}`]);
    await moderation.choose('enlarge', id, '2');
    expect(moderation.studio.messages().at(-1)).toBe('9');
  });

  it.each([
    ['gone', /file of this picture is gone/],
    ['not allowed', /needs the permission Read Message History/],
    ['unreachable', /did not give the picture back/],
  ] as const)('of a picture that is %s says so', async (fault, sentence) => {
    const id = await moderation.paint();
    moderation.studio.posted.shown = fault;
    expect((await enlarged(id))[1]).toMatch(sentence);
  });

  it('of a file that can’t be read says so', async () => {
    const id = await moderation.paint();
    moderation.studio.posted.shown = Buffer.from('damaged');
    expect((await enlarged(id))[1]).toMatch(/can’t be read, so it can’t be enlarged/);
  });

  it('that Discord does not take says so', async () => {
    const id = await moderation.paint();
    moderation.studio.delivery.outcome = 'undeliverable';
    expect((await enlarged(id))[1]).toMatch(/did not take the enlarged picture/);
  });

  it.each<[string, Partial<Policy>, RegExp]>([
    ['paused', { pause: { by: BEN, at: 1, reason: null } }, /paused/],
    ['closed to this channel', { channels: { [CHANNEL]: 'deny' } }, /channel/],
    [
      'closed to this role',
      { roles: { [SERVER]: { ...DEFAULT_ROLE_RULE, access: 'deny' } } },
      /role/,
    ],
  ])('in a server that is %s is refused, and writes it down', async (_, policy, words) => {
    const id = await moderation.paint();
    await setPolicy(moderation.studio, policy);
    expect((await enlarged(id))[0]).toMatch(/^refuse: /);
    expect((await moderation.press('enlarge', id)).answers[0]).toMatch(words);
  });

  it('takes one picture of a member at a time', async () => {
    const id = await moderation.paint();
    const [one, other] = await Promise.all([
      moderation.press('enlarge', id),
      moderation.press('enlarge', id),
    ]);
    const answers = [...one.answers, ...other.answers];
    expect(answers).toContain('defer');
    expect(answers.join()).toMatch(/enlarging a picture for you already/);
  });

  const copyId = '600000000000000077';

  /** An enlarged copy of Ada's picture, which Ben asked for. */
  async function copy(): Promise<string> {
    const id = await moderation.paint();
    moderation.studio.delivery.outcome = { posted: { channelId: CHANNEL, messageId: copyId } };
    await moderation.press('enlarge', id, { userId: BEN });
    return id;
  }

  it('leaves a copy that goes when its owner erases the messages', async () => {
    await copy();
    const who = { userId: '200000000000000001' };
    await moderation.studio.features.privacy.eraseData(who, { messages: true });
    expect(moderation.studio.remover.removed).toContain(copyId);
  });

  it('leaves a copy that goes after a moderator has deleted the picture', async () => {
    const id = await copy();
    const by = moderation.studio.invocation({ userId: BEN });
    expect(await moderation.studio.features.moderation.deletePicture(id, by)).toMatchObject({
      ok: true,
    });
    await moderation.studio.features.retention.run();
    expect(moderation.studio.remover.removed).toContain(copyId);
  });
});
