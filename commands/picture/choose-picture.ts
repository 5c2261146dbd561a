import type { CommandContext } from '../../src/command.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import type { JobRecord, PictureRecord } from '#features/jobs/job.ts';
import {
  describePictureId,
  describePictureOption,
  listShown,
  parsePictureId,
} from '#features/jobs/pictures/picture-id.ts';
import type { Panel, PanelButton } from '#core/reply.ts';

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
 *
 * @param action the name under which the answer comes back, as a pick from a list
 */
export async function choosePicture(
  { invocation, reply, jobs }: CommandContext,
  id: string,
  action: string,
): Promise<ChosenPicture | undefined> {
  const { jobId, index } = parsePictureId(id);
  const job = await jobs.find(jobId, invocation);
  const shown = job === undefined ? [] : listShown(job);
  const at = index === undefined ? 0 : shown.findIndex((picture) => picture.index === index);
  const picture = shown[at];
  if (job === undefined || picture === undefined) {
    await reply.refuse(text('refusal.unknown_picture'));
    return undefined;
  }
  if (index !== undefined || shown.length === 1)
    return { job, picture, number: at + 1, total: shown.length };
  await reply.show(askWhich(job, action));
  return undefined;
}

/** Asks which of a job's pictures is meant. */
export function askWhich(job: JobRecord, action: string): Panel {
  const options = listShown(job).map((each, place) =>
    describePictureOption(each, place + 1, job.order.variations),
  );
  const placeholder = text('picture.choose');
  return [
    { text: text('picture.which') },
    { select: { name: action, id: job.id, placeholder, options } },
  ];
}

/** What was picked from such a list, as an id. Anyone may have sent it. */
export function toPictureId(jobId: string, [value = '']: readonly string[]): string {
  return `${jobId}~${value}`;
}

export function describeTitle({ picture, number, total }: ChosenPicture): Text {
  const { seed } = picture;
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
