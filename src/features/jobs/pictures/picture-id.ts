import type { JobRecord, PictureKey, PictureRecord } from '../job.ts';

/** What buttons carry: a job, or one picture of it. Anyone may have sent it. */
export type PictureId = { readonly jobId: string; readonly index: number | undefined };

const ONE_OF_JOB = /^(?<jobId>[\w-]{22})~(?<index>0|[1-9]\d?)$/;

export function describePictureId({ jobId, index }: PictureKey): string {
  return `${jobId}~${index}`;
}

/** What is not exactly so names a job that does not exist. */
export function parsePictureId(id: string): PictureId {
  const { jobId, index } = ONE_OF_JOB.exec(id)?.groups ?? {};
  return jobId === undefined ? { jobId: id, index: undefined } : { jobId, index: Number(index) };
}

/** The pictures of a job that somebody can see, in the order in which its message shows them. */
export function listShown({ pictures }: JobRecord): readonly PictureRecord[] {
  return pictures.filter(({ state }) => state === 'painted' || state === 'delivered');
}
