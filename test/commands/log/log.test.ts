import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Invocation } from '#core/invocation.ts';
import { createStudio, until, type Studio } from '../../driver/studio.ts';
import type { JobChanges } from '../../driver/example-job.ts';
import { POSTED } from '../../driver/memory/delivery.ts';
import {
  ADA,
  BEN,
  createModeration,
  keepLog,
  listEvents,
  logged,
  MODERATOR,
  refuse,
  SERVER,
  setPolicy,
  type Moderation,
} from '../../driver/log-desk.ts';

const TERM = { pattern: 'gore', isForNegative: false, isHidden: false };
const SECOND = { ...MODERATOR, userId: '200000000000000004' };
const STEWARDS = '500000000000000001';
const OWN_CHANNEL = '400000000000000055';

let studio: Studio;
let moderation: Moderation;
beforeEach(async () => {
  studio = await createStudio();
  studio.painter.always = 'painted';
  moderation = createModeration(studio);
  await setPolicy(studio, { limits: { largest_side: 1024 }, terms: [TERM] });
  await keepLog(studio, ['refusals', 'pictures', 'reports']);
  studio.features.logChannel.begin();
});
afterEach(() => studio.features.logChannel.stop());

/** Has a picture painted; gives the id of its entry. */
async function paint(changes: JobChanges = {}): Promise<string> {
  await studio.submit(changes);
  await studio.ended();
  return (await listEvents(studio)).findLast(({ kind }) => kind === 'picture')?.id ?? '';
}
const buttons = () => [...studio.logChannel.messages.values()].flatMap(({ buttons: own }) => own);
const shows = (pattern: RegExp) =>
  logged(studio, (texts) => texts.some((text) => pattern.test(text)));
const suspensions = () => studio.database.selectFrom('suspensions').selectAll().execute();
const passes = () => studio.database.selectFrom('passes').selectAll().execute();

describe('the buttons of an entry', () => {
  it.each([
    ['a picture', () => paint(), ['log-delete', 'log-suspend']],
    [
      'a refusal for a limit',
      () => refuse(studio, { request: { width: 2048 } }),
      ['log-allow', 'log-suspend'],
    ],
    [
      'a refusal for a term',
      () => refuse(studio, { request: { prompt: 'gore' } }),
      ['log-allow', 'log-allow-term', 'log-suspend'],
    ],
  ])('about %s', async (_, happen, names) => {
    const id = await happen();
    await logged(studio, ({ length }) => length === 1);
    expect(buttons()).toEqual(names.map((name) => `${name}:${id}`));
  });

  it('that nobody can lift, offer no leave', async () => {
    await setPolicy(studio, { pause: { by: MODERATOR.userId, at: 1, reason: null } });
    const id = await refuse(studio);
    await logged(studio, ({ length }) => length === 1);
    expect(buttons()).toEqual([`log-suspend:${id}`]);
  });
});

describe('Delete', () => {
  it('deletes the picture’s message, tells the member, and shows in the log by whom', async () => {
    const id = await paint();
    await shows(/channels\/300000000000000001\/400000000000000001\/600000000000000001/);
    const { answers } = await moderation.press('log-delete', id, MODERATOR);
    expect(answers).toEqual(['defer privately', expect.stringMatching(/of 2.*1 is deleted/)]);
    expect(studio.remover.removed).toEqual([POSTED.messageId]);
    expect(studio.directMessages.told).toEqual([
      expect.stringMatching(/^200000000000000001.*has deleted/),
    ]);
    await shows(/✓ Deleted by <@200000000000000003> <t:\d+:R>/);
    expect(buttons()).toEqual([`log-suspend:${id}`]);
    expect((await listEvents(studio)).filter(({ kind }) => kind === 'action')).toHaveLength(1);
  });

  it('of a private picture that is not kept deletes nothing, and says so', async () => {
    studio = await createStudio({ keptMs: 0 });
    studio.painter.always = 'painted';
    moderation = createModeration(studio);
    await keepLog(studio, ['pictures']);
    studio.features.logChannel.begin();
    studio.delivery.outcome = { posted: null };
    const id = await paint({ order: { isPrivate: true } });
    await logged(studio, ({ length }) => length === 1);
    const { answers } = await moderation.press('log-delete', id, MODERATOR);
    expect(answers[1]).toMatch(/no message to delete/);
    expect(studio.directMessages.told).toEqual([]);
    expect(await studio.database.selectFrom('acts').selectAll().execute()).toEqual([]);
  });

  it('of a private picture that is kept lets go of its file: it can’t be shared any more', async () => {
    studio.delivery.outcome = { posted: null };
    const id = await paint({ order: { isPrivate: true } });
    const { answers } = await moderation.press('log-delete', id, MODERATOR);
    expect(answers[1]).toMatch(/file that it kept.* can’t be shared any more/);
    expect(studio.directMessages.told).toEqual([expect.stringMatching(/can’t be shared any more/)]);
    expect([...studio.pictures.files.keys()]).toEqual([]);
    const [job] = await studio.rows();
    const shared = await moderation.press('share', job?.id ?? '');
    expect(shared.answers).toEqual([expect.stringMatching(/no longer kept/)]);
  });

  it('that Discord does not let Easel do is not shown as done', async () => {
    const id = await paint();
    studio.remover.obstacles.set(POSTED.channelId, 'not allowed');
    const { answers } = await moderation.press('log-delete', id, MODERATOR);
    expect(answers[1]).toMatch(/not|can’t/);
    studio.remover.obstacles.clear();
    const again = await moderation.press('log-delete', id, MODERATOR);
    expect(again.answers[1]).toMatch(/is deleted/);
  });
});

