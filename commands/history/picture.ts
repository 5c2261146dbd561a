import type { CommandContext, SelectCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { wordsOf } from '#core/image/words.ts';
import {
  describePictureId,
  listShown,
  parsePictureId,
} from '#features/jobs/pictures/picture-id.ts';
import type { Panel, PanelButton } from '#core/reply.ts';
import type { EntryView } from '#features/history/history.ts';
import { describeFacts, describePrompt } from './page.ts';

/** In UTF-16 units. */
const PROMPT_SHOWN = 1000;

/** Under a page: opens one picture, with what can be done with it. */
export const historyPicture: SelectCommand = {
  kind: 'select',
  name: 'history',

  async run({ invocation, reply, history }: CommandContext, id, [value = '']) {
    const search = await history.find(invocation, id);
    if (!search.ok) return reply.refuse(search.reason);
    const { jobId, index = 0 } = parsePictureId(value);
    const acknowledgement = await reply.defer({ isPrivate: true });
    if (acknowledgement.kind === 'too late') return undefined;
    const found = await history.readPicture(invocation, search.value, jobId, index);
    return reply.finish(
      found === undefined
        ? [{ text: text('history.gone_picture') }]
        : describePicture(found, index, invocation),
    );
  },
};

function describePicture(
  entry: EntryView,
  index: number,
  { userId, serverId }: { readonly userId: string; readonly serverId: string | null },
): Panel {
  const { job, at, keptUntil, shown } = entry;
  const one = describePictureId({ jobId: job.id, index });
  const isOwn = job.userId === userId;
  const count = listShown(job).length;
  const canShare = isOwn && keptUntil !== null && serverId !== null;
  const actions: readonly PanelButton[] = [
    ...(canShare
      ? [{ label: text('button.share'), name: 'share', id: job.id, isPrimary: true }]
      : []),
    { label: text('button.reroll'), name: 'reroll', id: one },
    { label: text('button.remix'), name: 'remix', id: one },
    { label: text('button.recipe'), name: 'recipe', id: one },
    // What is gone already can't be deleted.
    ...(shown === 'gone' || shown === 'kept no more'
      ? []
      : [{ label: text('button.delete_all', { count }), name: 'history-delete', id: job.id }]),
  ];
  const prompt = describePrompt(entry, PROMPT_SHOWN);
  const facts = describeFacts(entry, serverId);
  return [
    ...(typeof shown === 'string'
      ? []
      : [
          {
            gallery: shown.shown.map((picture) => ({
              picture,
              description: text('history.alt', {
                number: 1,
                prompt: wordsOf(job.order.request).prompt,
              }),
              isSpoiler: job.order.spoiler,
            })),
          },
        ]),
    { text: text('history.one', { when: new Date(at), prompt, facts }) },
    { buttons: actions },
  ];
}
