import { text, type Text, type TextValue } from '../i18n/text.ts';
import { failure, success, type Result } from '../result.ts';
import { LOG_KINDS, type LogKind, type Policy } from '../policy/policy.ts';
import { describeChange, keep, type PolicyEdit } from './policy-edit.ts';

type LogSetting = NonNullable<Policy['log']>;

/** What a manager asks for; what they leave out stays as it is, and at first all is told. */
export type LogWish = {
  readonly channelId: string | undefined;
  readonly kinds: Readonly<Partial<Record<LogKind, boolean>>>;
};

export function resolveLog(
  log: Policy['log'],
  { channelId = log?.channelId, kinds: wished }: LogWish,
): Result<LogSetting, Text> {
  if (channelId === undefined) return failure(text('settings.log_needs_channel'));
  const before: readonly LogKind[] = log?.kinds ?? LOG_KINDS;
  const kinds = LOG_KINDS.filter((kind) => wished[kind] ?? before.includes(kind));
  if (kinds.length === 0) return failure(text('settings.log_needs_kind'));
  return success({ channelId, kinds });
}

export function setLog(log: Policy['log']): PolicyEdit {
  return (policy) => {
    if (JSON.stringify(policy.log) === JSON.stringify(log)) return keep(policy);
    const change = describeChange(text('change.log'), describeLog(policy.log), describeLog(log));
    return success({ policy: { ...policy, log }, changes: [change] });
  };
}

export function describeLog(log: Policy['log']): Text {
  if (log === null) return text('value.off');
  const channel = { channel: log.channelId };
  return text('value.log', { channel, kinds: describeKinds(log.kinds) });
}

const KINDS: Readonly<Record<LogKind, Text>> = {
  refusals: text('value.refusals'),
  pictures: text('value.pictures'),
  changes: text('value.changes'),
  reports: text('value.reports'),
};

export function describeKind(kind: LogKind): Text {
  return KINDS[kind];
}

export function describeKinds(kinds: readonly LogKind[]): TextValue {
  return kinds.map(describeKind);
}
