import type { ButtonCommand, FormCommand } from '../../src/command.ts';
import { text, type Text } from '#core/i18n/text.ts';
import { isVisible } from '#core/i18n/visible.ts';
import type { FormValues } from '#core/invocation.ts';
import type { Form } from '#core/reply.ts';
import { MAX_REASON } from '#features/moderation/suspensions.ts';
import type { SuspendTerms } from '#features/log-channel/decisions.ts';
import { answerPress } from './answer-press.ts';

const HOUR_MS = 60 * 60 * 1000;
const DURATIONS: readonly (readonly [string, number | null, Text])[] = [
  ['1h', HOUR_MS, text('log.suspend_hour')],
  ['1d', 24 * HOUR_MS, text('log.suspend_day')],
  ['7d', 7 * 24 * HOUR_MS, text('log.suspend_week')],
  ['30d', 30 * 24 * HOUR_MS, text('log.suspend_month')],
  ['forever', null, text('log.suspend_forever')],
];
const DELETIONS: readonly (readonly [string, number | null, Text])[] = [
  ['0', null, text('log.suspend_keep')],
  ['1', 1, text('log.suspend_delete_hour')],
  ['24', 24, text('log.suspend_delete_day')],
];

/** In the log: asks for how long, why, and what becomes of the member's pictures. */
export const logSuspend: ButtonCommand = {
  kind: 'button',
  name: 'log-suspend',

  async run({ invocation, reply, logChannel }, id) {
    const checked = await logChannel.check(invocation, id, 'suspend');
    if (!checked.ok) return reply.refuse(checked.reason);
    return reply.openForm(createForm(id, await logChannel.findName(checked.value)));
  },
};

export const logSuspendForm: FormCommand = {
  kind: 'form',
  name: 'log-suspend',

  async run(context, id, values) {
    const terms = parseTerms(values);
    if (terms === undefined) return context.reply.refuse(text('log.suspend_unreadable'));
    return answerPress(context, id, 'suspend', (invocation, eventId) =>
      context.logChannel.suspend(invocation, eventId, terms),
    );
  },
};

function createForm(id: string, name: string | undefined): Form {
  const toOption = ([value, , label]: (typeof DURATIONS)[number]) => ({ value, label });
  return {
    name: 'log-suspend',
    id,
    ...(name === undefined
      ? { title: text('log.suspend_title') }
      : { title: text('log.suspend_whom', { member: name }) }),
    fields: [
      {
        key: 'duration',
        label: text('log.suspend_duration'),
        kind: 'choice',
        options: DURATIONS.map(toOption),
        value: '1d',
      },
      {
        key: 'reason',
        label: text('log.suspend_reason'),
        description: text('log.suspend_reason_hint'),
        kind: 'words',
        value: '',
        maxLength: MAX_REASON,
      },
      {
        key: 'delete',
        label: text('log.suspend_delete'),
        kind: 'choice',
        options: DELETIONS.map(toOption),
        value: '0',
      },
    ],
  };
}

/** Anyone can have sent the form, with anything in it. */
function parseTerms(values: FormValues): SuspendTerms | undefined {
  const { reason, duration, delete: deletion } = values;
  const chosen = DURATIONS.find(([value]) => value === duration);
  const deleted = DELETIONS.find(([value]) => value === deletion);
  const words = typeof reason === 'string' ? reason.trim() : '';
  if (chosen === undefined || deleted === undefined || words.length > MAX_REASON) return undefined;
  return {
    durationMs: chosen[1],
    deleteHours: deleted[1],
    reason: isVisible(words) ? words : null,
  };
}
