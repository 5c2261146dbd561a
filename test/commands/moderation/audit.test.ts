import { beforeEach, describe, expect, it } from 'vitest';
import { parseAuditCursor, formatAuditCursor } from '../../../commands/moderation/audit-cursor.ts';
import { renderPanel } from '#adapters/discord/render/render-panel.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import { RULES } from '#core/rules/rules.ts';
import { AUDIT_KINDS } from '#features/audit/audit-entry.ts';
import { textsOf } from '../../adapters/discord/render/components.ts';
import { createModerationDriver, type ModerationDriver } from '../../driver/moderation.ts';
import { ADA, BEN, MODERATOR } from '../../driver/people.ts';

let driver: ModerationDriver;
beforeEach(async () => {
  driver = await createModerationDriver();
});

const lines = (answer: string | undefined) => (answer ?? '').split('\n').slice(1);
const pageOf = async (options = {}) => lines((await driver.moderate('audit', options)).answers[0]);

describe('audit', () => {
  beforeEach(async () => {
    await driver.paint(ADA, 1, { request: { prompt: 'a heron' } });
    await driver.moderate('term add', { terms: 'gore' });
    await driver.ask(BEN, { request: { prompt: 'gore everywhere' } });
    await driver.moderate('suspend', { member: BEN, reason: 'gore' });
  });

  it('shows refusals, taken requests, changes and moderators’ actions, the newest first', async () => {
    expect(await pageOf()).toEqual([
      expect.stringMatching(
        new RegExp(`· ${MODERATOR}: ${BEN} was suspended permanently: gore · \\w{7}$`),
      ),
      expect.stringMatching(
        new RegExp(`· ${BEN} was refused \\(Terms\\): gore everywhere · \\w{7}$`),
      ),
      expect.stringMatching(new RegExp(`· ${MODERATOR}: 1 term added: gore · \\w{7}$`)),
      expect.stringMatching(
        new RegExp(`· ${ADA}: a heron · Accepted and delivered\\. · [\\w-]{22}$`),
      ),
    ]);
  });

  it('is narrowed by member, rule, kind and reference', async () => {
    expect(await pageOf({ member: ADA })).toEqual([expect.stringContaining('a heron')]);
    expect(await pageOf({ member: BEN })).toHaveLength(2);
    // Who did it counts as well as whom it concerns.
    expect(await pageOf({ member: MODERATOR })).toHaveLength(2);
    expect(await pageOf({ rule: 'terms' })).toEqual([expect.stringContaining('was refused')]);
    expect(await pageOf({ rule: 'cooldown' })).toEqual([]);
    expect(await pageOf({ kind: 'change' })).toEqual([expect.stringContaining('1 term added')]);
    expect(await pageOf({ kind: 'accepted' })).toEqual([expect.stringContaining('a heron')]);
    expect(await pageOf({ kind: 'action', member: BEN })).toHaveLength(1);
    const [refused] = await pageOf({ kind: 'refusal' });
    const reference = refused?.split(' ').at(-1) ?? '';
    expect(await pageOf({ reference: reference.toLowerCase() })).toEqual([refused]);
    const [taken] = await pageOf({ kind: 'accepted' });
    expect(await pageOf({ reference: taken?.split(' ').at(-1) ?? '' })).toEqual([taken]);
    expect((await driver.moderate('audit', { reference: 'ZZZZZZZ' })).answers).toEqual([
      'No entries match.',
    ]);
  });

  it('what somebody did to themselves stands there once', async () => {
    await driver.moderate('suspend', { member: MODERATOR });
    expect(await pageOf({ member: MODERATOR, kind: 'action' })).toHaveLength(2);
  });

  it('other servers’ entries are never shown', async () => {
    const elsewhere = { serverId: '300000000000000002' };
    expect((await driver.moderate('audit', {}, elsewhere)).answers).toEqual(['No entries match.']);
  });
});

describe('the pages of the audit', () => {
  beforeEach(async () => {
    for (let each = 0; each < 25; each += 1)
      await driver.moderate('term add', { terms: `word${each}` });
  });

  it('stay as they are while more happens', async () => {
    const first = await driver.moderate('audit', { kind: 'change' });
    expect(lines(first.answers[0])).toHaveLength(10);
    await driver.database
      .updateTable('events')
      .set(({ eb }) => ({ at: eb('at', '-', 1000) }))
      .execute();
    await driver.moderate('term add', { terms: 'later' });
    const second = await driver.moderatePress(first.buttons[0]);
    const third = await driver.moderatePress(second.buttons.at(-1));
    const words = [first, second, third].flatMap(({ answers }) =>
      lines(answers[0]).map((line) => /word\d+|later/.exec(line)?.[0]),
    );
    expect(new Set(words).size).toBe(words.length);
    expect(third.buttons).toHaveLength(1);
    const back = await driver.moderatePress(second.buttons[0]);
    expect(lines(back.answers[0])).toHaveLength(10);
  });

  it('fit into a message, however long what happened is', async () => {
    const summary = JSON.stringify({
      key: 'moderation.words',
      values: { words: '*'.repeat(2000) },
    });
    await driver.database.updateTable('events').set({ summary }).execute();
    const { panel, said } = await driver.moderate('audit');
    expect(lines(said)).toHaveLength(10);
    const { body } = renderPanel(panel, speak(createTranslator(), 'en'));
    expect(textsOf(body.components).join('').length).toBeLessThan(4000);
  });

  it('are no one’s business but moderators’', async () => {
    const { buttons } = await driver.moderate('audit');
    const forged = await driver.moderatePress(buttons[0], { permissions: 0n });
    expect(forged.answers).toEqual(['refuse: Only this server’s moderators can do that.']);
    const elsewhere = await driver.moderatePress(buttons[0], { serverId: '300000000000000002' });
    expect(elsewhere.answers[0]).toContain('No entries match.');
    expect((await driver.moderatePress('audit:drop table events')).answers[0]).toMatch(/^refuse/);
  });

  it('have ids that Discord takes, whatever is looked for', () => {
    for (const rule of RULES) {
      for (const kind of AUDIT_KINDS) {
        const filter = { userId: '9'.repeat(20), rule, kind, reference: 'A'.repeat(7) };
        const place = { page: 9999, until: Date.UTC(2100, 0), filter };
        expect(`audit:${formatAuditCursor(place)}`.length).toBeLessThanOrEqual(100);
        expect(parseAuditCursor(formatAuditCursor(place))).toEqual(place);
      }
    }
  });
});

