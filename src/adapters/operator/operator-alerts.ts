import type { BudgetAlert } from '#core/ledger/budget.ts';
import { describeUsd } from '#core/ledger/money.ts';
import type { Pause, PauseReason } from '#features/jobs/job.ts';
import type { Logger } from '#core/logger.ts';

/** Tells whoever runs the bot what needs their eye: in the log, and through a webhook if there is one. */
export interface OperatorAlerts {
  reportBudget(alert: BudgetAlert): void;
  reportPause(pause: Pause | undefined): void;
  /** Whether the webhook took the news of the present pause: nobody may be told so where there is none. */
  isPauseTold(): boolean;
  /** Discord has refused the bot's token several times in a row. */
  reportToken(): void;
  reportOffline(minutes: number): void;
  reportBack(minutes: number): void;
  /** There are rows from the future: the clock was ahead once, or it is behind now. */
  reportClock(aheadMs: number): void;
  /** Something went wrong and ended nothing. The same words are told once an hour. */
  reportFault(problem: string): void;
}

const WEBHOOK_TIMEOUT_MS = 10_000;
const SAME_FAULT_MS = 60 * 60_000;

const PAUSES: Readonly<Record<PauseReason, string>> = {
  rate_limited: 'Dataoorts is rate-limiting Easel',
  unauthorized: 'Dataoorts rejects the key; check DATAOORTS_API_KEY',
  out_of_credit: 'the Dataoorts credit is used up',
  failing: 'Dataoorts keeps failing',
};

const PERIODS = { day: 'Today’s', month: 'This month’s' } as const;

/** @param webhookUrl of a Discord webhook, or of anything that takes the same JSON; a secret */
export function createOperatorAlerts(webhookUrl: string | undefined, log: Logger): OperatorAlerts {
  function reportBudget({ period, percentage, limit }: BudgetAlert): void {
    const budget = `${PERIODS[period]} budget (${describeUsd(limit)}, BUDGET_USD_PER_${period.toUpperCase()})`;
    tell(
      percentage === 100
        ? `${budget} is used up. Painting is stopped until the next ${period} (UTC).`
        : `80% of ${budget.charAt(0).toLowerCase()}${budget.slice(1)} is spent. At 100%, painting stops until the next ${period} (UTC).`,
    );
  }

  let pausedBy: PauseReason | undefined;
  let toldOf: PauseReason | undefined;

  function reportPause(pause: Pause | undefined): void {
    const before = pausedBy;
    pausedBy = pause?.reason;
    if (before !== pausedBy) toldOf = undefined;
    if (pause === undefined) return log.info('painting has resumed');
    const describe = (next: string) =>
      `Painting is paused: ${PAUSES[pause.reason]}. Next attempt ${next}.`;
    const message = describe(`at ${pause.until.toISOString()}`);
    // A limited rate is everyday business that ends by itself.
    const { reason } = pause;
    if (reason === 'rate_limited') return log[before === reason ? 'debug' : 'warn'](message);
    const posted = describe(`<t:${Math.ceil(pause.until.getTime() / 1000)}:R>`);
    return tell(message, posted, () => {
      if (pausedBy === reason) toldOf = reason;
    });
  }

  function reportToken(): void {
    tell(
      'Discord keeps rejecting DISCORD_TOKEN (401), so the bot can do little more than answer commands. If this lasts, create a new token and restart.',
    );
  }

  const faults = new Map<string, number>();

  function reportFault(problem: string): void {
    const now = performance.now();
    for (const [words, at] of faults) if (now - at >= SAME_FAULT_MS) faults.delete(words);
    if (faults.has(problem)) return;
    faults.set(problem, now);
    tell(problem);
  }

  /** @param posted the same for Discord, which shows moments in each reader’s own time */
  function tell(message: string, posted = message, onTaken?: () => void): void {
    log.error(message);
    if (webhookUrl !== undefined) void post(webhookUrl, posted, onTaken);
  }

  async function post(url: string, message: string, onTaken?: () => void): Promise<void> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ content: `Easel: ${message}`, allowed_mentions: { parse: [] } }),
        signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
      });
      if (response.ok) onTaken?.();
      else log.warn({ status: response.status }, 'the operator webhook did not take a message');
    } catch (error) {
      log.warn({ err: error }, 'the operator webhook could not be reached');
    }
  }

  return {
    reportBudget,
    reportPause,
    isPauseTold: () => pausedBy !== undefined && toldOf === pausedBy,
    reportToken,
    reportOffline: (minutes) =>
      tell(
        `Easel hasn’t been able to reach Discord for ${minutes} minutes, so members get no answer. The log says why; Easel keeps trying.`,
      ),
    reportClock: (aheadMs) =>
      tell(
        `The clock is ${describeSpan(aheadMs)} behind the latest record. Either it was ahead for a while or it is wrong now: please check it. Records from the future count as of now.`,
      ),
    reportBack: (minutes) => tell(`Easel can reach Discord again after ${minutes} minutes.`),
    reportFault,
  };
}

function describeSpan(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
