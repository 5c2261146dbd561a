import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_ROLE_RULE, type Policy } from '#core/policy/policy.ts';
import { MAX_ENLARGED_PER_HOUR } from '#features/jobs/pictures/enlarge-pace.ts';
import { POSTED } from '../../driver/memory/delivery.ts';
import { BEN, CHANNEL, SERVER } from '../../driver/people.ts';
import { createPictureDriver, type PictureDriver } from '../../driver/pictures.ts';
import { setPolicy } from '../../driver/policy.ts';

const ROLE = '500000000000000007';
const LINK = `(https://discord.com/channels/${SERVER}/${CHANNEL}/${POSTED.messageId})`;

let driver: PictureDriver;
beforeEach(async () => {
  driver = await createPictureDriver();
});

const enlarged = async (id: string, who = {}) => {
  const { answers } = await driver.press('enlarge', id, who);
  return [...answers, ...driver.messages().slice(1)];
};

describe('Enlarge', () => {
  it('brings the picture as the message shows it, larger, and says in one line what it is and for whom', async () => {
    const id = await driver.paint();
    expect(await enlarged(id, { userId: BEN })).toEqual(['defer', '7']);
    expect(await driver.notes()).toEqual([
      `-# Enlarged from [this picture]${LINK} to 16×16 (resampled) · free · for ${BEN}`,
    ]);
  });

  it('costs nothing and counts nowhere', async () => {
    driver = await createPictureDriver({
      rules: { defaults: { images_per_day: 1 }, bounds: {}, isPaused: false },
    });
    const id = await driver.paint();
    for (let time = 0; time < 3; time += 1)
      expect((await driver.press('enlarge', id)).answers).toEqual(['defer']);
    expect(await driver.count()).toBe(1);
    const spend = await driver.database.selectFrom('spend').selectAll().execute();
    expect(spend).toHaveLength(1);
  });

  it('keeps the member’s cooldown between one and the next, and not that of requests', async () => {
    driver = await createPictureDriver({
      rules: { defaults: { cooldown_seconds: 60 }, bounds: {}, isPaused: false },
    });
    const id = await driver.paint();
    expect((await driver.press('enlarge', id)).answers).toEqual(['defer']);
    const { answers } = await driver.press('enlarge', id);
    expect(answers).toEqual([
      expect.stringMatching(/^refuse: You just had some pictures enlarged\. Try again/),
    ]);
    expect((await driver.press('enlarge', id, { userId: BEN })).answers).toEqual(['defer']);
  });

  it('is for whoever is exempt from the cooldown as often as for anybody in an hour', async () => {
    const exempt: Policy['roles'] = { [ROLE]: { ...DEFAULT_ROLE_RULE, isExempt: true } };
    driver = await createPictureDriver({
      rules: { defaults: { cooldown_seconds: 60 }, bounds: {}, isPaused: false },
    });
    await setPolicy(driver, { roles: exempt });
    const id = await driver.paint();
    const press = async () => (await driver.press('enlarge', id, { roleIds: [ROLE] })).answers;
    for (let time = 0; time < MAX_ENLARGED_PER_HOUR; time += 1)
      expect(await press()).toEqual(['defer']);
    expect(await press()).toEqual([
      expect.stringMatching(/^refuse: You just had some pictures enlarged\. Try again/),
    ]);
  });

  it('of a private picture is private', async () => {
    driver.delivery.outcome = { posted: null };
    const id = await driver.paint({ order: { isPrivate: true } });
    expect((await enlarged(id))[0]).toBe('defer privately');
  });

  it('of what comes from an age-restricted channel is for such channels', async () => {
    const id = await driver.paint();
    await driver.ports.intake.noteAgeRestricted(id);
    const elsewhere = { channelId: '400000000000000002' };
    const { answers } = await driver.press('enlarge', id, elsewhere);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .* age-restricted channel/)]);
    const there = await driver.press('enlarge', id, { ...elsewhere, isAgeRestricted: true });
    expect(there.answers).toEqual(['defer']);
  });

  it('of a private picture is not for moderators, who may read its request', async () => {
    driver.delivery.outcome = { posted: null };
    const id = await driver.paint({ order: { isPrivate: true } });
    const moderator = { userId: BEN, permissions: 1n << 5n };
    expect((await driver.press('recipe', id, moderator)).answers[0]).not.toMatch(/^refuse/);
    const { answers } = await driver.press('enlarge', id, moderator);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });

  it('deleted again leaves the private picture that it was made from', async () => {
    driver.delivery.outcome = { posted: null };
    const id = await driver.paint({ order: { isPrivate: true } });
    expect((await driver.press('delete', `${id}~0`)).answers).toEqual(['deleted']);
    expect([...driver.pictures.files.keys()]).toEqual([`${id}.0.png`]);
  });

  it('of picture 3 of a batch takes two presses', async () => {
    const id = await driver.paint({ count: 4 });
    const { buttons } = await driver.press('pick', `${id}~2`);
    const [name = '', of = ''] = buttons[0]?.split(':') ?? [];
    await driver.press(name, of);
    expect(driver.messages().at(-1)).toBe('9');
  });

  it('under a batch of before asks which picture, and the answer takes the question’s place', async () => {
    const id = await driver.paint({ count: 3 });
    const asked = await driver.press('enlarge', id);
    expect(asked.answers).toEqual(['Which picture?']);
    expect(asked.buttons).toEqual([0, 1, 2].map((index) => `pick-here:${id}~${index}`));
    const { answers, buttons } = await driver.press('pick-here', `${id}~2`);
    expect(answers).toEqual(['update: **Picture 3 of 3** · seed 9']);
    expect(buttons).toContain(`enlarge:${id}~2`);
  });

  it('of one that was picked from a list of before brings that one', async () => {
    const id = await driver.paint({ count: 3 });
    await driver.pick('enlarge', id, '2');
    expect(driver.messages().at(-1)).toBe('9');
  });

  it.each([
    ['gone', /This picture’s file is gone/],
    ['not allowed', /needs the Read Message History permission/],
    ['unreachable', /Couldn’t fetch the picture from Discord/],
  ] as const)('of a picture that is %s says so', async (fault, sentence) => {
    const id = await driver.paint();
    driver.posted.shown = fault;
    expect((await enlarged(id))[1]).toMatch(sentence);
  });

  it('of a file that can’t be read says so', async () => {
    const id = await driver.paint();
    driver.posted.shown = Buffer.from('damaged');
    expect((await enlarged(id))[1]).toMatch(/can’t be read, so it can’t be enlarged/);
  });

  it('that Discord does not take says so', async () => {
    const id = await driver.paint();
    driver.delivery.outcome = 'undeliverable';
    expect((await enlarged(id))[1]).toMatch(/didn’t take the enlarged picture/);
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
    const id = await driver.paint();
    await setPolicy(driver, policy);
    expect((await enlarged(id))[0]).toMatch(/^refuse: /);
    expect((await driver.press('enlarge', id)).answers[0]).toMatch(words);
  });

  it('takes one picture of a member at a time', async () => {
    const id = await driver.paint();
    const [one, other] = await Promise.all([
      driver.press('enlarge', id),
      driver.press('enlarge', id),
    ]);
    const answers = [...one.answers, ...other.answers];
    expect(answers).toContain('defer');
    expect(answers.join()).toMatch(/already have one enlargement under way/);
  });

  const copyId = '600000000000000077';

  /** An enlarged copy of Ada's picture, which Ben asked for. */
  async function copy(): Promise<string> {
    const id = await driver.paint();
    driver.delivery.outcome = { posted: { channelId: CHANNEL, messageId: copyId } };
    await driver.press('enlarge', id, { userId: BEN });
    return id;
  }

  it('leaves a copy that goes when its owner erases the messages', async () => {
    await copy();
    const who = { userId: '200000000000000001' };
    await driver.features.privacy.eraseData(who, { messages: true });
    expect(driver.remover.removed).toContain(copyId);
  });

  it('leaves a copy that goes after a moderator has deleted the picture', async () => {
    const id = await copy();
    const by = driver.invocation({ userId: BEN });
    expect(await driver.features.moderation.deletePicture(id, by)).toMatchObject({
      ok: true,
    });
    await driver.features.retention.run();
    expect(driver.remover.removed).toContain(copyId);
  });
});
