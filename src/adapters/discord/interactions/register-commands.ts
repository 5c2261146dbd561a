import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
  type APIApplicationCommand,
  type REST,
} from 'discord.js';
import * as z from 'zod';
import type { CommandDefinition, MenuDefinition } from '../command-builder.ts';

export type RegisterOptions = {
  readonly rest: REST;
  readonly applicationId: string;
  readonly definitions: readonly (CommandDefinition | MenuDefinition)[];
  /** Registers in this server alone, at once visible; `undefined` for everywhere. */
  readonly serverId: string | undefined;
  /** Whether the commands of members are offered in direct messages with the bot too. */
  readonly directMessages: boolean;
};

export type Registration = 'unchanged' | 'registered';

/** Compares the commands with those that Discord has, and writes them only on a difference. */
export async function registerCommands(options: RegisterOptions): Promise<Registration> {
  const { rest, applicationId, definitions, serverId, directMessages } = options;
  const route =
    serverId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, serverId);
  const wanted =
    serverId === undefined
      ? definitions.map((each) => ({ ...each, ...describePlaces(each, directMessages) }))
      : definitions;
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = registeredSchema.parse(await rest.get(route, { query }));
  if (describeAll(registered) === describeAll(wanted)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
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

const registeredSchema = z.array(
  z.custom<Partial<APIApplicationCommand>>((value) => z.looseObject({}).safeParse(value).success),
);

/** What Discord adds on its own, and what says the same whether it stands there or not. */
const OWN_TO_DISCORD: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'default_permission',
]);

function describeAll(commands: readonly object[]): string {
  const described = commands.map((command) => JSON.stringify(normalise({ type: 1, ...command })));
  return described.toSorted().join('\n');
}

function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, member]) => !OWN_TO_DISCORD.has(key) && !isAbsent(member))
    .map(([key, member]) => [key, normalise(member)] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(entries);
}

function isAbsent(value: unknown): boolean {
  // A menu's command has an empty description.
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
