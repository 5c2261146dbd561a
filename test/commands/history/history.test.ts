import { beforeEach, describe, expect, it } from 'vitest';
import {
  ADA,
  CHANNEL,
  GRACE,
  MANAGE_SERVER,
  MODERATOR,
  openHistoryDesk,
  promptsOf,
  SERVER,
  START,
  type HistoryDesk,
} from '../../driver/history-desk.ts';

let moderation: HistoryDesk;
beforeEach(async () => {
  moderation = await openHistoryDesk();
});

const BY_MODERATOR = { userId: MODERATOR, permissions: MANAGE_SERVER };
const AGE_RESTRICTED = { isAgeRestricted: true };

const paintMany = async (count: number) => {
  for (let number = 1; number <= count; number += 1) await moderation.paint(`picture ${number}`);
};
const names = (from: number, to: number) =>
  Array.from({ length: Math.abs(from - to) + 1 }, (_, at) => `picture ${from - at}`);

describe('/easel history', () => {
  it('shows nobody else what one has painted, newest first, with pictures, seeds and links', async () => {
    await moderation.paint('a heron', { request: { seed: 5 }, count: 2 });
    await moderation.paint('a crane');
    await moderation.paint('a fox', { origin: { userId: GRACE } });
    await moderation.paint('an ibis', { origin: { serverId: '300000000000000002' } });
    moderation.studio.messageReader.shown.set('61', [
      { url: 'https://cdn.example/a' },
      { url: 'https://cdn.example/b' },
    ]);
    const { answers, said } = await moderation.look();
    expect(answers[0]).toBe('defer privately');
    expect(promptsOf(said)).toEqual(['a crane', 'a heron']);
    expect(said).toContain('seeds 5, 6');
    expect(said).toContain(`https://discord.com/channels/${SERVER}/${CHANNEL}/61`);
    expect(said).toContain('[https://cdn.example/62] Picture 1, a crane');
    expect(said).toContain('[https://cdn.example/b] Picture 2, 2 of 2, a heron');
  });

  it('turns pages forth and back, and nothing is left out or shown twice', async () => {
    await paintMany(12);
    const first = await moderation.look();
    expect(promptsOf(first.said)).toEqual(names(12, 8));
    expect(first.buttons.map(({ label }) => label.key)).toEqual(['button.next']);
    const second = await moderation.go(first, 'button.next');
    expect(promptsOf(second.said)).toEqual(names(7, 3));
    // What is painted meanwhile moves nothing.
    await moderation.paint('picture 13');
    const third = await moderation.go(second, 'button.next');
    expect(promptsOf(third.said)).toEqual(names(2, 1));
    expect(third.buttons.map(({ label }) => label.key)).toEqual(['button.previous']);
    const back = await moderation.go(third, 'button.previous');
    expect(promptsOf(back.said)).toEqual(names(7, 3));
    const top = await moderation.go(back, 'button.previous');
    expect(promptsOf(top.said)).toEqual(names(12, 8));
    expect(promptsOf((await moderation.go(top, 'button.next')).said)).toEqual(names(7, 3));
    expect(promptsOf((await moderation.go(top, 'button.previous')).said)).toEqual(names(13, 9));
  });

  it('of requests at the same moment leaves none out', async () => {
    for (let number = 1; number <= 7; number += 1)
      await moderation.paint(`picture ${number}`, { at: START });
    const first = await moderation.look();
    const second = await moderation.go(first, 'button.next');
    const seen = [...promptsOf(first.said), ...promptsOf(second.said)];
    expect(seen.toSorted()).toEqual(names(7, 1).toSorted());
    expect(promptsOf((await moderation.go(second, 'button.previous')).said)).toEqual(
      promptsOf(first.said),
    );
  });

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['words, however they are written', { text: 'HÉRON' }, ['Un Héron bleu', 'a héron at dawn']],
    ['signs that mean something elsewhere', { text: '50%_' }, ['50%_ grey']],
    ['the model', { model: 'lykon/dreamshaper-8-lcm' }, ['by another']],
    ['the month', { month: '2026-02' }, ['of a February']],
    ['all of it at once', { text: 'grey', month: '2026-02' }, []],
    ['nothing that there is', { text: 'zeppelin' }, []],
  ])('finds %s', async (_, options, found) => {
    await moderation.paint('a héron at dawn');
    await moderation.paint('Un Héron bleu');
    await moderation.paint('50%_ grey');
    await moderation.paint('by another', {
      request: { model: 'lykon/dreamshaper-8-lcm', seed: null },
    });
    await moderation.paint('of a February', { at: Date.UTC(2026, 1, 28, 23, 59) });
    await moderation.paint('of a March', { at: Date.UTC(2026, 2, 1) });
    const { said } = await moderation.look(options);
    expect(promptsOf(said)).toEqual(found);
    expect(said.includes('Nothing fits that')).toBe(found.length === 0);
  });

  it('with a filter turns pages of what fits', async () => {
    for (let number = 1; number <= 14; number += 1)
      await moderation.paint(number % 2 === 0 ? `picture ${number / 2}` : 'something else');
    const first = await moderation.look({ text: 'Picture' });
    expect(promptsOf(first.said)).toEqual(names(7, 3));
    const second = await moderation.go(first, 'button.next');
    expect(promptsOf(second.said)).toEqual(names(2, 1));
    expect(second.said).toContain('with “Picture”');
    expect(promptsOf((await moderation.go(second, 'button.previous')).said)).toEqual(names(7, 3));
  });

  it('looks through some thousands at once, and goes on where it stopped', async () => {
    const id = await moderation.paint('a needle');
    await moderation.paint('hay');
    const [, hay] = await moderation.studio.database
      .selectFrom('jobs')
      .selectAll()
      .orderBy('received_at')
      .execute();
    if (hay === undefined) throw new Error('There is no hay');
    const rows = Array.from({ length: 10_500 }, (_, at) => ({
      ...hay,
      id: `hay-${at}`,
      interaction_id: `hay-${at}`,
      received_at: START + 10_000 + at,
    }));
    for (let at = 0; at < rows.length; at += 500)
      await moderation.studio.database
        .insertInto('jobs')
        .values(rows.slice(at, at + 500))
        .execute();
    const first = await moderation.look({ text: 'needle' });
    expect(first.said).toMatch(/10,?000 requests were looked through so far/);
    const second = await moderation.go(first, 'button.next');
    expect(promptsOf(second.said)).toEqual(['a needle']);
    expect(second.list?.options[0]?.value).toBe(`${id}~0`);
  });

  it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['a month that is none', { month: '2026-13' }, /can’t read the month 2026-13/],
    ['a model that is none', { model: 'x/y' }, /knows no model “x\/y”/],
    ['words that are none', { text: 5 }, /can’t read text/],
  ])('with %s says so', async (_, options, sentence) => {
    const { answers } = await moderation.look(options);
    expect(answers).toEqual([expect.stringMatching(sentence)]);
  });

  it('offers the months in which something was painted', async () => {
    await moderation.paint('of a February', { at: Date.UTC(2026, 1, 28, 23, 59) });
    await moderation.paint('of that February', { at: Date.UTC(2026, 1, 1) });
    await moderation.paint('of a March', { at: Date.UTC(2025, 2, 1) });
    await moderation.paint('hers', { origin: { userId: GRACE }, at: Date.UTC(2026, 3, 1) });
    const suggest = (typed: string) =>
      moderation.act({
        kind: 'autocomplete',
        name: 'easel',
        subcommand: 'history',
        options: {},
        option: 'month',
        typed,
      });
    expect((await suggest('')).said).toBe(
      '[{"name":"2026-02","value":"2026-02"},{"name":"2025-03","value":"2025-03"}]',
    );
    expect((await suggest('2025')).said).toBe('[{"name":"2025-03","value":"2025-03"}]');
  });

  it('says what has become of pictures that are not to be had', async () => {
    await moderation.paint('taken away');
    await moderation.paint('out of sight');
    moderation.studio.messageReader.shown.set('61', 'gone');
    moderation.studio.messageReader.shown.set('62', 'unreadable');
    const { said } = await moderation.look();
    expect(said).toMatch(/out of sight\n.*Discord does not show the picture at the moment/);
    expect(said).toMatch(/taken away\n.*picture deleted$/m);
  });

  it('covers what was covered', async () => {
    await moderation.paint('a secret', { order: { spoiler: true } });
    const { said, list } = await moderation.look();
    expect(said).toContain('||a secret||');
    expect(said).toContain('[covered https://cdn.example/61]');
    expect(JSON.stringify(list)).not.toContain('a secret');
  });

  it('in direct messages is of direct messages', async () => {
    await moderation.paint('in a server');
    await moderation.paint('directly', { origin: { serverId: null } });
    const { said } = await moderation.look({}, { serverId: null, roleIds: [] });
    expect(promptsOf(said)).toEqual(['directly']);
    expect(said).toContain('https://discord.com/channels/@me/');
  });

  it('forgets its buttons after a day, and everything about it when data are erased', async () => {
    await paintMany(6);
    const page = await moderation.look({ text: 'picture' });
    const { database, features } = moderation.studio;
    const searches = () => database.selectFrom('searches').selectAll().execute();
    expect(await searches()).toMatchObject([{ words: 'picture', user_id: ADA }]);
    await database
      .updateTable('searches')
      .set({ created_at: START - 24 * 3_600_000 })
      .execute();
    expect((await moderation.go(page, 'button.next')).said).toMatch(/no longer known/);
    await features.retention.run();
    expect(await searches()).toEqual([]);
    await moderation.look({ text: 'picture' });
    await moderation.look({ member: ADA }, BY_MODERATOR);
    await features.privacy.eraseData({ userId: ADA }, { messages: false });
    expect(await searches()).toEqual([]);
  });
});

