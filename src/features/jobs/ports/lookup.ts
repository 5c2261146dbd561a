import type { JobPicture, JobRecord, StoredPicture } from '../job.ts';

/** What is known of jobs and their pictures. */
export interface JobLookup {
  find(jobId: string): Promise<JobRecord | undefined>;
  /** The job whose pictures a message shows. */
  findPosted(messageId: string): Promise<JobRecord | undefined>;
  /** Of a larger copy, too. */
  findShown(messageId: string): Promise<JobRecord | undefined>;
  /** The member's jobs in one server, oldest first: unfinished ones, and those whose pictures could not be delivered. */
  listOpen(userId: string, serverId: string | null): Promise<readonly JobRecord[]>;
  listPictures(jobId: string): Promise<readonly JobPicture[]>;
  /** The files of a job. */
  listStored(jobId: string): Promise<readonly StoredPicture[]>;
}
