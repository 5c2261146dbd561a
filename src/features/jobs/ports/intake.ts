import type { Text } from '#core/i18n/text.ts';
import type { Result } from '#core/result.ts';
import type { Channel, PlaceVerdict } from '#core/rules/channel-rules.ts';
import type { Rule } from '#core/rules/rules.ts';
import type { Requester } from '#core/rules/eligibility.ts';
import type { Job, JobPicture } from '../job.ts';

/** A job that somebody asks for. */
export type Submission = {
  readonly job: Job;
  readonly requester: Requester;
  /** It was typed that it is no spoiler: that goes before what moderators cover. */
  readonly staysOpen?: boolean;
};

/** The job as it was written down: in the server's language, and covered where moderators cover. */
export type Accepted = { readonly job: Job; readonly pictures: readonly JobPicture[] };

/** The gate's no, which moderators can look up. */
export type GateRefusal = {
  /** 22 characters, opaque: buttons carry it. */
  readonly id: string;
  /** Short enough to read out. */
  readonly reference: string;
  /** The rule, what it allows, and when this request would fit. */
  readonly reason: Text;
  /** Whether a moderator could let this request through. */
  readonly mayAsk: boolean;
  readonly rule: Rule;
  /** So many of its pictures can be had now, by what is kept of this refusal. */
  readonly fits?: number;
};

/** How jobs come on the books: what the gate decides, and what is known of their place. */
export interface JobIntake {
  /**
   * Asks the gate, and writes the job down with its reservation and its places in line, or else the refusal. Throws if the
   * interaction is known already.
   */
  accept(submission: Submission, now: number): Promise<Result<Accepted, GateRefusal>>;
  /**
   * Asks the gate about something that paints nothing: only rules that don't count are asked. Gives the job as it
   * is to be shown there; a refusal is written down, and nothing else.
   */
  askRules(submission: Submission, now: number): Promise<Result<Job, GateRefusal>>;
  /** Discord has taken the acknowledgement; `null` if it did not name the message. Gives whether the job is still open. */
  acknowledge(jobId: string, messageId: string | null): Promise<boolean>;
  /** The job's channel turned out to be age-restricted. */
  noteAgeRestricted(jobId: string): Promise<void>;
  /** Whether the server lets Easel paint there, of which all is known that can be. */
  judgePlace(serverId: string | null, place: Channel): Promise<PlaceVerdict>;
}
