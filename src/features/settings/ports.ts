import type { Text } from '#core/i18n/text.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Result } from '#core/result.ts';
import type { ServerEvent } from '../audit/event.ts';

/** A policy as it is to be, and the events that tell of it. The same policy again is no change: nothing is written. */
type PolicyChanged = { readonly policy: Policy; readonly events: readonly ServerEvent[] };

/** What servers have set. Each method is one transaction, or one reading. */
export interface PolicyStore {
  /** What is in force now; the defaults for a server that has set nothing, and for direct messages. */
  read(serverId: string | null): Promise<Policy>;
  /**
   * Changes a server's policy and writes who did it. After a failure nothing has changed.
   *
   * @param change gets the policy as it is now, and may refuse
   * @param now in milliseconds since 1970
   */
  change(
    serverId: string,
    change: (policy: Policy) => Result<PolicyChanged, Text>,
    now: number,
  ): Promise<Result<PolicyChanged, Text>>;
}

/** What a server's manager wants to know that is no setting. Each method is one transaction. */
export interface ServerFacts {
  read(serverId: string, now: number): Promise<ServerFact>;
  /** The log begins anew: what went wrong before is over. */
  forgetLogTrouble(serverId: string): Promise<void>;
}

export type ServerFact = {
  /** Members who are suspended at the moment. */
  readonly suspended: number;
  /** Entries that the log channel could not take in time. */
  readonly logDropped: number;
  /** Why the log channel takes nothing; `null` if it does. */
  readonly logProblem: Text | null;
};

/**
 * Writes a first message where a log is to be: only that shows that it can be. Whoever sends a form can name any channel: one of another
 * server is not seen from here.
 */
export interface LogChannelProbe {
  findAudience(place: {
    readonly serverId: string;
    readonly channelId: string;
  }): Promise<LogAudience>;
  announce(
    place: { readonly serverId: string; readonly channelId: string },
    words: Text,
    locale: string,
  ): Promise<LogChannelState>;
}

/** Who can read a channel. `members`: a role that most members have. */
export type LogAudience =
  | { readonly kind: 'everyone' | 'few' | 'unknown' }
  | { readonly kind: 'members'; readonly roleId: string };

/** `not seen` and `not allowed` are the bot's permissions there; `failed` is anything else. */
export type LogChannelState = 'written' | 'not seen' | 'not allowed' | 'failed';
