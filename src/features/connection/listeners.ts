import type { Interaction } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';
import type { Responder } from '#core/reply.ts';
import { createOfflineWatch } from './offline-watch.ts';
import { createOnceOnly } from './once-only.ts';
import type { SeenInteractions } from './ports.ts';

export type ListenersOptions = {
  readonly dispatch: (interaction: Interaction, reply: Responder) => Promise<void>;
  readonly seen: SeenInteractions;
  /** Handlers at work, which never reject. */
  readonly answers: { own(handled: Promise<void>): void };
  /** Tells the operator. */
  readonly alerts: {
    reportOffline(minutes: number): void;
    reportBack(minutes: number): void;
    reportFault(problem: string): void;
  };
  /** `null` for never. */
  readonly offlineExitMs: number | null;
  /** Ends the process. */
  readonly end: { fail(problem: string): void };
  readonly log: Logger;
};

/** What is done with what Discord sends, and when it sends nothing. */
export function createListeners(options: ListenersOptions) {
  const { dispatch, seen, answers, alerts, end, log } = options;
  const onceOnly = createOnceOnly({ seen, log });
  const watch = createOfflineWatch({
    onOffline: alerts.reportOffline,
    onBack: alerts.reportBack,
    exitAfterMs: options.offlineExitMs,
    onGivenUp: end.fail,
  });
  return {
    onInteraction: (interaction: Interaction, reply: Responder): void =>
      answers.own(onceOnly(interaction, () => dispatch(interaction, reply))),
    onOnline: watch.note,
    onFault: alerts.reportFault,
    onGone: end.fail,
  };
}