/** The file that a moderator gets. */
async function csv(options = {}): Promise<string> {
  const { panel } = await driver.moderate('audit', { ...options, csv: true });
  return panel.find((line) => 'file' in line)?.file.data.toString() ?? '';
}

describe('audit as CSV', () => {
  it('has a header, a mark for spreadsheets, times in ISO and each line’s end as RFC 4180 says', async () => {
    await driver.ask(ADA, { request: { prompt: 'a heron' } });
    const [head, row, rest] = (await csv()).split('\r\n');
    expect(head).toBe(
      '\uFEFFtime,kind,rule,reference,member,moderator,channel,job,what,model,images,private,prompt,negative_prompt',
    );
    // One id in 64 begins with what a spreadsheet would take for a formula.
    expect(row).toMatch(
      new RegExp(
        `^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z,accepted,,'?[\\w-]{22},<@${ADA}>,,<#4\\d+>,'?[\\w-]{22},`,
      ),
    );
    expect(rest).toBe('');
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', `'+1`],
    ['+\u202e1', `\u2068'+\u202e1\u2069`],
    ['-1', `'-1`],
    // Spreadsheets would make other numbers of these.
    ['1234567890123456789', `'1234567890123456789`],
    ['0012345', `'0012345`],
    ['12E4567', `'12E4567`],
    ['12 foxes', '12 foxes'],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['a, "b"\nc', `"a, ""b""\nc"`],
    ['狐と雪', '狐と雪'],
    // Where cells are parted by semicolons or tabs, a quotation in the middle of one is none, and its line ends in it.
    [`x;=cmd|' /C calc'!A0`, `x;'=cmd|' /C calc'!A0`],
    ['x; =1+1;@a', `x;' =1+1;'@a`],
    ['x;"=1"', `"x;'""=1"""`],
    ['x\t=1+1', `x\t'=1+1`],
    ['x\r\n-1', `"x\r\n'-1"`],
    ['＝1+1', `'＝1+1`],
    ['＋1', `'＋1`],
    ['－1', `'－1`],
    ['＠a', `'＠a`],
    ['a-b; c=d', 'a-b; c=d'],
  ])('the prompt %j is the cell %j', async (prompt, cell) => {
    await driver.ask(ADA, { request: { prompt } });
    expect(await csv()).toContain(`,False,${cell},`.replace('False', 'false'));
  });

  it('can be narrowed, and says how many entries it has', async () => {
    await driver.ask(ADA);
    await driver.ask(BEN);
    const { answers } = await driver.moderate('audit', { member: ADA, csv: true });
    expect(answers).toEqual(['defer privately', '1 entry.\n[audit.csv]']);
  });

  it('ends after 10,000 entries, and says that there are more', async () => {
    const { database } = driver;
    await driver.moderate('term add', { terms: 'gore' });
    const [event] = await database.selectFrom('events').selectAll().execute();
    if (event === undefined) throw new Error('the change is an event');
    const rows = Array.from({ length: 500 }, (_, index) => ({ ...event, id: `event-${index}` }));
    for (let part = 0; part < 21; part += 1)
      await database
        .insertInto('events')
        .values(rows.map((row) => ({ ...row, id: `${row.id}-${part}` })))
        .execute();
    const { answers } = await driver.moderate('audit', { csv: true });
    expect(answers[1]).toMatch(/^These are the newest 10,000 entries\. To see older ones/);
    expect((await csv()).split('\r\n')).toHaveLength(10_002);
  });
});

it.each(['audit:0.....', 'suspended:0', 'terms:0'])(
  'bug: %s shows nothing to whom it is given in one channel to delete messages',
  async (button) => {
    const { answers } = await driver.moderatePress(button, { permissions: 1n << 13n });
    expect(answers).toEqual([expect.stringMatching(/^refuse/)]);
    const shown = await driver.moderatePress(button, { permissions: 1n << 40n });
    expect(shown.answers.join()).not.toMatch(/^refuse/);
  },
);
