import type { MessageAddress } from '#core/message-link.ts';
import type { Text } from '#core/i18n/text.ts';
import type { PanelButton } from '#core/reply.ts';
import type { Suspension } from '#core/rules/eligibility.ts';
import type { Usage } from '#core/rules/quotas.ts';
import type { AuditEntry, AuditQuery } from '../audit/audit-entry.ts';
import type { ServerEvent } from '../audit/event.ts';

/** What became of a message that was to go. */
export type Removal = 'removed' | 'gone' | 'not allowed' | 'failed';

/** Takes away messages that the bot has posted. Best effort: throws nothing but what `onAway` throws. */
export interface MessageRemover {
  remove(channelId: string, messageId: string): Promise<Removal>;
  /**
   * The quickest way to be rid of many; gives what became of each, in their order.
   *
   * @param onAway told of those that are away, as soon as they are
   */
  removeAll<Message extends MessageAddress>(
    messages: readonly Message[],
    onAway?: (away: readonly Message[]) => Promise<void>,
  ): Promise<readonly Removal[]>;
}

/** What a direct message is about, which does not show where the member reads it. */
export type MessageContext = {
  /** Named above the words. */
  readonly serverId?: string | null;
  /** Of a command that works in direct messages, too. */
  readonly button?: PanelButton;
};

/** Writes to a member directly. Best effort: never throws; gives whether it has arrived. */
export interface DirectMessages {
  tell(userId: string, words: Text, locale: string, context?: MessageContext): Promise<boolean>;
}

type SuspensionDraft = Suspension & {
  readonly serverId: string;
  readonly userId: string;
  readonly byId: string;
  readonly at: number;
};

export type ListedSuspension = Suspension & {
  /** What stands for the member, if their data were erased. */
  readonly userId: string;
  readonly byId: string;
};

export type PageQuery = { readonly offset: number; readonly limit: number };
export type Listed<Row> = { readonly rows: readonly Row[]; readonly total: number };

export interface SuspensionStore {
  /** Puts it in the place of the member's present one; gives whether there was one. */
  suspend(draft: SuspensionDraft, event: ServerEvent): Promise<boolean>;
  /** Gives whether there was one to end; if not, nothing is written. */
  end(serverId: string, userId: string, event: ServerEvent): Promise<boolean>;
  /**
   * Ends the present one, and puts that back in force in whose place it was made, unless it would be over by now. Gives that, or whether
   * there was one to end.
   */
  takeBack(
    serverId: string,
    userId: string,
    at: number,
    describe: (earlier: Suspension | undefined) => ServerEvent,
  ): Promise<Suspension | boolean>;
  /** Those in force, newest first. */
  list(serverId: string, now: number, page: PageQuery): Promise<Listed<ListedSuspension>>;
}

/** A job as far as moderators' decisions about many need it. */
export type ServerJob = {
  readonly id: string;
  readonly userId: string;
  /** When its member had joined the server; `null` if nobody knows. */
  readonly memberSince: number | null;
};

export type PostedJob = ServerJob & MessageAddress;

/** Jobs of a server, perhaps of one member alone. */
export type JobSelection = { readonly serverId: string; readonly userId?: string };

/** How to reach a member, by what they asked for last in a server. */
type Address = { readonly channelId: string; readonly locale: string };

export interface ServerJobStore {
  /** Those that wait or are being painted. */
  listOpen(selection: JobSelection): Promise<readonly ServerJob[]>;
  /** Those whose pictures are on their way. */
  listDelivering(selection: JobSelection): Promise<readonly ServerJob[]>;
  /** Those whose pictures were posted after a moment and still stand. */
  listPosted(selection: JobSelection, after: number): Promise<readonly PostedJob[]>;
  /** The one job of a server. */
  find(
    serverId: string,
    jobId: string,
  ): Promise<
    | (ServerJob & {
        readonly prompt: string;
        /** Where its pictures stand, or else where it was asked for. */
        readonly channelId: string;
        /** `null` if its pictures stand nowhere. */
        readonly messageId: string | null;
      })
    | undefined
  >;
  /** Those whose files were kept for their member alone after a moment. */
  listKept(selection: JobSelection, after: number): Promise<readonly ServerJob[]>;
  /** Their messages no longer stand. */
  forgetPosted(jobIds: readonly string[]): Promise<void>;
  findAddress(serverId: string, userId: string): Promise<Address | undefined>;
  /** Takes up to so many of the member's latest pictures of 24 hours out of the count, in one transaction. */
  giveBack(
    gift: {
      readonly serverId: string;
      readonly userId: string;
      readonly images: number;
      readonly at: number;
    },
    describe: (given: number) => ServerEvent,
  ): Promise<{ readonly given: number; readonly used: Usage['used'] }>;
}

export interface EventStore {
  find(serverId: string, eventId: string): Promise<ServerEvent | undefined>;
  /** Writes down what a moderator has done. */
  record(event: ServerEvent): Promise<void>;
  /** Lets the refused request through once; gives whether this is the first time. */
  allowOnce(refusal: RefusedRequest, expiresAt: number, event: ServerEvent): Promise<boolean>;
}

/** A refusal with all that it takes to let it through. */
export type RefusedRequest = ServerEvent & {
  readonly serverId: string;
  readonly userId: string;
  readonly request: NonNullable<ServerEvent['request']>;
};

export interface AuditStore {
  /** Newest first. */
  list(query: AuditQuery, page: PageQuery): Promise<readonly AuditEntry[]>;
}

/** What one UTC day brought in a server. */
export type DayCounts = {
  /** Delivered pictures by the hour of their request and the model's id. */
  readonly pictures: readonly {
    readonly hour: number;
    readonly model: string;
    readonly count: number;
  }[];
  /** In nano-dollars. */
  readonly spend: number;
  readonly refusals: readonly { readonly rule: string; readonly count: number }[];
};

export interface StatsStore {
  /** @param start of the day, in milliseconds since 1970 */
  readDay(serverId: string, start: number): Promise<DayCounts>;
}

export type ModerationStores = {
  readonly suspensions: SuspensionStore;
  readonly serverJobs: ServerJobStore;
  readonly events: EventStore;
  readonly audit: AuditStore;
  readonly stats: StatsStore;
};