describe('Allow once', () => {
  it('lets the same request through, tells the member, and shows in the log by whom', async () => {
    const changes = { request: { prompt: 'a gore fox' } };
    const id = await refuse(studio, changes);
    await logged(studio, ({ length }) => length === 1);
    const { answers } = await moderation.press('log-allow', id, MODERATOR);
    expect(answers[1]).toMatch(/passes once/);
    expect(studio.directMessages.told).toEqual([expect.stringMatching(/through once/)]);
    await shows(/✓ Allowed once by <@200000000000000003>/);
    expect(buttons()).toEqual([`log-allow-term:${id}`, `log-suspend:${id}`]);
    expect((await studio.submit(changes)).answers).toEqual(['defer']);
    expect((await studio.submit(changes)).answers).toEqual([expect.stringMatching(/^refuse/)]);
  });

  it('from a member’s question shows in the refusal’s entry too', async () => {
    const id = await refuse(studio, { request: { width: 2048 } });
    await logged(studio, ({ length }) => length === 1);
    await moderation.press('ask', id);
    await logged(studio, ({ length }) => length === 2);
    const question = (await listEvents(studio)).find(({ kind }) => kind === 'question');
    await moderation.press('log-allow', question?.id ?? '', MODERATOR);
    await until(() => studio.logChannel.texts.join('').match(/✓ Allowed once/g)?.length === 2);
    expect(await passes()).toHaveLength(1);
  });
});

it('Add to allow list allows the words from then on, and makes Allow once needless', async () => {
  const id = await refuse(studio, { request: { prompt: 'a gore fox' } });
  await logged(studio, ({ length }) => length === 1);
  const { answers } = await moderation.press('log-allow-term', id, MODERATOR);
  expect(answers[1]).toMatch(/allow list now: gore/);
  await shows(/✓ Added to the allow list by/);
  expect(buttons()).toEqual([`log-suspend:${id}`]);
  for (let time = 0; time < 2; time += 1)
    expect((await studio.submit({ request: { prompt: 'gore' } })).answers).toEqual(['defer']);
});

describe('Suspend', () => {
  const VALUES = { duration: '7d', reason: ' flooding ', delete: '24' };

  it('asks in a form; then the member is suspended, told, and their pictures go', async () => {
    const id = await paint();
    const { form } = await moderation.press('log-suspend', id, MODERATOR);
    expect(form).toMatchObject({ name: 'log-suspend', id });
    const { answers } = await moderation.send('log-suspend', id, VALUES, MODERATOR);
    expect(answers[1]).toMatch(/is suspended; it ends .* told by direct message.\n.*deleted: 1;/s);
    const [suspension] = await suspensions();
    expect(suspension).toMatchObject({ user_id: ADA, by_id: MODERATOR.userId, reason: 'flooding' });
    expect((suspension?.until ?? 0) - (suspension?.at ?? 0)).toBe(7 * 24 * 60 * 60 * 1000);
    expect(studio.remover.removed).toEqual([POSTED.messageId]);
    await shows(/✓ Suspended by <@200000000000000003>/);
  });

  it('for good, without a reason, keeps the pictures', async () => {
    const id = await paint();
    await moderation.send(
      'log-suspend',
      id,
      { duration: 'forever', reason: '', delete: '0' },
      MODERATOR,
    );
    expect(await suspensions()).toMatchObject([{ until: null, reason: null }]);
    expect(studio.remover.removed).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['another duration', { ...VALUES, duration: '99d' }],
    ['another deletion', { ...VALUES, delete: '-5' }],
    ['a reason that is too long', { ...VALUES, reason: 'x'.repeat(301) }],
  ])('by a forged form with %s does nothing', async (_, values) => {
    const id = await paint();
    const { answers } = await moderation.send('log-suspend', id, values, MODERATOR);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*Nothing was changed/)]);
    expect(await suspensions()).toEqual([]);
  });
});

