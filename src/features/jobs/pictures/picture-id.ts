import { text } from '#core/i18n/text.ts';
import { describeVariation } from '#core/image/comparison.ts';
import type { ImageOrder } from '#core/image/image-order.ts';
import type { SelectOption } from '#core/reply.ts';
import type { JobRecord, PaintedPicture, PictureKey, PictureRecord } from '../job.ts';

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

/** A picture of a batch where one is chosen. */
export function describePictureOption(
  { index, seed }: Pick<PaintedPicture, 'index' | 'seed'>,
  number: number,
  variations: ImageOrder['variations'],
): SelectOption {
  const variation = variations[index];
  // The pictures of a comparison have one seed.
  if (variation !== undefined) {
    const label = text('picture.option_compared', { number, label: describeVariation(variation) });
    return { value: String(index), label };
  }
  const label =
    seed === null
      ? text('picture.option_without_seed', { number })
      : text('picture.option', { number, seed: String(seed) });
  return { value: String(index), label };
}
