import type { DiscordLook, InspectedServer } from '#adapters/discord/inspect/inspect-discord.ts';
import { createInvite } from '#adapters/discord/registration/invite.ts';
import { bad, good, look, type Finding } from './finding.ts';

export type DiscordFacts = {
  readonly apiUrl: string;
  readonly commandServerId: string | undefined;
  readonly allowedServers: readonly string[];
  readonly interactions: 'gateway' | 'http';
};

/** The header that it is told by names whole seconds, and the way there takes its time. */
const CLOCK_TOLERANCE_MS = 5000;
/** Each in a line of its own; a bot in hundreds has one line for the rest. */
const SERVERS_SHOWN = 10;
const FEW_STARTS = 20;

export function describeDiscord(found: DiscordLook, facts: DiscordFacts): readonly Finding[] {
  if (found.kind === 'unreachable')
    return [
      bad(
        'Discord',
        `can’t be reached at ${facts.apiUrl}: ${found.detail}. Look at the network, its firewall and DISCORD_API_URL`,
      ),
    ];
  if (found.kind === 'fails')
    return [
      bad(
        'Discord',
        `answers at ${facts.apiUrl} with HTTP status ${found.status}. Look at DISCORD_API_URL and at discordstatus.com, and try again`,
      ),
    ];
  const clock = describeClock(found.clockAheadMs);
  if (found.kind === 'token refused')
    return [
      bad(
        'token',
        'Discord refuses DISCORD_TOKEN. Discord Developer Portal → your application → Bot → Reset Token',
      ),
      ...clock,
    ];
  return [
    good('token', `Discord takes it; the application is ${found.name} (${found.applicationId})`),
    ...describeApplication(found, facts),
    ...describeWay(found, facts),
    ...clock,
    ...describeServers(found, facts),
    describeCommands(found, facts),
  ];
}

type Answers = Extract<DiscordLook, { kind: 'answers' }>;

function describeApplication(
  { isPublic, startsLeft }: Answers,
  { allowedServers }: DiscordFacts,
): readonly Finding[] {
  return [
    ...(isPublic && allowedServers.length === 0
      ? [
          look(
            'application',
            'anybody can take the bot into their server and paint at your cost. Switch Public Bot off in the Developer Portal, or set ALLOWED_SERVERS',
          ),
        ]
      : []),
    ...(startsLeft !== undefined && startsLeft < FEW_STARTS
      ? [
          look(
            'application',
            `the bot may connect only ${startsLeft} times more today. Find out why it starts so often before it is none`,
          ),
        ]
      : []),
  ];
}

/** Members get no answer where one expects the other way, and nothing else fails. */
function describeWay({ endpointUrl }: Answers, { interactions }: DiscordFacts): readonly Finding[] {
  if (interactions === 'gateway' && endpointUrl !== undefined)
    return [
      bad(
        'INTERACTIONS',
        `Discord sends interactions to ${endpointUrl}, and none over the gateway. Empty the Interactions Endpoint URL in the Developer Portal → your application → General Information, or set INTERACTIONS=http`,
      ),
    ];
  if (interactions === 'http' && endpointUrl === undefined)
    return [
      bad(
        'INTERACTIONS',
        'Discord does not know where to send interactions. Set the Interactions Endpoint URL while the bot runs: Developer Portal → your application → General Information',
      ),
    ];
  return interactions === 'http' ? [good('interactions', `come to ${endpointUrl}`)] : [];
}

function describeClock(aheadMs: number | undefined): readonly Finding[] {
  if (aheadMs === undefined) return [];
  if (Math.abs(aheadMs) <= CLOCK_TOLERANCE_MS) return [good('clock', 'goes as Discord’s does')];
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const way = aheadMs > 0 ? 'ahead of' : 'behind';
  return [
    bad(
      'clock',
      `is ${seconds} seconds ${way} Discord’s. Switch time synchronisation (NTP) on: timedatectl set-ntp true`,
    ),
  ];
}

function describeServers(found: Answers, facts: DiscordFacts): readonly Finding[] {
  const { servers, applicationId } = found;
  if (servers === undefined)
    return [look('servers', 'Discord did not say where the bot is. Try again')];
  if (servers.length === 0)
    return [look('servers', `the bot is in none. To add it, open ${createInvite(applicationId)}`)];
  const flawed = servers.filter(({ missing }) => missing.length > 0);
  const unhurt = servers.length - flawed.length;
  const isElsewhere = ({ commandServerId: id }: DiscordFacts) =>
    id !== undefined && servers.length < 200 && !servers.some((server) => server.id === id);
  return [
    ...(unhurt === 0
      ? []
      : [good('servers', `the bot has what it needs in ${unhurt} of ${servers.length}`)]),
    ...flawed.slice(0, SERVERS_SHOWN).map(describeFlawed),
    ...(flawed.length > SERVERS_SHOWN
      ? [bad('servers', `and so in ${flawed.length - SERVERS_SHOWN} more`)]
      : []),
    ...(isElsewhere(facts)
      ? [bad('DISCORD_GUILD_ID', 'names a server that the bot is not in: correct it, or invite it')]
      : []),
  ];
}

function describeFlawed({ id, name, missing }: InspectedServer): Finding {
  return bad(
    `server ${name} (${id})`,
    `the bot’s role lacks ${missing.join(', ')}. Server Settings → Roles → the bot’s role`,
  );
}

function describeCommands({ staleCommands }: Answers, { commandServerId }: DiscordFacts): Finding {
  const where = commandServerId === undefined ? 'everywhere' : 'in DISCORD_GUILD_ID';
  if (staleCommands === undefined) return look('commands', 'Discord did not say. Try again');
  if (staleCommands.length === 0) return good('commands', `are registered ${where}`);
  return look(
    'commands',
    `not registered as this version has them: ${staleCommands.join(', ')}. The bot registers them when it starts; if it runs, its log says why not`,
  );
}
