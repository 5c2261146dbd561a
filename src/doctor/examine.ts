import { COMMANDS } from '../../commands/index.ts';
import { lookAtApi } from '#adapters/dataoorts/look.ts';
import { inspectDiscord } from '#adapters/discord/inspect/inspect-discord.ts';
import { inspectDatabase } from '#adapters/store/database/inspect-database.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { applyPrices } from '#core/image/models.ts';
import type { Environment } from '../config/config.ts';
import { readUsable, type UsableVariables } from '../config/inspect-variables.ts';
import { defineCommands } from '../define-commands.ts';
import { describeDiscord } from './examine-discord.ts';
import { describePainting } from './examine-painting.ts';
import { examinePort } from './examine-port.ts';
import { describeDatabase, examineDotenv, examineFolder } from './examine-storage.ts';
import { examineVariables } from './examine-variables.ts';
import { look, type Finding } from './finding.ts';

const BYTES_PER_MB = 1024 * 1024;

/** Looks at all that a bot needs, and changes nothing. What can't be looked at, because it isn't set, is not told twice. */
export async function* examine(environment: Environment): AsyncGenerator<Finding> {
  yield* examineVariables(environment);
  yield* examineDotenv('.env');
  const usable = readUsable(environment);
  const databasePath = (usable.DATABASE_URL ?? '').replace('sqlite:', '');
  if (databasePath !== '') {
    const kept = (usable.PRIVATE_PICTURES_MB ?? 0) * BYTES_PER_MB;
    yield* examineFolder(databasePath, kept);
    yield describeDatabase(databasePath, inspectDatabase(databasePath));
  }
  const { HTTP_PORT: port, HTTP_HOST: host } = usable;
  if (port !== undefined && host !== undefined) yield await examinePort(host, port);
  yield* await examineDiscord(usable);
  yield* await examinePainting(usable);
}

async function examineDiscord(usable: UsableVariables): Promise<readonly Finding[]> {
  const token = usable.DISCORD_TOKEN;
  const apiUrl = usable.DISCORD_API_URL;
  if (token === undefined || apiUrl === undefined)
    return [look('Discord', 'was not asked, without a token to ask with')];
  const prices = usable.MODEL_PRICES_USD ?? new Map();
  const commandServerId = usable.DISCORD_GUILD_ID;
  const allowedServers = usable.ALLOWED_SERVERS ?? [];
  const interactions = usable.INTERACTIONS ?? 'gateway';
  const found = await inspectDiscord({
    apiUrl,
    token,
    serverId: commandServerId,
    directMessages: usable.DIRECT_MESSAGES ?? false,
    definitions: await defineCommands(COMMANDS, applyPrices(prices), createTranslator()),
  });
  return describeDiscord(found, { apiUrl, commandServerId, allowedServers, interactions });
}

async function examinePainting(usable: UsableVariables): Promise<readonly Finding[]> {
  const apiKey = usable.DATAOORTS_API_KEY;
  const apiUrl = usable.DATAOORTS_API_URL;
  if (apiKey === undefined || apiUrl === undefined)
    return [look('painting service', 'was not asked, without a key to ask with')];
  return [describePainting(await lookAtApi({ apiUrl, apiKey }), apiUrl)];
}
