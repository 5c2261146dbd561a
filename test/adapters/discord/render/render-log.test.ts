import { describe, expect, it } from 'vitest';
import { countFitting, renderLogMessage } from '#adapters/discord/render/render-log.ts';
import { code, text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { createEvent, type EventDraft } from '#features/audit/event.ts';
import { listOpenActions, type LogEntry } from '#features/log-channel/entry.ts';
import { componentsOf, isRecord, textsOf } from './components.ts';

const translate = createTranslator();
const MODERATOR = '299999999999999999';
const WORST = '*'.repeat(2048);

function entryOf(draft: Partial<EventDraft> = {}, changes: Partial<LogEntry> = {}): LogEntry {
  const event = createEvent({
    serverId: '300000000000000001',
    at: Date.UTC(2026, 0, 2),
    kind: 'refusal',
    rule: 'terms',
    userId: '299999999999999998',
    actorId: '299999999999999997',
    channelId: '499999999999999999',
    locale: null,
    summary: text('refusal.suspended_because', { reason: WORST }),
    request: { model: 'm', prompt: WORST, negativePrompt: null, count: 4, isPrivate: false },
    ...draft,
  });
  return {
    event,
    acts: [],
    message: null,
    preview: null,
    isSpoiler: false,
    suspension: null,
    ...changes,
  };
}

const render = (entries: readonly LogEntry[], isBare = false) =>
  renderLogMessage({ entries, language: null }, isBare, translate);
const measure = (entries: readonly LogEntry[]) => {
  const { components } = render(entries).body;
  return { pieces: componentsOf(components).length, length: textsOf(components).join('').length };
};
/** As it looks when moderators have used every button. */
const settle = (entry: LogEntry): LogEntry => ({
  ...entry,
  acts: listOpenActions(entry).map((action) => ({ action, byId: MODERATOR, at: 1e13 })),
});

const PLAIN = { summary: text('refusal.hidden_term') };
const SHORT = {
  ...PLAIN,
  request: { model: 'm', prompt: 'a fox', negativePrompt: null, count: 1, isPrivate: true },
};
const MESSAGE = { channelId: '499999999999999999', messageId: '1299999999999999999' };

it('bug: what was to be left out is shown too: a term may be met there', () => {
  const request = { ...SHORT.request, negativePrompt: 'blood\n\n# gore' };
  const [words] = textsOf(render([entryOf({ ...SHORT, request })]).body.components);
  expect(words).toContain('> a fox\n> **Without:** blood \\# gore\n');
});

describe('what fits into one message', () => {
  it.each([
    ['refusals of the longest prompts', () => entryOf()],
    ['refusals for a term', () => entryOf(SHORT)],
    [
      'refusals of the longest negative prompts',
      () =>
        entryOf({ ...PLAIN, request: { ...SHORT.request, prompt: WORST, negativePrompt: WORST } }),
    ],
    ['refusals for a limit', () => entryOf({ ...SHORT, rule: 'steps' })],
    ['pictures', () => entryOf({ ...SHORT, kind: 'picture' }, { message: MESSAGE })],
    [
      'private pictures',
      () => entryOf({ ...SHORT, kind: 'picture' }, { preview: Buffer.from('x') }),
    ],
    ['reports', () => entryOf({ kind: 'report' }, { message: MESSAGE })],
    ['settings', () => entryOf({ kind: 'change', request: null, ...PLAIN })],
  ])('%s: at most 40 pieces and 4,000 characters, now and later', (_, make) => {
    const entries = Array.from({ length: 10 }, make);
    const count = countFitting(entries, null, translate);
    expect(count).toBeGreaterThan(2);
    const fitting = entries.slice(0, count);
    for (const shown of [fitting, fitting.map(settle)]) {
      expect(measure(shown).pieces).toBeLessThanOrEqual(40);
      expect(measure(shown).length).toBeLessThanOrEqual(4000);
    }
  });

  it.each([
    ['settings', 10, { kind: 'change', request: null, ...PLAIN }],
    ['refusals with three buttons', 6, SHORT],
  ] as const)('%s: %i', (_, most, draft) => {
    const entries = Array.from({ length: 10 }, () => entryOf(draft));
    expect(countFitting(entries, null, translate)).toBe(most);
  });

  it('is one entry at least, which fits always', () => {
    const entry = entryOf({}, { message: MESSAGE, preview: Buffer.from('x') });
    expect(countFitting([entry], null, translate)).toBe(1);
    expect(measure([settle(entry)]).length).toBeLessThanOrEqual(4000);
  });
});

describe('an entry', () => {
  it('pings nobody, and shows people’s words without markup', () => {
    const request = {
      model: 'm',
      prompt: '@everyone **x**\n\n# y',
      negativePrompt: null,
      count: 1,
      isPrivate: false,
    };
    const { body } = render([entryOf({ ...PLAIN, request })]);
    expect(body.allowed_mentions).toEqual({ parse: [] });
    expect(textsOf(body.components)[0]).toContain('> \\@everyone \\*\\*x\\*\\* \\# y');
  });

  it.each(['picture', 'refusal', 'report', 'question', 'change', 'action'] as const)(
    'of a %s about nobody known is a whole text',
    (kind) => {
      const entry = entryOf({ kind, userId: null, actorId: null, channelId: null, ...PLAIN });
      expect(textsOf(render([entry]).body.components)[0]).not.toMatch(/null|undefined|\{\{|log\./);
    },
  );

  it.each([
    ['refusal', 'red', 0xd8_3c_3e],
    ['question', 'amber', 0xf0_b2_32],
    ['report', 'amber', 0xf0_b2_32],
    ['picture', 'grey', 0x80_84_8e],
    ['change', 'blue', 0x58_65_f2],
    ['action', 'blue', 0x58_65_f2],
  ] as const)('of a %s is a container with a %s edge and grey buttons', (kind, _, color) => {
    const { components } = render([entryOf({ ...SHORT, kind }), entryOf({ ...SHORT, kind })]).body;
    expect(components).toMatchObject([
      { type: 17, accent_color: color },
      { type: 17, accent_color: color },
    ]);
    const styles = componentsOf(components)
      .filter(({ type }) => type === 2)
      .map(({ style }) => style);
    expect(new Set(styles)).not.toContain(4);
  });

  it.each([
    ['a term', 'term `gore`', text('refusal.term', { term: code('gore') })],
    ['a hidden term', 'Terms', text('refusal.hidden_term')],
    ['a limit', 'Terms, 9 asked for, 5 allowed', text('refusal.steps', { max: 5, value: 9 })],
  ])(
    'of a refusal for %s says so in few words, and nothing that is for the member',
    (_, words, summary) => {
      const [shown] = textsOf(render([entryOf({ ...SHORT, summary })]).body.components);
      expect(shown?.split('\n')).toEqual([
        `**Refused: ${words}**`,
        '> a fox',
        expect.stringMatching(
          /^-# <@299999999999999998> in <#499999999999999999> · <t:\d+:R> · ref. `/,
        ),
      ]);
    },
  );

  it('that is too long is cut between pieces of markup', () => {
    const users = Array.from({ length: 60 }, (_, index) => ({
      user: String(200_000_000_000_000_000n + BigInt(index)),
    }));
    const summary = text('refusal.role_needed', { roles: users });
    const words = textsOf(
      render([entryOf({ kind: 'change', request: null, summary })]).body.components,
    )[0];
    expect(words).toContain('…');
    expect(words?.match(/<@\d*(?!\d|>)/g)).toBeNull();
  });

  it('shows pictures that only the log has, covered if their member covered them', () => {
    const entry = entryOf(
      { ...SHORT, kind: 'picture' },
      { preview: Buffer.from('webp'), isSpoiler: true },
    );
    const { body, files } = render([entry]);
    const gallery = componentsOf(body.components).find(({ type }) => type === 12);
    const name = `easel-${entry.event.reference}.webp`;
    const description = 'A small preview of what was painted, a fox';
    expect(gallery?.['items']).toEqual([
      { media: { url: `attachment://${name}` }, description, spoiler: true },
    ]);
    expect(files).toMatchObject([{ name, contentType: 'image/webp' }]);
    expect(body.attachments).toEqual([{ id: 0, filename: name }]);
  });

  it('keeps its picture when it is changed', () => {
    const entry = entryOf({ ...SHORT, kind: 'picture' }, { preview: 'posted' });
    const { body, files } = render([entry]);
    expect(files).toEqual([]);
    expect(isRecord(body) && 'attachments' in body).toBe(false);
    expect(JSON.stringify(body)).toContain('attachment://');
  });

  it('can do without people’s words and pictures', () => {
    const entry = entryOf(
      { request: SHORT.request, summary: text('refusal.hidden_term') },
      { preview: Buffer.from('webp') },
    );
    const { body, files } = render([entry], true);
    expect(files).toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/a fox|attachment/);
    expect(JSON.stringify(body)).toContain(entry.event.reference);
  });
});
