import type { MessageAddress } from '#core/message-link.ts';
import type { Text } from '#core/i18n/text.ts';
import type { PaintedPicture } from '../jobs/job.ts';
import type { ServerEvent } from '../audit/event.ts';
import type { LogDecision, LogAction, LogEntry } from './entry.ts';

/** Entries that go into one message, in their order. */
export type LogBatch = {
  readonly entries: readonly LogEntry[];
  /** They are bound to one message, which may have been posted already. */
  readonly isBound: boolean;
};

export type PostedBatch = MessageAddress & { readonly entries: readonly LogEntry[] };

/** What waits for the log channels, and what stands there. Each method is one transaction, or one reading. */
export interface LogStore {
  /** Servers whose log channel has something to be told, the one that waits longest first. */
  listServers(): Promise<readonly string[]>;
  /** What a server's log channel is told next, at most so many entries. */
  readNext(serverId: string, most: number): Promise<LogBatch | undefined>;
  /** These go into one message, whatever happens to this process. */
  bind(entries: readonly LogEntry[]): Promise<void>;
  /** These stand in a message. What a moderator has done in the meantime is still to be shown. */
  noteWritten(entries: readonly LogEntry[], address: MessageAddress): Promise<void>;
  /** The message of these can't be changed any more. Questions that it was still to show wait for one of their own. */
  noteLost(entries: readonly LogEntry[]): Promise<void>;
  /** Messages that say less than has happened since. */
  listChanged(serverId: string, most: number): Promise<readonly PostedBatch[]>;
  /** Nobody wants to be told of what waits. */
  discard(serverId: string): Promise<void>;
  /** Why the log channel takes nothing; `null` if it does. */
  noteProblem(serverId: string, problem: Text | null): Promise<void>;
  hasProblem(serverId: string): Promise<boolean>;
  find(serverId: string, eventId: string): Promise<LogEntry | undefined>;
  findAct(serverId: string, subject: string, action: LogAction): Promise<LogDecision | undefined>;
  /** Shows in all entries about the same. In place of an earlier one of this kind; a suspension, of what took the one before back. */
  noteAct(serverId: string, subject: string, act: LogDecision): Promise<void>;
  /** Once for each job and summary, however often it is called; gives whether this was the first time. */
  addPicture(event: ServerEvent, preview: Buffer | null): Promise<boolean>;
  /** Once for each refusal, and no more than so many of one member's. */
  addQuestion(event: ServerEvent, bound: AskBound): Promise<Asked>;
  /** Once for each picture and member, and no more than so many of one member's. */
  addReport(event: ServerEvent, bound: AskBound): Promise<Asked>;
  /** The job whose pictures a message shows. */
  findPictured(serverId: string, messageId: string): Promise<PicturedJob | undefined>;
  /** A job of the server whose pictures all can see, or could. */
  findJob(serverId: string, jobId: string): Promise<PicturedJob | undefined>;
}

/** How many somebody may put before the moderators since a moment. */
export type AskBound = { readonly most: number; readonly since: number };
export type Asked = 'added' | 'known' | 'too many';

/** A job as far as a report tells of it. */
export type PicturedJob = Pick<ServerEvent, 'userId' | 'channelId' | 'request'> & {
  readonly id: string;
};

export type LogMessage = {
  readonly channelId: string;
  readonly entries: readonly LogEntry[];
  /** What the server has chosen; `null` for what Discord says. */
  readonly language: string | null;
};

/** Why a message does not stand in the log channel. `unreachable` is no one's refusal: Discord has trouble of its own. */
export type LogObstacle = 'not allowed' | 'channel gone' | 'refused' | 'unreachable';

export type LogOutcome =
  | { readonly ok: true; readonly messageId: string }
  | { readonly ok: false; readonly obstacle: LogObstacle };

/** Writes to servers' log channels. Never throws for what Discord does. */
export interface LogChannel {
  /** What a member is called in a server, if Discord says so at once. */
  findName(serverId: string, userId: string): Promise<string | undefined>;
  /** How many of the entries fit into one message, from the first on; at least one. */
  fit(entries: readonly LogEntry[], language: string | null): number;
  /** @param isSecondTry the same entries may have been posted before */
  post(message: LogMessage, isSecondTry: boolean): Promise<LogOutcome>;
  /** Shows what has happened since. Gives whether it is worth another try. */
  edit(message: LogMessage, messageId: string): Promise<'written' | 'given up' | 'unreachable'>;
}

/** Makes one small picture of a job's pictures; `undefined` if they can't be read. */
export type MakePreview = (pictures: readonly PaintedPicture[]) => Promise<Buffer | undefined>;
