import { text, type Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { takeBack } from '#core/policy-edits/take-back.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { ServerEvent } from '../audit/event.ts';
import type { Moderation } from '../moderation/moderation.ts';
import type { Settings } from '../settings/settings.ts';

export type UndoOptions = {
  readonly settings: Pick<Settings, 'edit'>;
  readonly moderation: Pick<Moderation, 'takeBackSuspension'>;
};

/** Takes back what an event tells of, if it is still in force. Both ways write down who did it. */
export function createUndo({ settings, moderation }: UndoOptions) {
  return async (by: Invocation, { undo, userId }: ServerEvent): Promise<Result<Text, Text>> => {
    if (undo !== null && undo.kind !== 'suspension') return settings.edit(by, takeBack(undo));
    if (userId === null) return failure(text('log.nobody'));
    const taken = await moderation.takeBackSuspension(by, userId);
    return taken === undefined ? failure(text('undo.not_in_force')) : success(taken);
  };
}
