import type { MessageAddress } from '#core/message-link.ts';
import type { FinalState, Job } from '../job.ts';
import type { KeptFiles } from './kept-pictures.ts';

/** How jobs end whose pictures are all final. */
export interface JobEndings {
  /** Decides between delivery and a cancel that comes at the same moment: only one of the two gets a yes. */
  beginDelivery(jobId: string): Promise<boolean>;
  /**
   * Whether the job that is being delivered brings the first picture that everyone in its server sees. One job does, also when it is
   * delivered again after a kill; the next one does if it ends otherwise.
   */
  introduce(job: Job): Promise<boolean>;
  /**
   * Writes how a job ended, and where its pictures are if all can see them, and forgets its interaction token. The files of an
   * undeliverable job are kept, and those that are to be kept for their member.
   */
  finish(
    jobId: string,
    state: FinalState,
    now: number,
    posted?: MessageAddress | null,
    kept?: KeptFiles | null,
  ): Promise<void>;
}
