import { COMMANDS } from '../commands/index.ts';
import { lookAtApi } from '#adapters/dataoorts/look.ts';
import { createInvite } from '#adapters/discord/registration/invite.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type { Logger } from '#core/logger.ts';
import { announceApi, announceStart } from './announce-start.ts';
import type { Config } from './config/config.ts';
import { defineCommands } from './define-commands.ts';
import type { Parts } from './parts.ts';

type Introduction = Pick<Config, 'concurrency' | 'dataoorts'> &
  Pick<Parts, 'discord' | 'models'> & {
    readonly application: { readonly id: string; readonly name: string };
    readonly isTerminal: boolean;
    readonly log: Logger;
  };

/** Tells Discord the commands, and whoever runs the bot that it is there, where it is invited and what it found. */
export async function introduceBot({
  discord,
  models,
  application,
  concurrency,
  dataoorts,
  isTerminal,
  log,
}: Introduction): Promise<void> {
  // By a translator of its own: what it reads of every language goes with it.
  const definitions = await defineCommands(COMMANDS, models, createTranslator());
  const registration = await discord.registerCommands(application.id, definitions);
  const facts = { commands: registration, concurrency };
  const invite = createInvite(application.id);
  announceStart({ name: application.name, invite, facts, isTerminal, log });
  announceApi(await lookAtApi(dataoorts), dataoorts.apiUrl, log);
}
