import type { CommandContext } from '../../src/command.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import type { JobRecord, PictureRecord } from '#features/jobs/job.ts';
import { describeVariation } from '#core/image/comparison.ts';
import {
  describePictureId,
  listShown,
  parsePictureId,
} from '#features/jobs/pictures/picture-id.ts';
import type { PanelButton } from '#core/reply.ts';

/** One picture of a job that the member may see. */
export type ChosenPicture = {
  readonly job: JobRecord;
  readonly picture: PictureRecord;
  /** Its place in the message, from 1, and how many stand there. */
  readonly number: number;
  readonly total: number;
};

/**
 * The picture that a button or a list names: of a batch its own, or the only one. If a batch is named, the member is asked which; if
 * nothing is, that is said. Both answer the interaction.
 */
export async function choosePicture(
  context: CommandContext,
  id: string,
): Promise<ChosenPicture | undefined> {
  const { reply } = context;
  const found = await findPictures(context, id);
  const [chosen, ...others] = found?.chosen ?? [];
  if (found === undefined || chosen === undefined) {
    await reply.refuse(text('refusal.unknown_picture'));
    return undefined;
  }
  if (others.length === 0) return chosen;
  // Only messages from before their numbers stood under them have a button that does not say which.
  const buttons = listNumbers(found.job, 'pick-here');
  await reply.show([{ text: text('picture.which') }, { buttons }]);
  return undefined;
}

/** A job that the member may see, with the pictures that an id names: one, or all that its message shows. */
export async function findPictures(
  { invocation, jobs }: Pick<CommandContext, 'invocation' | 'jobs'>,
  id: string,
): Promise<{ readonly job: JobRecord; readonly chosen: readonly ChosenPicture[] } | undefined> {
  const { jobId, index } = parsePictureId(id);
  const job = await jobs.find(jobId, invocation);
  if (job === undefined) return undefined;
  const shown = listShown(job);
  const all = shown.map((picture, at) => ({ job, picture, number: at + 1, total: shown.length }));
  return {
    job,
    chosen: all.filter(({ picture }) => index === undefined || picture.index === index),
  };
}

/** A button for each picture of a batch, by its number. */
export function listNumbers(job: JobRecord, name: string): readonly PanelButton[] {
  return listShown(job).map((picture, at) =>
    toButton({ job, picture }, text('picture.number', { number: at + 1 }), name),
  );
}

/** What was picked from such a list, as an id. Anyone may have sent it. */
export function toPictureId(jobId: string, [value = '']: readonly string[]): string {
  return `${jobId}~${value}`;
}

export function describeTitle({ job, picture, number, total }: ChosenPicture): Text {
  const { seed } = picture;
  const variation = job.order.variations[picture.index];
  // The pictures of a comparison have one seed.
  if (variation !== undefined)
    return text('picture.title_compared', { number, total, label: describeVariation(variation) });
  return seed === null
    ? text('picture.title_without_seed', { number, total })
    : text('picture.title', { number, total, seed: code(String(seed)) });
}

/** A button for this one picture. */
export function toButton(
  { job, picture }: Pick<ChosenPicture, 'job' | 'picture'>,
  label: Text,
  name: string,
): PanelButton {
  return { label, name, id: describePictureId({ jobId: job.id, index: picture.index }) };
}