describe('pictures from age-restricted channels', () => {
  it('are hidden elsewhere, and said to be', async () => {
    await moderation.paint('ordinary');
    const id = await moderation.paint('restricted', { isAgeRestricted: true });
    const { said, list } = await moderation.look();
    expect(promptsOf(said)).toEqual(['ordinary']);
    expect(said).toMatch(/1 request from an age-restricted channel is hidden here/);
    expect((await moderation.pick(list?.id ?? '', `${id}~0`)).said).toMatch(/not to be seen here/);
    const there = await moderation.look({}, AGE_RESTRICTED);
    expect(promptsOf(there.said)).toEqual(['restricted', 'ordinary']);
    expect((await moderation.open(there, 0, AGE_RESTRICTED)).said).toContain('restricted');
    // A thread of which nobody knows what its channel is.
    const { said: inThread } = await moderation.look(
      {},
      { threadOf: '5', isAgeRestricted: undefined },
    );
    expect(promptsOf(inThread)).toEqual(['ordinary']);
  });

  it('are known as such also where they were asked for in a thread', async () => {
    moderation = await openHistoryDesk({
      threadPlace: () => ({ categoryId: null, isAgeRestricted: true }),
    });
    await moderation.paint('in a thread', { origin: { threadOf: '400000000000000005' } });
    expect(promptsOf((await moderation.look()).said)).toEqual([]);
  });
});

