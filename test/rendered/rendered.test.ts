import { beforeAll, describe, expect, it } from 'vitest';
import { MESSAGE_STYLE } from '#adapters/discord/render/markup.ts';
import { renderForm } from '#adapters/discord/render/render-form.ts';
import { renderLogMessage } from '#adapters/discord/render/render-log.ts';
import { renderNotice } from '#adapters/discord/render/render-notice.ts';
import { renderPanel, toButton } from '#adapters/discord/render/render-panel.ts';
import { renderPictures } from '#adapters/discord/render/render-pictures.ts';
import { LANGUAGES } from '#core/i18n/catalogues.ts';
import { text, type Text } from '#core/i18n/text.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import type { PaintedPicture } from '#features/jobs/job.ts';
import type { Form } from '#core/reply.ts';
import { createEvent, type EventDraft } from '#features/audit/event.ts';
import type { LogEntry } from '#features/log-channel/entry.ts';
import { componentsOf, isRecord } from '../adapters/discord/render/components.ts';
import { createExampleJob, type JobChanges } from '../driver/example-job.ts';
import { parseComponents } from '../sandbox/discord/components/components-rules.ts';
import { parseModal } from '../sandbox/discord/components/modal-rules.ts';
import { collectAnswers, type Answers } from './collect-answers.ts';

type Component = ReturnType<typeof componentsOf>[number];

const BUTTON = 2;
const SELECT = 3;
const TEXT = 10;
const THUMBNAIL = 11;
const GALLERY = 12;

/** Emoji and signs say nothing to whom they are not read out, nor by themselves to whom they are. */
const WORDS = /[\p{L}\p{N}]/u;

const translate = createTranslator();
let answers: Answers;
// Every entrance has a past of its own, which takes long where much else runs.
beforeAll(async () => {
  answers = await collectAnswers();
}, 120_000);

function paint(count: number): readonly PaintedPicture[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    seed: 7 + index,
    format: 'png',
    bytes: Buffer.from('bytes'),
  }));
}

function listPictures(locale: string): readonly (readonly unknown[])[] {
  const looks = { isReduced: true, isWordless: false, hasButtons: true };
  const missing = [
    { index: 3, seed: 10, failure: { reason: 'not_a_picture', retryAt: undefined } },
  ] as const;
  const show = (changes: JobChanges, more: object = {}): readonly unknown[] => {
    const job = createExampleJob({ ...changes, origin: { locale, serverLocale: locale } });
    const content = { painted: paint(4), missing, ...looks, ...more };
    return renderPictures(job, content, translate).body.components;
  };
  const longest = '*a'.repeat(1024);
  return [
    show({}),
    show({ order: { spoiler: true } }, { isFirst: true }),
    show({ order: { isPrivate: true } }, { isKept: true }),
    show({}, { isShared: true }),
    show({}, { isWordless: true, missing: [] }),
    show({ request: { seed: null } }),
    show({ request: { prompt: longest, negativePrompt: longest }, count: 4 }, { isFirst: true }),
  ];
}

function listLogMessages(language: string): readonly (readonly unknown[])[] {
  const kinds = ['refusal', 'picture', 'change', 'action', 'report', 'question'] as const;
  return kinds.flatMap((kind) =>
    [true, false].map((isPrivate) => {
      const draft: EventDraft = {
        serverId: '300000000000000001',
        at: Date.UTC(2026, 0, 2),
        kind,
        rule: 'terms',
        userId: '299999999999999998',
        actorId: '299999999999999997',
        channelId: '499999999999999999',
        locale: null,
        summary: text('refusal.hidden_term'),
        request: isPrivate
          ? { model: 'm', prompt: 'a fox', negativePrompt: null, count: 2, isPrivate }
          : null,
      };
      const entry: LogEntry = {
        event: createEvent(draft),
        acts: isPrivate ? [] : [{ action: 'suspend', byId: '299999999999999999', at: 1e13 }],
        message: null,
        preview: Buffer.from('bytes'),
        isSpoiler: false,
        suspension: isPrivate ? null : { at: 1, byId: '299999999999999999' },
      };
      return renderLogMessage({ entries: [entry], language }, false, translate).body.components;
    }),
  );
}

