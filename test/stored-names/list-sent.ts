import { findDefaultsForm } from '../../commands/easel/defaults-forms.ts';
import { listExampleButtons } from '../../commands/easel/example.ts';
import { formatCursor } from '../../commands/history/cursor.ts';
import { describeLogFault } from '../../commands/settings/open-log.ts';
import { COMMANDS } from '../../commands/index.ts';
import { formatAuditCursor } from '../../commands/moderation/audit-cursor.ts';
import { renderForm } from '#adapters/discord/render/render-form.ts';
import { renderLogMessage } from '#adapters/discord/render/render-log.ts';
import { renderPanel } from '#adapters/discord/render/render-panel.ts';
import { renderPictureButtons } from '#adapters/discord/render/picture-buttons.ts';
import { text } from '#core/i18n/text.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import { LOG_KINDS } from '#core/policy/policy.ts';
import { MODELS } from '#core/image/models.ts';
import { type PaintedPicture } from '#features/jobs/job.ts';
import { createEvent } from '#features/audit/event.ts';
import { ADA, SERVER } from '../driver/people.ts';
import { isRecord } from '../adapters/discord/render/components.ts';
import { createExampleJob } from '../driver/example-job.ts';
import { collectAnswers } from '../rendered/collect-answers.ts';

type Lines = readonly string[];

const JOB = createExampleJob();
const translate = createTranslator();

function sortKeys(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => a.localeCompare(b)));
}

/** Whatever hangs below a command: an option's line is all that Discord is told of it, but for words. */
function listOptions(definition: unknown, above: string): Lines {
  if (!isRecord(definition)) return [];
  const { name, options, choices, description: _, ...rest } = definition;
  const path = `${above}${String(name)}`;
  const values = Array.isArray(choices)
    ? choices.filter(isRecord).map(({ value }) => value)
    : undefined;
  return [
    `${path} ${JSON.stringify(sortKeys({ ...rest, choices: values }))}`,
    ...(Array.isArray(options) ? options.flatMap((each) => listOptions(each, `${path} `)) : []),
  ];
}

export function listCommands(): Lines {
  return COMMANDS.flatMap((command) => {
    if (command.kind === 'slash')
      return listOptions(
        command.define((key) => key.slice(0, 100), MODELS),
        '/',
      );
    if (command.kind === 'message')
      return listOptions(
        command.define((key) => translate(text(key), 'en')),
        'message ',
      );
    return [`${command.kind} ${command.name}`];
  });
}

/** What is another in every run, by what it is. */
function mask(words: string): string {
  return words
    .replaceAll(/\.(older|newer)\.[\da-z]{8,9}\./g, '.$1.{moment}.')
    .replaceAll(/(?<![\w-])[\w-]{22}(?![\w-])/g, '{id}')
    .replaceAll(/\d{17,20}/g, '{snowflake}');
}

/** Custom ids with the values that can be picked under them, and the names of files. */
function listIds(rendered: unknown, within = ''): Lines {
  if (Array.isArray(rendered)) return rendered.flatMap((each) => listIds(each, within));
  if (!isRecord(rendered) || Buffer.isBuffer(rendered)) return [];
  const { custom_id: id, value, filename } = rendered;
  const path = typeof id === 'string' ? `${within}${mask(id)}` : within.trimEnd();
  return [
    ...(typeof id === 'string' ? [path] : []),
    ...(typeof value === 'string' && 'label' in rendered ? [`${path} = ${mask(value)}`] : []),
    ...(typeof filename === 'string' ? [`file ${filename}`] : []),
    ...Object.values(rendered).flatMap((each) => listIds(each, path === '' ? '' : `${path} `)),
  ];
}

/** Sent no more, and answered still: messages from before carry them. */
const SENT_BEFORE: Lines = ['pick:{id}', 'pick:{id} = 0', 'pick:{id} = 1', 'reroll:{id}~0'];

function paint(index: number): PaintedPicture {
  return { index, seed: 7, format: 'png', bytes: Buffer.alloc(1) };
}

function listPosted(): readonly unknown[] {
  const content = {
    painted: [paint(0), paint(1)],
    missing: [1],
    canShare: true,
  };
  const enlargedFrom = { jobId: JOB.id, index: 1 };
  const event = {
    id: 'e'.repeat(22),
    reference: 'REFEREN',
    rule: 'terms',
    serverId: SERVER,
    userId: ADA,
    at: 0,
    request: { model: 'm', prompt: 'p', negativePrompt: null, count: 1, isPrivate: false },
  } as const;
  const entries = (['refusal', 'picture'] as const).map((kind) => ({
    event: createEvent({ ...event, kind, locale: null, summary: text('event.unreadable') }),
    acts: [],
    message: null,
    preview: Buffer.alloc(1),
    isSpoiler: false,
    suspension: null,
  }));
  const say = speak(translate, 'en');
  const single = { ...content, painted: [paint(0)], enlargedFrom: undefined };
  return [
    // Help shows them to whoever can paint.
    renderPanel([{ buttons: listExampleButtons() }], say).body,
    renderPictureButtons(JOB, single, say),
    renderPictureButtons(JOB, { ...content, enlargedFrom: undefined }, say),
    renderPictureButtons(JOB, { ...content, enlargedFrom }, say),
    renderLogMessage({ entries, language: null }, false, translate).body,
  ];
}

export async function listCustomIds(): Promise<Lines> {
  const { panels, forms, refusals } = await collectAnswers();
  const defaultsForms = ['picture', 'showing'].flatMap((id) => {
    const form = findDefaultsForm(id);
    if (form === undefined) return [];
    return [{ name: 'defaults', id, title: form.title, fields: form.fields({}) }];
  });
  const openLog = { log: { channelId: '4'.repeat(18), kinds: [...LOG_KINDS] }, roleId: null };
  const warning = describeLogFault({ kind: 'open', open: openLog }, { permissions: 1n << 5n });
  // Where painting is paused, as it is there, no example is offered.
  const examples = [{ buttons: listExampleButtons() }];
  const bodies = [
    ...panels,
    warning,
    examples,
    ...refusals.map(({ buttons }) => [{ buttons }]),
  ].map((panel) => renderPanel(panel, speak(translate, 'en')).body);
  const position = { at: Date.UTC(2026, 0, 2), jobId: JOB.id };
  const filter = { userId: ADA, rule: 'terms', kind: 'refusal', reference: 'REFEREN' } as const;
  return [
    ...SENT_BEFORE,
    ...listIds([bodies, listPosted()]),
    ...listIds(
      [...forms, ...defaultsForms].map((form) => ({
        form: renderForm(form, speak(translate, 'en')),
      })),
    ).map((line) => `form ${line}`),
    `page ${formatCursor('s'.repeat(22), 'older', position)}`,
    `page ${formatAuditCursor({ page: 2, until: position.at, filter })}`,
  ];
}
