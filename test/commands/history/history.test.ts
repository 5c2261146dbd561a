import { beforeEach, describe, expect, it } from 'vitest';
import { text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { createHistoryDriver, type HistoryDriver, promptsOf, START } from '../../driver/history.ts';
import { ADA, BEN, CHANNEL, MANAGE_SERVER, MODERATOR, SERVER } from '../../driver/people.ts';

let driver: HistoryDriver;
beforeEach(async () => {
  driver = await createHistoryDriver();
});

const BY_MODERATOR = { userId: MODERATOR, permissions: MANAGE_SERVER };
const AGE_RESTRICTED = { isAgeRestricted: true };

const paintMany = async (count: number) => {
  for (let number = 1; number <= count; number += 1) await driver.paint(`picture ${number}`);
};
const names = (from: number, to: number) =>
  Array.from({ length: Math.abs(from - to) + 1 }, (_, at) => `picture ${from - at}`);

describe('/easel history', () => {
  it('shows nobody else what one has painted, newest first, with pictures, seeds and links', async () => {
    await driver.paint('a heron', { request: { seed: 5 }, count: 2 });
    await driver.paint('a crane');
    await driver.paint('a fox', { origin: { userId: BEN } });
    await driver.paint('an ibis', { origin: { serverId: '300000000000000002' } });
    driver.messageReader.shown.set('61', [
      { url: 'https://cdn.example/a' },
      { url: 'https://cdn.example/b' },
    ]);
    const { answers, said } = await driver.look();
    expect(answers[0]).toBe('defer privately');
    expect(promptsOf(said)).toEqual(['a crane', 'a heron']);
    expect(said).toMatch(/a heron\n.*, 2 pictures, /);
    expect(said).toContain(`https://discord.com/channels/${SERVER}/${CHANNEL}/61`);
    expect(said).toContain('[https://cdn.example/62] Picture 1, a crane');
    expect(said).toContain('[https://cdn.example/a] Picture 2, 1 of 2, a heron');
  });

  it('has a small picture beside each request, so that a page is one screen', async () => {
    for (let number = 1; number <= 6; number += 1)
      await driver.paint(`picture ${number}`, { count: 4 });
    const { panel } = await driver.look();
    expect(panel.map((line) => Object.keys(line).toSorted().join())).toEqual([
      'text',
      ...Array.from({ length: 5 }, () => 'text,thumbnail'),
      'select',
      'buttons',
    ]);
  });

  it('turns pages forth and back, and nothing is left out or shown twice', async () => {
    await paintMany(12);
    const first = await driver.look();
    expect(promptsOf(first.said)).toEqual(names(12, 8));
    expect(first.panelButtons.map(({ label }) => label.key)).toEqual(['button.next']);
    const second = await driver.go(first, 'button.next');
    expect(promptsOf(second.said)).toEqual(names(7, 3));
    // What is painted meanwhile moves nothing.
    await driver.paint('picture 13');
    const third = await driver.go(second, 'button.next');
    expect(promptsOf(third.said)).toEqual(names(2, 1));
    expect(third.panelButtons.map(({ label }) => label.key)).toEqual(['button.previous']);
    const back = await driver.go(third, 'button.previous');
    expect(promptsOf(back.said)).toEqual(names(7, 3));
    const top = await driver.go(back, 'button.previous');
    expect(promptsOf(top.said)).toEqual(names(12, 8));
    expect(promptsOf((await driver.go(top, 'button.next')).said)).toEqual(names(7, 3));
    expect(promptsOf((await driver.go(top, 'button.previous')).said)).toEqual(names(13, 9));
  });

  it('of requests at the same moment leaves none out', async () => {
    for (let number = 1; number <= 7; number += 1)
      await driver.paint(`picture ${number}`, { at: START });
    const first = await driver.look();
    const second = await driver.go(first, 'button.next');
    const seen = [...promptsOf(first.said), ...promptsOf(second.said)];
    expect(seen.toSorted()).toEqual(names(7, 1).toSorted());
    expect(promptsOf((await driver.go(second, 'button.previous')).said)).toEqual(
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
    await driver.paint('a héron at dawn');
    await driver.paint('Un Héron bleu');
    await driver.paint('50%_ grey');
    await driver.paint('by another', {
      request: { model: 'lykon/dreamshaper-8-lcm', seed: null },
    });
    await driver.paint('of a February', { at: Date.UTC(2026, 1, 28, 23, 59) });
    await driver.paint('of a March', { at: Date.UTC(2026, 2, 1) });
    const { said } = await driver.look(options);
    expect(promptsOf(said)).toEqual(found);
    expect(said.includes('No pictures match')).toBe(found.length === 0);
  });

  it.each([
    ['as its member typed them', 'calm port'],
    ['as they were painted', 'WATERCOLOUR'],
  ])('finds words under a style %s', async (_, words) => {
    await driver.paint('a red fox');
    // What a style says of them now may be other words than those that it painted.
    await driver.paint('watercolour of a quiet harbour', {
      request: { words: { prompt: 'a calm port', negativePrompt: null } },
    });
    expect(promptsOf((await driver.look({ text: words })).said)).toEqual(['a calm port']);
  });

  it('with a filter turns pages of what fits', async () => {
    for (let number = 1; number <= 14; number += 1)
      await driver.paint(number % 2 === 0 ? `picture ${number / 2}` : 'something else');
    const first = await driver.look({ text: 'Picture' });
    expect(promptsOf(first.said)).toEqual(names(7, 3));
    const second = await driver.go(first, 'button.next');
    expect(promptsOf(second.said)).toEqual(names(2, 1));
    expect(second.said).toContain('with “Picture”');
    expect(promptsOf((await driver.go(second, 'button.previous')).said)).toEqual(names(7, 3));
  });

  it('looks through some thousands at once, and goes on where it stopped', async () => {
    const id = await driver.paint('a needle');
    await driver.paint('hay');
    const [, hay] = await driver.database
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
      await driver.database
        .insertInto('jobs')
        .values(rows.slice(at, at + 500))
        .execute();
    const first = await driver.look({ text: 'needle' });
    expect(first.said).toMatch(/Searched 10,?000 requests so far/);
    const second = await driver.go(first, 'button.next');
    expect(promptsOf(second.said)).toEqual(['a needle']);
    expect(second.list?.options[0]?.value).toBe(`${id}~0`);
  });

  it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['a month that is none', { month: '2026-13' }, /can’t read the month 2026-13/],
    ['a model that is none', { model: 'x/y' }, /no model called “x\/y”/],
    ['words that are none', { text: 5 }, /couldn’t read text/],
  ])('with %s says so', async (_, options, sentence) => {
    const { answers } = await driver.look(options);
    expect(answers).toEqual([expect.stringMatching(sentence)]);
  });

  it('offers the months in which something was painted', async () => {
    await driver.paint('of a February', { at: Date.UTC(2026, 1, 28, 23, 59) });
    await driver.paint('of that February', { at: Date.UTC(2026, 1, 1) });
    await driver.paint('of a March', { at: Date.UTC(2025, 2, 1) });
    await driver.paint('hers', { origin: { userId: BEN }, at: Date.UTC(2026, 3, 1) });
    const suggest = (typed: string) =>
      driver.act({
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
    await driver.paint('taken away');
    await driver.paint('out of sight');
    driver.messageReader.shown.set('61', 'gone');
    driver.messageReader.shown.set('62', 'unreadable');
    const { said } = await driver.look();
    expect(said).toMatch(/out of sight\n.*Discord isn’t showing this picture right now/);
    expect(said).toMatch(/taken away\n.*deleted$/m);
    await driver.paint('four of them', { count: 4 });
    driver.messageReader.shown.set('63', 'gone');
    expect((await driver.look()).said).toMatch(/four of them\n.*, deleted \(4 pictures\)$/m);
  });

  it('covers what was covered', async () => {
    await driver.paint('a secret', { order: { spoiler: true } });
    const { said, list } = await driver.look();
    expect(said).toContain('||a secret||');
    expect(said).toContain('[covered https://cdn.example/61]');
    expect(JSON.stringify(list)).not.toContain('a secret');
  });

  it('in direct messages is of direct messages', async () => {
    await driver.paint('in a server');
    await driver.paint('directly', { origin: { serverId: null } });
    const { said } = await driver.look({}, { serverId: null, roleIds: [] });
    expect(promptsOf(said)).toEqual(['directly']);
    expect(said).toContain('https://discord.com/channels/@me/');
  });

  it('forgets its buttons after a day, and everything about it when data are erased', async () => {
    await paintMany(6);
    const page = await driver.look({ text: 'picture' });
    const { database, features } = driver;
    const searches = () => database.selectFrom('searches').selectAll().execute();
    expect(await searches()).toMatchObject([{ words: 'picture', user_id: ADA }]);
    await database
      .updateTable('searches')
      .set({ created_at: START - 24 * 3_600_000 })
      .execute();
    expect((await driver.go(page, 'button.next')).said).toMatch(/This page has expired/);
    await features.retention.run();
    expect(await searches()).toEqual([]);
    await driver.look({ text: 'picture' });
    await driver.look({ member: ADA }, BY_MODERATOR);
    await features.privacy.eraseData({ userId: ADA }, { messages: false });
    expect(await searches()).toEqual([]);
  });
});

describe('pictures from age-restricted channels', () => {
  it('are hidden elsewhere, and said to be', async () => {
    await driver.paint('ordinary');
    const id = await driver.paint('restricted', { isAgeRestricted: true });
    const { said, list } = await driver.look();
    expect(promptsOf(said)).toEqual(['ordinary']);
    expect(said).toMatch(/1 request from an age-restricted channel is hidden here/);
    expect((await driver.pick('history', list?.id ?? '', `${id}~0`)).said).toMatch(
      /can’t be shown here/,
    );
    const there = await driver.look({}, AGE_RESTRICTED);
    expect(promptsOf(there.said)).toEqual(['restricted', 'ordinary']);
    expect((await driver.open(there, 0, AGE_RESTRICTED)).said).toContain('restricted');
    // A thread of which nobody knows what its channel is.
    const { said: inThread } = await driver.look({}, { threadOf: '5', isAgeRestricted: undefined });
    expect(promptsOf(inThread)).toEqual(['ordinary']);
  });

  it('are known as such also where they were asked for in a thread', async () => {
    driver = await createHistoryDriver({
      threadPlace: () => ({ categoryId: null, isAgeRestricted: true }),
    });
    await driver.paint('in a thread', { origin: { threadOf: '400000000000000005' } });
    expect(promptsOf((await driver.look()).said)).toEqual([]);
  });
});

describe('one picture of a history', () => {
  it('opens with what can be done with it', async () => {
    await driver.paint('a heron', { count: 2 });
    driver.messageReader.shown.set('61', [
      { url: 'https://cdn.example/a' },
      { url: 'https://cdn.example/b' },
    ]);
    const page = await driver.look();
    expect(page.list?.options).toHaveLength(2);
    const { said, panelButtons: buttons, answers } = await driver.open(page, 1);
    expect(answers[0]).toBe('defer privately');
    expect(said).toMatch(/^\[https:\/\/cdn\.example\/b\]/);
    expect(said).toMatch(/seeds \d+, \d+/);
    const id = page.list?.options[1]?.value.split('~')[0] ?? '';
    expect(buttons.map((button) => `${button.name}:${button.id}`)).toEqual([
      `reroll:${id}~1`,
      `remix:${id}~1`,
      `recipe:${id}~1`,
      `history-delete:${id}`,
    ]);
  });

  it('of a comparison is listed by what it compares', async () => {
    await driver.paint('a heron', {
      count: 2,
      order: { variations: [{ guidance: 2 }, { guidance: 7.5 }] },
    });
    await driver.paint('a crane', { count: 2 });
    const { list } = await driver.look();
    const labels = list?.options.map(({ label }) => createTranslator()(label, 'en'));
    expect(labels).toEqual([
      '1 (1 of 2) · a crane',
      '1 (2 of 2) · a crane',
      '2 · guidance 2 · a heron',
      '2 · guidance 7.5 · a heron',
    ]);
  });

  it.each(['nonsense', '~0', `${'x'.repeat(22)}~0`, `${'x'.repeat(22)}~99`])(
    'that is picked as %s is not there',
    async (value) => {
      await driver.paint('a heron');
      const { list } = await driver.look();
      expect((await driver.pick('history', list?.id ?? '', value)).said).toMatch(
        /can’t be shown here/,
      );
    },
  );

  it('of another member, of another server or that came to nothing is not there', async () => {
    await driver.paint('a heron');
    const hers = await driver.paint('a fox', { origin: { userId: BEN } });
    const elsewhere = await driver.paint('an ibis', {
      origin: { serverId: '300000000000000002' },
    });
    const { list } = await driver.look();
    for (const id of [hers, elsewhere]) {
      const { said } = await driver.pick('history', list?.id ?? '', `${id}~0`);
      expect(said).toMatch(/can’t be shown here/);
      expect(said).not.toMatch(/fox|ibis/);
    }
  });

  it('goes when its member deletes it, and then says so', async () => {
    await driver.paint('a heron');
    const page = await driver.open(await driver.look());
    const remove = page.panelButtons.at(-1);
    expect((await driver.press('history-delete', remove?.id ?? '', { userId: BEN })).said).toMatch(
      /^refuse: Only 200000000000000001 or a moderator/,
    );
    expect(driver.remover.removed).toEqual([]);
    const asked = await driver.press('history-delete', remove?.id ?? '');
    expect(asked.answers).toEqual(['Delete this picture?']);
    expect(asked.panelButtons).toMatchObject([
      { name: 'history-delete-now', isDanger: true },
      { name: 'keep' },
    ]);
    expect(driver.remover.removed).toEqual([]);
    const { answers } = await driver.press('history-delete-now', remove?.id ?? '');
    expect(answers).toEqual(['defer update', 'Deleted.']);
    expect(driver.remover.removed).toEqual(['61']);
    const after = await driver.look();
    expect(after.said).toMatch(/, deleted$/m);
    // What is gone is not offered to be deleted again.
    const { panelButtons } = await driver.open(after);
    expect(panelButtons.map(({ name }) => name)).toEqual(['reroll', 'remix', 'recipe']);
    expect((await driver.press('history-delete-now', remove?.id ?? '')).said).toMatch(
      /already gone/,
    );
  });

  it('bug: of a batch is labelled, and asked for, with all that goes', async () => {
    const id = await driver.paint('a heron', { count: 4 });
    const { panelButtons } = await driver.open(await driver.look());
    expect(panelButtons.at(-1)).toMatchObject({
      label: text('button.delete_all', { count: 4 }),
      id,
    });
    expect((await driver.press('history-delete', id)).said).toBe(
      'Delete this message with all 4 pictures?',
    );
    const { said } = await driver.press('history-delete-now', id);
    expect(said).toBe('Deleted all 4 pictures.');
  });

  it('that is refused takes the question’s place', async () => {
    const id = await driver.paint('a heron');
    const { answers } = await driver.press('history-delete-now', id, { userId: BEN });
    expect(answers).toEqual([expect.stringMatching(/^update: Only 200000000000000001/)]);
    expect(driver.remover.removed).toEqual([]);
  });

  it('that Discord does not let go of stays', async () => {
    const id = await driver.paint('a heron');
    driver.remover.obstacles.set(CHANNEL, 'failed');
    expect((await driver.press('history-delete-now', id)).said).toMatch(/didn’t delete/);
    expect((await driver.look()).said).toContain('https://cdn.example/61');
  });
});

describe('the history of another member', () => {
  beforeEach(async () => {
    await driver.paint('posted');
    await driver.paint('for herself', { isPrivate: true });
  });

  it.each([
    ['a stranger', { userId: BEN }],
    ['a moderator of this channel alone', { userId: BEN, permissions: 1n << 13n }],
    ['somebody in direct messages', { userId: BEN, serverId: null, permissions: MANAGE_SERVER }],
  ])('is not for %s', async (_, who) => {
    const { answers } = await driver.look({ member: ADA }, who);
    expect(answers).toEqual([expect.stringMatching(/^refuse: Only this server’s moderators/)]);
    expect(await driver.database.selectFrom('events').selectAll().execute()).toEqual([]);
  });

  it('shows moderators what was posted, of private requests the words, and is written down', async () => {
    const page = await driver.look({ member: ADA }, BY_MODERATOR);
    expect(promptsOf(page.said)).toEqual(['for herself', 'posted']);
    expect(page.said).toMatch(/for herself\n.*private$/m);
    expect(page.said).toContain('Your lookup is recorded in the audit log');
    const opened = await driver.open(page, 0, BY_MODERATOR);
    expect(opened.panel.some((line) => 'gallery' in line)).toBe(false);
    expect(opened.panelButtons.map(({ name }) => name)).not.toContain('share');
    const events = await driver.database.selectFrom('events').selectAll().execute();
    expect(events).toMatchObject([{ kind: 'action', actor_id: MODERATOR, user_id: ADA }]);
  });

  it('closes when its moderator is none any more, and opens for nobody else', async () => {
    for (let number = 1; number <= 5; number += 1) await driver.paint(`picture ${number}`);
    const page = await driver.look({ member: ADA }, BY_MODERATOR);
    for (const who of [{ userId: MODERATOR }, { userId: BEN }, { userId: ADA }]) {
      expect((await driver.go(page, 'button.next', who)).said).toMatch(/^refuse: /);
      expect((await driver.open(page, 0, who)).said).toMatch(/^refuse: /);
    }
    const elsewhere = { ...BY_MODERATOR, serverId: '300000000000000002' };
    expect((await driver.go(page, 'button.next', elsewhere)).said).toMatch(/^refuse: /);
    expect((await driver.go(page, 'button.next', BY_MODERATOR)).said).toContain('posted');
  });

  it('lets moderators delete what was posted, which its member is told', async () => {
    const page = await driver.look({ member: ADA }, BY_MODERATOR);
    const { panelButtons: buttons } = await driver.open(page, 1, BY_MODERATOR);
    const id = buttons.at(-1)?.id ?? '';
    const asked = await driver.press('history-delete', id, BY_MODERATOR);
    expect(asked.said).toBe(`Delete this picture by ${ADA}?`);
    const { said } = await driver.press('history-delete-now', id, BY_MODERATOR);
    expect(said).toBe('Deleted.');
    expect(driver.directMessages.told).toEqual([expect.stringContaining(ADA)]);
  });
});

it.each([
  '',
  'x',
  'constructor',
  `${'x'.repeat(22)}.older.0.`,
  `${'x'.repeat(22)}.newer.zzzzzzzzz.y`,
])('a button that nobody gave is refused: %s', async (id) => {
  await driver.paint('a heron');
  const { answers } = await driver.press('history', id);
  expect(answers).toEqual([expect.stringMatching(/^refuse: This page has expired/)]);
});