/** Everything with components, in one language: what members see, alone or together. */
function listMessages(locale: string): readonly (readonly unknown[])[] {
  const refusals = answers.refusals.map(({ reason, buttons }) =>
    renderNotice(translate(reason, locale, MESSAGE_STYLE), {
      buttons: buttons.map((button) => toButton(button, speak(translate, locale))),
    }),
  );
  return [
    ...answers.panels.map((panel) => renderPanel(panel, speak(translate, locale)).body.components),
    ...refusals.map(({ components }) => components),
    ...listPictures(locale),
    ...listLogMessages(locale),
  ];
}

/** What is cut off where it does not fit, with the place's limit in Discord's reference. */
function listShortened({ title, fields }: Form): readonly (readonly [Text, number])[] {
  return [
    [title, 45] as const,
    ...fields.flatMap((field) => [
      [field.label, 45] as const,
      ...(field.description === undefined ? [] : [[field.description, 100] as const]),
      ...('options' in field ? field.options.map(({ label }) => [label, 100] as const) : []),
    ]),
  ];
}

const itemsOf = ({ items, type, description }: Component): readonly unknown[] => {
  if (type === THUMBNAIL) return [description];
  if (type !== GALLERY || !Array.isArray(items)) return [];
  return items.map((item: unknown) => (isRecord(item) ? item['description'] : undefined));
};

it('there are panels, forms, refusals and pictures to look at', () => {
  expect(answers.panels.length).toBeGreaterThan(10);
  expect(answers.forms.length).toBeGreaterThan(8);
  expect(answers.refusals.length).toBeGreaterThan(20);
  const types = new Set(
    listMessages('en')
      .flatMap(componentsOf)
      .map(({ type }) => type),
  );
  expect([...types]).toEqual(expect.arrayContaining([BUTTON, TEXT, GALLERY]));
});

describe.each(LANGUAGES)('in $tag', ({ tag }) => {
  const list = (type: number): readonly Component[] =>
    listMessages(tag)
      .flatMap(componentsOf)
      .filter((component) => component['type'] === type);

  it('Discord takes every message', () => {
    for (const components of listMessages(tag))
      expect(() => parseComponents(components, true, [])).not.toThrow();
  });

  it('Discord takes every form, and nothing in it is cut off', () => {
    for (const form of answers.forms) {
      expect(() => parseModal(renderForm(form, speak(translate, tag)), [])).not.toThrow();
      const cut = listShortened(form)
        .map(([words, max]) => [translate(words, tag), max] as const)
        .filter(([words, max]) => words.length > max);
      expect(cut).toEqual([]);
    }
  });

  it('every picture has a text that stands for it', () => {
    const alts = listMessages(tag).flatMap(componentsOf).flatMap(itemsOf);
    expect(alts.length).toBeGreaterThan(20);
    for (const alt of alts) expect(alt).toEqual(expect.stringMatching(WORDS));
  });

  it('every button and option says in words what it does, and is short enough for a phone', () => {
    const labels = list(BUTTON).map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(20);
    for (const label of labels) {
      expect(label).toEqual(expect.stringMatching(WORDS));
      expect(String(label).length).toBeLessThanOrEqual(30);
    }
    for (const { placeholder, options } of list(SELECT)) {
      expect(placeholder).toEqual(expect.stringMatching(WORDS));
      const named: readonly unknown[] = Array.isArray(options) ? options : [];
      for (const option of named)
        expect(isRecord(option) && option['label']).toEqual(expect.stringMatching(WORDS));
    }
  });

  it('no line is a sign or an emoji alone', () => {
    const lines = list(TEXT).flatMap(({ content }) => String(content).split('\n'));
    const signs = lines.filter((line) => !/^(?:\s*|```)$/.test(line) && !WORDS.test(line));
    expect(signs).toEqual([]);
  });

  it('no text is a key, and no gap stays open', () => {
    const shown = JSON.stringify(listMessages(tag));
    expect(shown).not.toMatch(/\{\{\w+\}\}|undefined|\[object/);
    expect(shown).not.toMatch(/"(?:content|label|description)":"[a-z]+\.[a-z_]+"/);
  });
});

it('a red button is told from others by its words, too', () => {
  const buttons = listMessages('en')
    .flatMap(componentsOf)
    .filter(({ type }) => type === BUTTON);
  const DANGER = 4;
  const wordsOf = (isRed: boolean): ReadonlySet<unknown> =>
    new Set(buttons.filter(({ style }) => (style === DANGER) === isRed).map(({ label }) => label));
  const red = wordsOf(true);
  expect(red.size).toBeGreaterThan(1);
  expect(red.intersection(wordsOf(false))).toEqual(new Set());
});