describe('one picture of a history', () => {
  it('opens with what can be done with it', async () => {
    await moderation.paint('a heron', { count: 2 });
    moderation.studio.messageReader.shown.set('61', [
      { url: 'https://cdn.example/a' },
      { url: 'https://cdn.example/b' },
    ]);
    const page = await moderation.look();
    expect(page.list?.options).toHaveLength(2);
    const { said, buttons, answers } = await moderation.open(page, 1);
    expect(answers[0]).toBe('defer privately');
    expect(said).toMatch(/^\[https:\/\/cdn\.example\/b\]/);
    const id = page.list?.options[1]?.value.split('~')[0] ?? '';
    expect(buttons.map((button) => `${button.name}:${button.id}`)).toEqual([
      `reroll:${id}~1`,
      `remix:${id}~1`,
      `recipe:${id}~1`,
      `history-delete:${id}`,
    ]);
  });

  it.each(['nonsense', '~0', `${'x'.repeat(22)}~0`, `${'x'.repeat(22)}~99`])(
    'that is picked as %s is not there',
    async (value) => {
      await moderation.paint('a heron');
      const { list } = await moderation.look();
      expect((await moderation.pick(list?.id ?? '', value)).said).toMatch(/not to be seen here/);
    },
  );

  it('of another member, of another server or that came to nothing is not there', async () => {
    await moderation.paint('a heron');
    const hers = await moderation.paint('a fox', { origin: { userId: GRACE } });
    const elsewhere = await moderation.paint('an ibis', {
      origin: { serverId: '300000000000000002' },
    });
    const { list } = await moderation.look();
    for (const id of [hers, elsewhere]) {
      const { said } = await moderation.pick(list?.id ?? '', `${id}~0`);
      expect(said).toMatch(/not to be seen here/);
      expect(said).not.toMatch(/fox|ibis/);
    }
  });

  it('goes when its member deletes it, and then says so', async () => {
    await moderation.paint('a heron');
    const page = await moderation.open(await moderation.look());
    const remove = page.buttons.at(-1);
    expect(
      (await moderation.press('history-delete', remove?.id ?? '', { userId: GRACE })).said,
    ).toMatch(/^refuse: Only 200000000000000001 or a moderator/);
    expect(moderation.studio.remover.removed).toEqual([]);
    const { answers } = await moderation.press('history-delete', remove?.id ?? '');
    expect(answers).toEqual(['defer update', 'This picture is deleted.']);
    expect(moderation.studio.remover.removed).toEqual(['61']);
    expect((await moderation.look()).said).toMatch(/picture deleted/);
    expect((await moderation.press('history-delete', remove?.id ?? '')).said).toMatch(
      /gone already/,
    );
  });

  it('that Discord does not let go of stays', async () => {
    const id = await moderation.paint('a heron');
    moderation.studio.remover.obstacles.set(CHANNEL, 'failed');
    expect((await moderation.press('history-delete', id)).said).not.toMatch(/is deleted/);
    expect((await moderation.look()).said).toContain('https://cdn.example/61');
  });
});

