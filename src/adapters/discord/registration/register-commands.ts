import { DiscordAPIError, type REST } from '@discordjs/rest';
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  RESTJSONErrorCodes,
  Routes,
} from 'discord-api-types/v10';
import * as z from 'zod';
import { OperatorError } from '#core/operator-error.ts';
import { hasDiscordCode } from '../api/failures.ts';
import type { CommandDefinition, MenuDefinition } from '../command-builder.ts';
import { isSameCommand, saysTheSame, type KnownCommand } from './compare-commands.ts';

export type Definition = CommandDefinition | MenuDefinition;

export type RegisterOptions = {
  readonly rest: REST;
  readonly applicationId: string;
  readonly definitions: readonly Definition[];
  /** Registers in this server alone, at once visible; `undefined` for everywhere. */
  readonly serverId: string | undefined;
  /** Whether the commands of members are offered in direct messages with the bot too. */
  readonly directMessages: boolean;
  /** Is told the ids of the slash commands by their names, as soon as they are known. */
  readonly onIds?: (ids: ReadonlyMap<string, string>) => void;
};

type RefusedCommand = { readonly name: string; readonly reason: string };

export type Registration = {
  readonly outcome: 'unchanged' | 'registered';
  /** What Discord does not take, with its reason; the other commands are there all the same. */
  readonly refused: readonly RefusedCommand[];
  /** Servers, or `global`, in which an earlier setting had left commands. */
  readonly cleared: readonly string[];
};

/** The commands can't be registered, in words for the operator. */
class RegistrationError extends OperatorError {
  override readonly name = 'RegistrationError';
}

/**
 * Compares the commands with those that Discord has, writes them on a difference, and clears what an earlier DISCORD_GUILD_ID, or its lack,
 * has left elsewhere: members would see each command twice.
 */
export async function registerCommands(options: RegisterOptions): Promise<Registration> {
  const { rest, applicationId, serverId } = options;
  const route = routeOf(applicationId, serverId);
  const wanted = describeAll(options);
  const registered = await listRegistered(rest, route).catch((error: unknown) => {
    throw isUnknownServer(error) && serverId !== undefined
      ? new RegistrationError(
          `The bot is not in the server ${serverId} (DISCORD_GUILD_ID), or there is none with that id: correct it, or invite the bot there with the scope applications.commands.`,
          { cause: error },
        )
      : error;
  });
  const isUnchanged =
    registered.length === wanted.length && wanted.every((each) => isKnown(each, registered));
  const { kept, refused } = isUnchanged
    ? { kept: registered, refused: [] }
    : await write(rest, route, wanted, registered);
  options.onIds?.(listSlashIds(kept));
  return {
    outcome: isUnchanged ? 'unchanged' : 'registered',
    refused,
    cleared: await clearElsewhere(options, isUnchanged),
  };
}

export function routeOf(applicationId: string, serverId: string | undefined): `/${string}` {
  return serverId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, serverId);
}

function isUnknownServer(error: unknown): boolean {
  return (
    hasDiscordCode(error, RESTJSONErrorCodes.MissingAccess) ||
    hasDiscordCode(error, RESTJSONErrorCodes.UnknownGuild)
  );
}

/** As Discord is told of them where they are registered. */
export function describeAll(
  options: Pick<RegisterOptions, 'definitions' | 'serverId' | 'directMessages'>,
): readonly Definition[] {
  const { definitions, serverId, directMessages } = options;
  if (serverId !== undefined) return definitions;
  return definitions.map((each) => ({ ...each, ...describePlaces(each, directMessages) }));
}

/**
 * Not where a single member brings the bot along, and in direct messages only what a member needs: not what takes a server's
 * permissions, nor what is done to other people's messages. A server's own commands are for that server anyway.
 */
function describePlaces(
  { type, default_member_permissions: permissions }: CommandDefinition | MenuDefinition,
  directMessages: boolean,
): Pick<CommandDefinition, 'contexts' | 'integration_types'> {
  const isForMembers =
    (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput &&
    (permissions ?? null) === null;
  return {
    contexts: [
      InteractionContextType.Guild,
      ...(directMessages && isForMembers ? [InteractionContextType.BotDM] : []),
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

export const registeredSchema = z.array(
  z.looseObject({ id: z.string(), name: z.string(), type: z.int().optional() }),
);

type Registered = z.infer<typeof registeredSchema>;

async function listRegistered(rest: REST, route: `/${string}`): Promise<Registered> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return registeredSchema.parse(await rest.get(route, { query }));
}

/** Whether Discord has this command as it should be. */
export function isKnown(wanted: Definition, registered: readonly KnownCommand[]): boolean {
  const known = registered.find((command) => isSameCommand(command, wanted));
  return known !== undefined && saysTheSame(known, wanted);
}

/** What members can name and press; a menu's command is neither. */
function listSlashIds(registered: Registered): ReadonlyMap<string, string> {
  const chatInput: number = ApplicationCommandType.ChatInput;
  const slash = registered.filter(({ type = chatInput }) => type === chatInput);
  return new Map(slash.map(({ name, id }) => [name, id]));
}

type Written = { readonly kept: Registered; readonly refused: readonly RefusedCommand[] };

/** All at once; one by one where Discord refuses the whole for the sake of one. */
async function write(
  rest: REST,
  route: `/${string}`,
  wanted: readonly Definition[],
  registered: Registered,
): Promise<Written> {
  try {
    return { kept: registeredSchema.parse(await rest.put(route, { body: wanted })), refused: [] };
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const refused: RefusedCommand[] = [];
  for (const each of wanted) {
    if (isKnown(each, registered)) continue;
    try {
      await rest.post(route, { body: each });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.push({ name: each.name, reason: error.message });
    }
  }
  for (const known of registered) {
    if (wanted.some((each) => isSameCommand(known, each))) continue;
    await rest.delete(`${route}/${known.id}`);
  }
  return { kept: await listRegistered(rest, route), refused };
}

/** Discord read the command and does not take it. */
function isRefusal(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.status === 400;
}

const serversSchema = z.array(z.object({ id: z.string() }));

/** As many servers as one call lists ("Get Current User Guilds"). A bot that is developed in one of more is told nothing wrong, and has them twice. */
const MOST_SERVERS = 200;
/** So few that it is looked each time, also for what an older version has left. */
const FEW_SERVERS = 10;

async function clearElsewhere(
  { rest, applicationId, serverId }: RegisterOptions,
  isUnchanged: boolean,
): Promise<readonly string[]> {
  const query = new URLSearchParams({ limit: String(MOST_SERVERS) });
  const servers =
    isUnchanged && serverId !== undefined
      ? []
      : serversSchema.parse(await rest.get(Routes.userGuilds(), { query })).map(({ id }) => id);
  const others = isUnchanged && servers.length > FEW_SERVERS ? [] : servers;
  const cleared: string[] = [];
  for (const other of [...(serverId === undefined ? [] : [undefined]), ...others]) {
    if (other === serverId) continue;
    const route = routeOf(applicationId, other);
    if ((await listRegistered(rest, route)).length === 0) continue;
    await rest.put(route, { body: [] });
    cleared.push(other ?? 'global');
  }
  return cleared;
}
