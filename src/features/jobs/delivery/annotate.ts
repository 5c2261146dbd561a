import { text, type Link, type Text } from '#core/i18n/text.ts';
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
    if (purpose === 'imagine' || purpose === 'compare') return [];
    try {
      const origin = source === null ? undefined : await lookup.find(source.jobId);
      const from = nameMember(job, describeSource(purpose, job.origin, origin));
      if (source === null && purpose === 'reproduce')
        return [...nameMember(job, text('reply.reproduction_of_recipe')), UNCOMPARED];
      if (source === null || origin === undefined)
        return purpose === 'reproduce' ? [...from, UNKNOWN] : from;
      if (purpose === 'remix') return [...from, ...describeRemix(job, origin, source.index)];
      if (purpose !== 'reproduce') return from;
      return [...from, await compare(job, painted, origin, source.index)];
    } catch (error) {
      log.error({ err: error, job: job.id }, 'where a picture came from could not be told');
      return nameMember(job, undefined);
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
const UNCOMPARED = text('reply.reproduced_uncompared');

const SOURCE_TEXTS: Partial<Record<JobPurpose, Text['key']>> = {
  reroll: 'reply.reroll_of',
  remix: 'reply.remix_of',
  reproduce: 'reply.reproduction_of',
  retry: 'reply.missing_from',
};

function describeSource(
  purpose: JobPurpose,
  here: Place,
  origin: JobRecord | undefined,
): Text | undefined {
  const key = SOURCE_TEXTS[purpose];
  const link = linkToSource(here, origin);
  return key === undefined || link === undefined ? undefined : text(key, { link });
}

type Place = Pick<Job['origin'], 'serverId' | 'channelId'>;

/** The message that something came from, for those who read that channel anyway: others learn nothing of it. */
export function linkToSource(here: Place, origin: JobRecord | undefined): Link | undefined {
  const { serverId = null, posted = null } = origin ?? {};
  const isHere = serverId === here.serverId && posted?.channelId === here.channelId;
  return posted === null || !isHere ? undefined : linkTo(serverId, posted);
}

/** Discord shows an answer to a button as a reply of the bot to itself: whose it is stands nowhere else. */
export function nameMember(
  { order, origin }: Pick<Job, 'order' | 'origin'>,
  source: Text | undefined,
): readonly Text[] {
  if (order.isPrivate || origin.serverId === null) return source === undefined ? [] : [source];
  const member = { user: origin.userId };
  return [
    source === undefined
      ? text('reply.for', { member })
      : text('reply.for_source', { source, member }),
  ];
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
