import type {
  ButtonCommand,
  CommandContext,
  FormCommand,
  SelectCommand,
} from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { draftOptions, draftOrder } from '#core/image/options/draft.ts';
import type { Style } from '#core/image/styles.ts';
import type { Draft } from '#core/image/options/draft-schema.ts';
import {
  describePictureId,
  listShown,
  parsePictureId,
} from '#features/jobs/pictures/picture-id.ts';
import { choosePicture, findPictures, toPictureId, type ChosenPicture } from './choose-picture.ts';
import { createDraftForm, fillDraft } from '../request/draft-form.ts';
import { submitDraft } from '../request/submit-draft.ts';

/** Opens a form with what a picture was painted from. */
export const remix: ButtonCommand = { kind: 'button', name: 'remix', run: openRemix };

export const remixChosen: SelectCommand = {
  kind: 'select',
  name: 'remix',
  run: (context, id, values) => openRemix(context, toPictureId(id, values)),
};

async function openRemix(context: CommandContext, id: string): Promise<void> {
  const chosen = await chooseForForm(context, id);
  if (chosen === undefined) return undefined;
  const { invocation, reply, settings, models } = context;
  const policy = await settings.read(invocation.serverId);
  const pictureId = describePictureId({ jobId: chosen.job.id, index: chosen.picture.index });
  const title = text('remix.title');
  return reply.openForm(
    createDraftForm(draftChosen(chosen, policy.styles), {
      name: 'remix',
      id: pictureId,
      title,
      models,
      policy,
    }),
  );
}

/** A form of a batch begins with its first picture and paints as many; what a comparison has several of, it has one of. */
async function chooseForForm(
  context: CommandContext,
  id: string,
): Promise<ChosenPicture | undefined> {
  const found = await findPictures(context, id);
  const [first] = found?.chosen ?? [];
  return found?.job.order.variations.length === 0 && first !== undefined
    ? first
    : choosePicture(context, id);
}

export const remixForm: FormCommand = {
  kind: 'form',
  name: 'remix',

  async run(context, id, values) {
    const { jobId, index } = parsePictureId(id);
    const job = await context.jobs.find(jobId, context.invocation);
    const { styles } = await context.settings.read(context.invocation.serverId);
    const picture = job && listShown(job).find((each) => each.index === index);
    // What the form began with may be gone by now; what was typed is not.
    const draft =
      job === undefined || picture === undefined
        ? draftOptions({})
        : draftChosen({ job, picture }, styles);
    return submitDraft(context, fillDraft(draft, values));
  },
};

function draftChosen(
  { job, picture }: Pick<ChosenPicture, 'job' | 'picture'>,
  styles: readonly Style[],
): Draft {
  return draftOrder(job.order, picture.index, { jobId: job.id, index: picture.index }, styles);
}
