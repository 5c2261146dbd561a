import { createTranslator } from '#core/i18n/translator.ts';
import type { Job } from '#features/jobs/job.ts';
import type { Delivered, Delivery, DeliveryOutcome } from '#features/jobs/ports/delivery.ts';
import type { Acknowledgement, Reply } from '#core/reply.ts';
import type { Text } from '#core/i18n/text.ts';
import type { Events } from '../events.ts';

const translate = createTranslator();
const say = (message: Text): string => translate(message, 'en');

export interface MemoryDelivery extends Delivery {
  /** How the next deliveries end. */
  outcome: DeliveryOutcome;
  /** What Discord says when asked for the reply of an acknowledgement. */
  reply: Awaited<ReturnType<Delivery['findReply']>>;
  /** What a notice meets. */
  notice: Awaited<ReturnType<Delivery['announce']>>;
  /** What the member of a job reads in the end: seeds of pictures, or the sentence. */
  readonly messages: ReadonlyMap<string, string>;
  /** What the member of a job was offered with the sentence, as buttons are named. */
  readonly remedies: ReadonlyMap<string, readonly string[]>;
  /** What each delivery said beside its pictures. */
  readonly notes: (readonly string[])[];
  /** The jobs whose message said that it is the first in its server. */
  readonly introductions: readonly string[];
  /** The jobs whose placeholder went without a word. */
  readonly withdrawn: ReadonlySet<string>;
}

export const POSTED = { channelId: '400000000000000001', messageId: '600000000000000001' };
export const DELIVERED: Delivered = { posted: POSTED };

const seedsOf = (pictures: readonly { readonly seed: number | null }[]): string =>
  pictures.map(({ seed }) => seed).join(',');

/** One message for each interaction, by its job: once it is final, only the same again may be written. */
export function createMemoryDelivery(events: Events): MemoryDelivery {
  const messages = new Map<string, string>();
  const withdrawn = new Set<string>();
  const introductions: string[] = [];
  const remediesOf = new Map<string, readonly string[]>();
  const homes = new Map<string, string>();
  function write(kind: 'deliver' | 'decline', { id: jobId, origin }: Job, words: string): void {
    const home = homes.get(jobId) ?? origin.interactionId;
    homes.set(jobId, home);
    const id = home === origin.interactionId ? jobId : `${jobId} for ${origin.interactionId}`;
    const known = messages.get(id);
    if (known !== undefined && known !== words) throw new Error('The message is final already');
    if (withdrawn.has(id)) throw new Error('The message was taken away');
    messages.set(id, words);
    events.push(`${kind} ${words}`);
  }
  const delivery: MemoryDelivery = {
    outcome: DELIVERED,
    reply: { messageId: '600000000000000009' },
    notice: 'written',
    messages,
    remedies: remediesOf,
    notes: [],
    introductions,
    withdrawn,
    announce: async ({ job }) => {
      if (messages.has(job.id)) throw new Error('A notice covers the message');
      return delivery.notice;
    },
    deliver: async ({ job }, pictureSet) => {
      const { painted, missing, notes = [] } = await pictureSet.open();
      if (painted.length === 0) return 'empty';
      const without = missing.length > 0 ? ` without ${seedsOf(missing)}` : '';
      if (typeof delivery.outcome === 'object') {
        write('deliver', job, `${seedsOf(painted)}${without}`);
        if (pictureSet.isFirst === true) introductions.push(job.id);
      }
      delivery.notes.push(notes.map(say));
      return delivery.outcome;
    },
    decline: async ({ job }, reason, remedies = []) => {
      write('decline', job, say(reason));
      remediesOf.set(
        job.id,
        remedies.map(({ kind, id }) => `${kind}:${id}`),
      );
    },
    offer: async (_, undelivered) => void events.push(`offer ${undelivered.length}`),
    withdraw: async ({ job }) => {
      if (messages.has(job.id)) throw new Error('A delivered message was taken away');
      withdrawn.add(job.id);
      events.push('withdraw');
    },
    findReply: async () => delivery.reply,
  };
  return delivery;
}

export interface MemoryReply extends Pick<Reply, 'announce' | 'defer' | 'refuse'> {
  readonly answers: readonly string[];
}

export const ACCEPTED: Acknowledgement = { kind: 'accepted', messageId: '600000000000000001' };
export const UNHEARD: Acknowledgement = { kind: 'accepted', messageId: null };
export const TOO_LATE: Acknowledgement = { kind: 'too late' };

/** An interaction that can be acknowledged once. */
export function createMemoryReply(
  events: Events,
  acknowledge: () => Promise<Acknowledgement> = async () => ACCEPTED,
): MemoryReply {
  const answers: string[] = [];
  function answer(words: string): void {
    if (answers.length > 0) throw new Error('The interaction has been acknowledged already');
    answers.push(words);
    events.push(words);
  }
  return {
    answers,
    async defer({ isPrivate }) {
      const outcome = await acknowledge();
      if (outcome.kind === 'accepted') answer(isPrivate ? 'defer privately' : 'defer');
      return outcome;
    },
    async announce() {
      const outcome = await acknowledge();
      if (outcome.kind === 'too late') return outcome;
      if (outcome.messageId === null) throw new Error('Discord has not taken the message');
      answer('announce');
      return { kind: 'accepted', messageId: outcome.messageId };
    },
    refuse: async (reason) => answer(`refuse: ${say(reason)}`),
  };
}
