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

/** The log that a manager asks for, once its channel has taken a first message. */
export async function findLog(
  { serverId, serverLocale, unseenChannelIds }: Manager,
  { log, language }: Policy,
  wish: LogWish | null,
  probe: LogChannelProbe,
): Promise<Result<PolicyEdit, Text>> {
  if (wish === null) return success(setLog(null));
  const found = resolveLog(log, wish);
  if (!found.ok) return found;
  const { channelId, kinds } = found.value;
  const words = text('settings.log_first', { kinds: describeKinds(kinds) });
  const state = unseenChannelIds.includes(channelId)
    ? 'not seen'
    : await probe.announce({ serverId, channelId }, words, language ?? serverLocale);
  return state === 'written'
    ? success(setLog(found.value))
    : failure(describeState(state, channelId));
}

function describeState(state: Exclude<LogChannelState, 'written'>, channelId: string): Text {
  const values = { channel: { channel: channelId } };
  if (state === 'not seen') return text('settings.log_unseen', values);
  if (state === 'not allowed') return text('settings.log_unwritable', values);
  return text('settings.log_failed', values);
}