describe.each(['delete', 'allow', 'allow-term', 'suspend'] as const)('log-%s', (action) => {
  const happen = () =>
    action === 'delete' ? paint() : refuse(studio, { request: { prompt: 'a gore fox' } });
  const use = (id: string, who: Partial<Invocation>) =>
    action === 'suspend'
      ? moderation.send('log-suspend', id, { duration: '1d', delete: '0' }, who)
      : moderation.press(`log-${action}`, id, who);

  it.each([
    ['a member', { userId: BEN }],
    ['the member themselves', {}],
    ['somebody with another role', { userId: BEN, roleIds: [SERVER, '500000000000000009'] }],
  ])('by %s is refused, and nothing changes', async (_, who) => {
    await setPolicy(studio, { moderatorRole: STEWARDS });
    const id = await happen();
    const { answers } = await use(id, who);
    expect(answers).toEqual([expect.stringMatching(/^refuse: Only this server’s moderators/)]);
    expect([...(await passes()), ...(await suspensions())]).toEqual([]);
    expect(studio.remover.removed).toEqual([]);
  });

  it('works for the moderators’ role', async () => {
    await setPolicy(studio, { moderatorRole: STEWARDS });
    const { answers } = await use(await happen(), { userId: BEN, roleIds: [SERVER, STEWARDS] });
    expect(answers[0]).toBe('defer privately');
  });

  it.each([['of another server', { ...MODERATOR, serverId: '300000000000000002' }]])(
    '%s is refused',
    async (_, who) => {
      const { answers } = await use(await happen(), who);
      expect(answers).toEqual([expect.stringMatching(/^refuse: .*Nothing was changed/)]);
    },
  );

  it.each(['', 'x'.repeat(22), 'constructor'])('with the id “%s” is refused', async (id) => {
    const { answers } = await use(id, MODERATOR);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });

  it('by a second moderator is told by whom it was done', async () => {
    const id = await happen();
    await use(id, MODERATOR);
    const { answers } = await use(id, SECOND);
    expect(answers).toEqual([
      expect.stringMatching(/^refuse: This is done. ✓ .*by 200000000000000003/),
    ]);
  });

  it('by two moderators at once is done once', async () => {
    const id = await happen();
    const said = await Promise.all([use(id, MODERATOR), use(id, SECOND)]);
    const refused = said.filter(({ answers }) =>
      /Another moderator|This is done/.test(answers.at(-1) ?? ''),
    );
    expect(refused).toHaveLength(1);
    expect(studio.directMessages.told).toHaveLength(1);
  });
});

it.each<[string, Partial<typeof MODERATOR>, RegExp]>([
  [
    'of messages in another channel alone may not',
    { channelId: OWN_CHANNEL },
    /^refuse: .*moderator/,
  ],
  ['of the whole server may', { channelId: OWN_CHANNEL, permissions: 1n << 40n }, /./],
])('pressed elsewhere, a moderator %s', async (_, who, answer) => {
  const id = await refuse(studio, { request: { width: 2048 } });
  const { answers } = await moderation.press('log-allow', id, { ...MODERATOR, ...who });
  expect(answers[0]).toMatch(answer);
  const given = await studio.database.selectFrom('passes').select('event_id').execute();
  expect(given).toHaveLength(who.permissions === undefined ? 0 : 1);
});

it('what a moderator does before the entry is noted shows all the same', async () => {
  studio.logChannel.onAnswer = async () => {
    const event = (await listEvents(studio)).find(({ kind }) => kind === 'refusal');
    await moderation.press('log-allow', event?.id ?? '', MODERATOR);
  };
  await refuse(studio, { request: { width: 2048 } });
  await shows(/✓ Allowed once/);
  expect(studio.logChannel.texts).toHaveLength(1);
});

it('a button of another kind of entry is refused', async () => {
  const id = await refuse(studio, { request: { width: 2048 } });
  for (const name of ['log-delete', 'log-allow-term']) {
    const { answers } = await moderation.press(name, id, MODERATOR);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  }
});
