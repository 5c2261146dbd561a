import type { ButtonCommand, CommandContext } from '../../src/command.ts';
import { text, type Text } from '#core/i18n/text.ts';
import type { PanelLine } from '#core/reply.ts';
import type { Erasure } from '#features/privacy/privacy.ts';

/** `/easel privacy export`: all that is known about whoever asks, as a file for them alone. */
export async function exportData({ invocation, reply, privacy }: CommandContext): Promise<void> {
  const acknowledgement = await reply.defer({ isPrivate: true });
  if (acknowledgement.kind === 'too late') return undefined;
  const exported = await privacy.exportData(invocation);
  if (exported === undefined) return reply.finish([{ text: text('privacy.export_under_way') }]);
  const { data, isCompressed, isComplete, counts } = exported;
  const file = isCompressed
    ? { name: 'easel-data.json.gz', contentType: 'application/gzip', data }
    : { name: 'easel-data.json', contentType: 'application/json', data };
  const { requests, entries, passes, suspensions } = counts;
  return reply.finish([
    { text: text('privacy.exported', { requests, entries, passes, suspensions }) },
    ...(isComplete ? [] : [{ text: text('privacy.exported_in_part') }]),
    { file },
  ]);
}

/** What the danger button erases. Whoever presses it erases their own: the button says nothing of whose. */
const SCOPES: Readonly<Record<string, { readonly messages: boolean }>> = {
  data: { messages: false },
  all: { messages: true },
};

/** `/easel privacy delete`: says what would go, and asks. */
export async function askToErase(
  { reply, privacy }: CommandContext,
  { messages }: Readonly<Record<string, unknown>>,
): Promise<void> {
  const erasesData = { label: text('button.erase'), name: 'erase', id: 'data', isDanger: true };
  const erasesAll = { label: text('button.erase_all'), name: 'erase', id: 'all', isDanger: true };
  await reply.show([
    { text: text('privacy.ask') },
    { text: messages === true ? text('privacy.ask_messages') : text('privacy.ask_choice') },
    { text: text('privacy.ask_stays') },
    { text: describeBackups(privacy.backupDays) },
    {
      buttons: [
        ...(messages === true ? [] : [erasesData]),
        ...(messages === false ? [] : [erasesAll]),
      ],
    },
  ]);
}

/** Erases what Easel knows about whoever presses it. */
export const erase: ButtonCommand = {
  kind: 'button',
  name: 'erase',

  async run({ invocation, reply, privacy }, id) {
    const scope = Object.hasOwn(SCOPES, id) ? SCOPES[id] : undefined;
    if (scope === undefined) return reply.refuse(text('refusal.gone_command'));
    const acknowledgement = await reply.defer({ isPrivate: true });
    if (acknowledgement.kind === 'too late') return undefined;
    const erasure = await privacy.eraseData(invocation, scope);
    return reply.finish([
      ...describeErased(erasure),
      ...describeStays(erasure),
      { text: describeBackups(privacy.backupDays) },
    ]);
  },
};

function describeErased(erasure: Erasure): readonly PanelLine[] {
  const { requests, pictures, entries, passes, cancelled, messages } = erasure;
  const parts = [
    ...(requests > 0 ? [text('privacy.erased_requests', { count: requests })] : []),
    ...(pictures > 0 ? [text('privacy.erased_pictures', { count: pictures })] : []),
    ...(entries > 0 ? [text('privacy.erased_entries', { count: entries })] : []),
    ...(passes > 0 ? [text('privacy.erased_passes', { count: passes })] : []),
  ];
  const lines = [
    parts.length === 0 ? text('privacy.erased_none') : text('privacy.erased_parts', { parts }),
  ];
  if (cancelled > 0) lines.push(text('privacy.erased_cancelled', { count: cancelled }));
  if (messages === undefined) lines.push(text('privacy.messages_stay'));
  else lines.push(text('privacy.messages_removed', { count: messages.removed }));
  if (messages !== undefined && messages.left > 0)
    lines.push(text('privacy.messages_left', { count: messages.left }));
  if (messages !== undefined) lines.push(text('privacy.messages_private'));
  return lines.map((line) => ({ text: line }));
}

function describeStays({ stays }: Erasure): readonly PanelLine[] {
  const lines: Text[] = [];
  if (stays.until !== null)
    lines.push(
      text('privacy.stays_pictures', { count: stays.pictures, when: new Date(stays.until) }),
    );
  if (stays.suspensions > 0)
    lines.push(text('privacy.stays_suspensions', { count: stays.suspensions }));
  if (stays.requests > 0) lines.push(text('privacy.stays_requests', { count: stays.requests }));
  lines.push(text('privacy.stays_spend'));
  return lines.map((line) => ({ text: line }));
}

function describeBackups(days: number | undefined): Text {
  if (days === undefined) return text('privacy.backups_unknown');
  return days === 0 ? text('privacy.backups_none') : text('privacy.backups', { count: days });
}
