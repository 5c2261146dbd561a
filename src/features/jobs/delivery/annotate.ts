import { text, type Text } from '#core/i18n/text.ts';
import { requestOfPicture } from '#core/image/image-order.ts';
import { resolveModel } from '#core/image/models.ts';
import type { Logger } from '#core/logger.ts';
import { hashBytes } from '../queue/hash-bytes.ts';
import type { Job, JobPurpose, JobRecord, PaintedPicture } from '../job.ts';
import { linkTo } from '#core/message-link.ts';
import type { ImageEditor } from '../ports/image-editor.ts';
import type { JobLookup } from '../ports/lookup.ts';
import type { ReadPicture } from './read-picture.ts';

export type AnnotateOptions = {
  readonly lookup: JobLookup;
  readonly readPicture: ReadPicture;
  readonly imageEditor: Pick<ImageEditor, 'compare'>;
  readonly log: Logger;
};

/** What a message says of where its pictures came from, and how they compare with that. Never throws. */
export type Annotate = (job: Job, painted: readonly PaintedPicture[]) => Promise<readonly Text[]>;

export function createAnnotate({
  lookup,
  readPicture,
  imageEditor,
  log,
}: AnnotateOptions): Annotate {
  return async function annotate(job, painted) {
    const { purpose, source } = job.reason;
    if (source === null) return [];
    try {
      const origin = await lookup.find(source.jobId);
      if (origin === undefined) return purpose === 'reproduce' ? [UNKNOWN] : [];
      const from = describeSource(purpose, job.origin, origin);
      if (purpose === 'remix') return [...from, ...describeRemix(job, origin, source.index)];
      if (purpose !== 'reproduce') return from;
      return [...from, await compare(job, painted, origin, source.index)];
    } catch (error) {
      log.error({ err: error, job: job.id }, 'where a picture came from could not be told');
      return [];
    }
  };

  async function compare(
    job: Job,
    [picture]: readonly PaintedPicture[],
    origin: JobRecord,
    index: number,
  ): Promise<Text> {
    if (picture === undefined) return UNKNOWN;
    const original = origin.pictures.find((each) => each.index === index);
    if (original === undefined) return UNKNOWN;
    if (original.bytesHash === (await findHash(job, picture)))
      return text('reply.reproduced_bytes');
    const file = await readPicture(origin, index);
    if (!file.ok) return UNKNOWN;
    const isSame = await imageEditor.compare(file.value, picture.bytes);
    if (isSame === undefined) return UNKNOWN;
    return isSame ? text('reply.reproduced_pixels') : text('reply.reproduced_differently');
  }

  async function findHash({ id }: Job, { index, bytes }: PaintedPicture): Promise<string> {
    const record = await lookup.find(id);
    const noted = record?.pictures.find((each) => each.index === index)?.bytesHash;
    return noted ?? hashBytes(bytes);
  }
}

const UNKNOWN = text('reply.reproduced_unknown');

const SOURCE_TEXTS: Partial<Record<JobPurpose | 'enlarge', Text['key']>> = {
  reroll: 'reply.reroll_of',
  remix: 'reply.remix_of',
  reproduce: 'reply.reproduction_of',
  retry: 'reply.missing_from',
  enlarge: 'reply.enlarged_from',
};

/** A link to the message that something came from, for those who read that channel anyway: others learn nothing of it. */
export function describeSource(
  purpose: JobPurpose | 'enlarge',
  here: { readonly serverId: string | null; readonly channelId: string },
  { serverId, posted }: Pick<JobRecord, 'serverId' | 'posted'>,
): readonly Text[] {
  const key = SOURCE_TEXTS[purpose];
  const isHere = serverId === here.serverId && posted?.channelId === here.channelId;
  if (key === undefined || posted === null || !isHere) return [];
  return [text(key, { link: linkTo(serverId, posted) })];
}

/** What keeps a remix from being the same picture although its seed is. */
function describeRemix({ order }: Job, origin: JobRecord, index: number): readonly Text[] {
  const [before, after] = [requestOfPicture(origin.order, index), requestOfPicture(order, 0)];
  const isModel = before.model !== after.model;
  const isSize = before.width !== after.width || before.height !== after.height;
  const model = resolveModel(after.model);
  const isLeftOut = before.negativePrompt !== null && model?.takesNegativePrompt === false;
  const notes = isLeftOut ? [text('reply.remix_left_out', { model: model.name })] : [];
  if (after.seed === null || before.seed !== after.seed || !(isModel || isSize)) return notes;
  if (isModel) return [...notes, text('reply.remix_model')];
  return [...notes, text('reply.remix_size')];
}
