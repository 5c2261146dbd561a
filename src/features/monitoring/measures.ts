import type { Interaction } from '#core/invocation.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import type { Charge } from '#core/ledger/spend.ts';
import type { Rule } from '#core/rules/rules.ts';
import type { FinalState, PaintFailureReason } from '../jobs/job.ts';

type EndedCall = {
  readonly model: string;
  readonly outcome: 'painted' | PaintFailureReason;
  readonly charge: Charge;
  readonly price: NanoUsd;
  readonly ms: number;
};

/**
 * Is told what happens, to be counted. Nothing that it is told names a member, a server or their words, and all names are from short
 * lists. Must not throw.
 */
export interface Measures {
  /** Discord has taken an interaction's first answer, or had given the interaction up. */
  noteAnswer(kind: Interaction['kind'], answer: 'accepted' | 'too late', ms: number): void;
  noteAccepted(): void;
  noteRefused(rule: Rule): void;
  noteEnded(state: FinalState): void;
  /** A picture's first call begins, so long after it was asked for. */
  noteWait(model: string, ms: number): void;
  noteCall(call: EndedCall): void;
}

/** For a bot that nobody watches. */
export const NO_MEASURES: Measures = {
  noteAnswer: () => undefined,
  noteAccepted: () => undefined,
  noteRefused: () => undefined,
  noteEnded: () => undefined,
  noteWait: () => undefined,
  noteCall: () => undefined,
};
