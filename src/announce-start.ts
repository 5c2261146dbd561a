import type { ApiLook } from '#adapters/dataoorts/look.ts';
import type { Logger } from '#core/logger.ts';

type Start = {
  /** The bot's name at Discord. */
  readonly name: string;
  /** Where it is taken into a server. */
  readonly invite: string;
  /** What else a machine that reads the log is told. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Somebody reads along, rather than a machine. */
  readonly isTerminal: boolean;
  readonly log: Logger;
};

/** Says that the bot is there, as whom, and how it comes into a server. */
export function announceStart({ name, invite, facts, isTerminal, log }: Start): void {
  if (!isTerminal) return log.info({ ...facts, bot: name, invite }, 'ready');
  log.info(`Easel is ready as ${name}.`);
  log.info(`To add it to a server, open ${invite}`);
}

/** What is known of the painting service without having anything painted; the bot stays up whatever it is. */
export function announceApi(look: ApiLook, apiUrl: string, log: Logger): void {
  if (look.kind === 'unreachable') {
    log.warn(
      `The painting service can’t be reached at ${apiUrl}: ${look.detail}. Easel stays up and tries again when somebody asks for a picture.`,
    );
  } else if (look.kind === 'key refused') {
    log.warn(
      `The painting service refuses DATAOORTS_API_KEY or its account, with HTTP status ${look.status}. Nobody can paint until that is settled: https://cloud.dataoorts.com/ai has your keys and your credit.`,
    );
  } else if (look.status === 404 || look.status >= 500) {
    log.warn(
      `The painting service answers at ${apiUrl}, but with HTTP status ${look.status}: it may be down, or DATAOORTS_API_URL is wrong.`,
    );
  } else {
    log.info(
      'The painting service answers and has not refused the key. Nothing was spent to look.',
    );
  }
}
