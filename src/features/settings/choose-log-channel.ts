import { text, type Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { describeKinds, resolveLog, setLog, type LogWish } from '#core/policy-edits/log.ts';
import type { PolicyEdit } from '#core/policy-edits/policy-edit.ts';
import type { Policy } from '#core/policy/policy.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { LogChannelProbe, LogChannelState } from './ports.ts';

type Manager = Pick<Invocation, 'serverLocale' | 'unseenChannelIds'> & {
  readonly serverId: string;
};

/** A log whose channel is not for moderators alone: it is not taken before somebody has said that this is meant. */
export type OpenLog = {
  readonly log: NonNullable<Policy['log']>;
  /** The role that most members have and by which they read it; `null` if everyone does. */
  readonly roleId: string | null;
};

/** Why a log is not taken. */
export type LogFault =
  | { readonly kind: 'refused'; readonly reason: Text }
  | { readonly kind: 'open'; readonly open: OpenLog };

export type FoundLog = { readonly edit: PolicyEdit; readonly note?: Text };

/**
 * The log that a manager asks for, once its channel has taken a first message.
 *
 * @param mayBeOpen a channel that all can read will do
 */
export async function findLog(
  manager: Manager,
  { log, language }: Policy,
  wish: LogWish | null,
  mayBeOpen: boolean,
  probe: LogChannelProbe,
): Promise<Result<FoundLog, LogFault>> {
  if (wish === null) return success({ edit: setLog(null) });
  const found = resolveLog(log, wish);
  if (!found.ok) return failure({ kind: 'refused', reason: found.reason });
  const { serverId, serverLocale, unseenChannelIds } = manager;
  const { channelId, kinds } = found.value;
  const isSeen = !unseenChannelIds.includes(channelId);
  // Who has meant this channel for some of it, need not mean it for more.
  const isMore = kinds.some((kind) => log?.kinds.includes(kind) !== true);
  const isAsked = isSeen && !mayBeOpen && (channelId !== log?.channelId || isMore);
  const audience = isAsked ? await probe.findAudience({ serverId, channelId }) : undefined;
  if (audience?.kind === 'everyone')
    return failure({ kind: 'open', open: { log: found.value, roleId: null } });
  if (audience?.kind === 'members')
    return failure({ kind: 'open', open: { log: found.value, roleId: audience.roleId } });
  const words = text('settings.log_first', { kinds: describeKinds(kinds) });
  const state = isSeen
    ? await probe.announce({ serverId, channelId }, words, language ?? serverLocale)
    : 'not seen';
  if (state !== 'written')
    return failure({ kind: 'refused', reason: describeState(state, channelId) });
  const edit = setLog(found.value);
  if (audience?.kind !== 'unknown') return success({ edit });
  return success({
    edit,
    note: text('settings.log_unchecked', { channel: { channel: channelId } }),
  });
}

function describeState(state: Exclude<LogChannelState, 'written'>, channelId: string): Text {
  const values = { channel: { channel: channelId } };
  if (state === 'not seen') return text('settings.log_unseen', values);
  if (state === 'not allowed') return text('settings.log_unwritable', values);
  return text('settings.log_failed', values);
}
