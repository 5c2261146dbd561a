import type { BotProcess } from '../bot-process.ts';
import type { Sandbox } from '../sandbox.ts';

/** What the page needs of a sandbox. */
export type PlayedSandbox = Pick<Sandbox, 'discord' | 'dataoorts' | 'restartBot'> & {
  readonly bot: Pick<BotProcess, 'pid' | 'directory'>;
};