describe('the history of another member', () => {
  beforeEach(async () => {
    await moderation.paint('posted');
    await moderation.paint('for herself', { isPrivate: true });
  });

  it.each([
    ['a stranger', { userId: GRACE }],
    ['a moderator of this channel alone', { userId: GRACE, permissions: 1n << 13n }],
    ['somebody in direct messages', { userId: GRACE, serverId: null, permissions: MANAGE_SERVER }],
  ])('is not for %s', async (_, who) => {
    const { answers } = await moderation.look({ member: ADA }, who);
    expect(answers).toEqual([expect.stringMatching(/^refuse: Only moderators/)]);
    expect(await moderation.studio.database.selectFrom('events').selectAll().execute()).toEqual([]);
  });

  it('shows moderators what was posted, of private requests the words, and is written down', async () => {
    const page = await moderation.look({ member: ADA }, BY_MODERATOR);
    expect(promptsOf(page.said)).toEqual(['for herself', 'posted']);
    expect(page.said).toMatch(/for herself\n.*private, for its member alone$/m);
    expect(page.said).toContain('That you looked stands in the audit');
    const opened = await moderation.open(page, 0, BY_MODERATOR);
    expect(opened.panel.some((line) => 'gallery' in line)).toBe(false);
    expect(opened.buttons.map(({ name }) => name)).not.toContain('share');
    const events = await moderation.studio.database.selectFrom('events').selectAll().execute();
    expect(events).toMatchObject([{ kind: 'action', actor_id: MODERATOR, user_id: ADA }]);
  });

  it('closes when its moderator is none any more, and opens for nobody else', async () => {
    for (let number = 1; number <= 5; number += 1) await moderation.paint(`picture ${number}`);
    const page = await moderation.look({ member: ADA }, BY_MODERATOR);
    for (const who of [{ userId: MODERATOR }, { userId: GRACE }, { userId: ADA }]) {
      expect((await moderation.go(page, 'button.next', who)).said).toMatch(/^refuse: /);
      expect((await moderation.open(page, 0, who)).said).toMatch(/^refuse: /);
    }
    const elsewhere = { ...BY_MODERATOR, serverId: '300000000000000002' };
    expect((await moderation.go(page, 'button.next', elsewhere)).said).toMatch(/^refuse: /);
    expect((await moderation.go(page, 'button.next', BY_MODERATOR)).said).toContain('posted');
  });

  it('lets moderators delete what was posted, which its member is told', async () => {
    const page = await moderation.look({ member: ADA }, BY_MODERATOR);
    const { buttons } = await moderation.open(page, 1, BY_MODERATOR);
    const { said } = await moderation.press(
      'history-delete',
      buttons.at(-1)?.id ?? '',
      BY_MODERATOR,
    );
    expect(said).toBe('This picture is deleted.');
    expect(moderation.studio.directMessages.told).toEqual([expect.stringContaining(ADA)]);
  });
});

it.each([
  '',
  'x',
  'constructor',
  `${'x'.repeat(22)}.older.0.`,
  `${'x'.repeat(22)}.newer.zzzzzzzzz.y`,
])('a button that nobody gave is refused: %s', async (id) => {
  await moderation.paint('a heron');
  const { answers } = await moderation.press('history', id);
  expect(answers).toEqual([expect.stringMatching(/^refuse: This page is no longer known/)]);
});
