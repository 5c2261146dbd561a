import { text } from '#core/i18n/text.ts';
import type { Panel, Reply } from '#core/reply.ts';
import type { Text } from '#core/i18n/text.ts';
import type { Result } from '#core/result.ts';
import type { Changed } from '#features/settings/settings.ts';

/** What takes back what a moderator has just done. */
export function showUndo(undoId: string | null): Panel {
  if (undoId === null) return [];
  return [{ buttons: [{ label: text('log.button_undo'), name: 'log-undo', id: undoId }] }];
}

/** Says privately what was changed, with what takes it back, or why not. */
export async function answerChange(
  reply: Pick<Reply, 'show' | 'refuse'>,
  changed: Result<Changed, Text>,
  hints: readonly Text[] = [],
): Promise<void> {
  if (!changed.ok) return reply.refuse(changed.reason);
  const { told, undoId } = changed.value;
  return reply.show([
    { text: told },
    ...hints.map((hint) => ({ text: hint })),
    ...showUndo(undoId),
  ]);
}
