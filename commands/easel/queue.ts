import type { CommandContext } from '../../src/command.ts';
import { shorten } from '#core/i18n/shorten.ts';
import { describeWait } from '#core/i18n/describe-wait.ts';
import { text, type Text } from '#core/i18n/text.ts';
import { wordsOf } from '#core/image/words.ts';
import type { JobRecord } from '#features/jobs/job.ts';
import type { QueueView } from '#features/jobs/queue/queue-view.ts';
import type { PanelLine } from '#core/reply.ts';

/** Lines with a button that fit into one message beside the others. */
const MAX_LINES = 10;
/** Of a prompt, in UTF-16 units: enough to know it again. */
const PROMPT_SHOWN = 60;

/** `/easel queue`: the member's open jobs here, and how busy the bot is. */
export async function showQueue({ invocation, reply, jobs }: CommandContext): Promise<void> {
  const open = await jobs.listOpen(invocation);
  const queue = jobs.describeQueue();
  await reply.show([
    { text: text(open.length === 0 ? 'queue.none' : 'queue.title') },
    ...open.slice(0, MAX_LINES).map((job) => describeJob(job, queue)),
    { text: text('queue.busy', { calling: queue.calling, waiting: queue.waiting }) },
    ...(queue.pause === undefined
      ? []
      : [{ text: text('queue.paused', { when: queue.pause.until }) }]),
  ]);
}

function describeJob(job: JobRecord, queue: QueueView): PanelLine {
  const shown = shorten(wordsOf(job.order.request).prompt, PROMPT_SHOWN);
  if (job.state === 'undeliverable') {
    return {
      text: text('queue.undeliverable', { prompt: shown }),
      button: { label: text('button.fetch'), name: 'fetch', id: job.id },
    };
  }
  if (job.state === 'delivering') return { text: text('queue.delivering', { prompt: shown }) };
  return {
    text: describeProgress(job, shown, queue),
    button: { label: text('button.cancel'), name: 'cancel', id: job.id },
  };
}

function describeProgress({ id, order }: JobRecord, prompt: string, queue: QueueView): Text {
  const place = queue.places.get(id);
  if (place === undefined)
    return text(queue.isServiceBusy ? 'queue.trying' : 'queue.painting', { prompt });
  const startsAt = queue.estimateStart(order.request.model, place).getTime();
  const when = describeWait(startsAt - Date.now());
  return text('queue.waiting', { prompt, place: place.place, when });
}
