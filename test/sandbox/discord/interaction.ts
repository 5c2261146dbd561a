import { randomBytes } from 'node:crypto';
import type {
  Acknowledgement,
  Channel,
  CommandChoice,
  Member,
  Message,
  SentInteraction,
} from './http/contract.ts';
import type { Modal } from './components/modal-rules.ts';
import type { StoredMessage, World } from './world/world.ts';
import { buttonsOf, describeMessage, picturesOf } from './messages/message-text.ts';

export const INTERACTION_KIND = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
type InteractionKind = (typeof INTERACTION_KIND)[keyof typeof INTERACTION_KIND];

/** receiving-and-responding.mdx "Interaction Callback": 3 s for the first answer, 15 min for the rest. */
const FIRST_ANSWER_MS = 3_000;
const TOKEN_LIFETIME_MS = 15 * 60_000;

export type InteractionSeed = {
  readonly kind: InteractionKind;
  readonly actor: Member;
  readonly channel: Channel;
  /** The type-specific part of the payload. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The message that carries the component, also behind a form that a component opened. */
  readonly source?: StoredMessage | undefined;
  readonly commandName?: string;
  /** Context-menu commands answer with another message type than slash commands. */
  readonly commandType?: number;
};

type State = 'waiting' | 'acknowledged' | 'unanswered';

/** One interaction's life: sent, acknowledged in time or lost, its messages, its token's age. */
export class Interaction implements SentInteraction {
  readonly id: string;
  readonly token: string;
  readonly sentAt = performance.now();
  readonly seed: InteractionSeed;
  readonly acknowledged: Promise<Acknowledgement>;
  state: State = 'waiting';
  original: StoredMessage | undefined;
  readonly followUpMessages: StoredMessage[] = [];
  openedModal: Modal | undefined;
  suggestions: readonly CommandChoice[] = [];
  readonly #world: World;
  readonly #createdAt: number;
  readonly #settle: PromiseWithResolvers<Acknowledgement>;
  readonly #callOffDeadline: () => void;
  #expired = false;

  constructor(world: World, seed: InteractionSeed) {
    this.#world = world;
    this.id = world.createId();
    this.token = Buffer.from(`interaction:${this.id}:${randomBytes(48).toString('hex')}`).toString(
      'base64url',
    );
    this.seed = seed;
    this.#createdAt = world.clock.now();
    this.#settle = Promise.withResolvers<Acknowledgement>();
    this.acknowledged = this.#settle.promise;
    // Whoever awaits it still sees the rejection; a test that does not care must not fail by it.
    this.acknowledged.catch(() => undefined);
    this.#callOffDeadline = world.clock.after(FIRST_ANSWER_MS, () => {
      this.fail(new Error('The application did not respond'));
    });
  }

  get commandName(): string | undefined {
    return this.seed.commandName;
  }

  get actor(): Member {
    return this.seed.actor;
  }

  get channel(): Channel {
    return this.seed.channel;
  }

  /** By the clock and not only by the timer, which a busy process rings late. */
  isTooLateForFirstAnswer(): boolean {
    return (
      this.state === 'unanswered' ||
      this.#expired ||
      (this.state === 'waiting' && this.#age() > FIRST_ANSWER_MS)
    );
  }

  isTokenExpired(): boolean {
    return this.#expired || this.#age() > TOKEN_LIFETIME_MS;
  }

  expireToken(): void {
    this.#expired = true;
  }

  acknowledge(type: number, ephemeral: boolean): void {
    this.state = 'acknowledged';
    this.#callOffDeadline();
    this.#settle.resolve({ type, ephemeral, afterMs: performance.now() - this.sentAt });
  }

  fail(reason: Error): void {
    if (this.state !== 'waiting') return;
    this.state = 'unanswered';
    this.#callOffDeadline();
    this.#settle.reject(reason);
    this.#world.changes.ring();
  }

  reply(): Message | undefined {
    return this.original?.deleted === true ? undefined : this.original;
  }

  followUps(): readonly Message[] {
    return this.followUpMessages.filter((message) => !message.deleted);
  }

  modal(): Modal | undefined {
    return this.openedModal;
  }

  finished(done = looksFinished, timeoutMs?: number): Promise<Message> {
    const describe = (): string => {
      const reply = this.reply();
      return `a finished reply to ${this.seed.commandName ?? 'the interaction'}; there stands ${
        reply ? describeMessage(reply) : `no reply (${this.state})`
      }`;
    };
    const probe = (): Message | undefined => {
      if (this.state === 'unanswered') throw new Error('The application did not respond');
      const reply = this.reply();
      return reply && !reply.thinking && done(reply) ? reply : undefined;
    };
    return this.#world.changes.until(describe, probe, timeoutMs);
  }

  #age(): number {
    return this.#world.clock.now() - this.#createdAt;
  }
}

function looksFinished(message: Message): boolean {
  return (
    message.ephemeralFor !== undefined ||
    picturesOf(message).length > 0 ||
    buttonsOf(message).length > 0
  );
}
