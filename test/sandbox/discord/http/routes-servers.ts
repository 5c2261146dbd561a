import { REFUSAL } from './api-error.ts';
import type { Server } from './contract.ts';
import { roleToJson } from '../payloads.ts';
import { ORDINARY_PERMISSIONS } from '../world/permissions.ts';
import { idParam, ok, type Answer, type Call, type Route } from './route.ts';

function findServer(call: Call): Server {
  const server = call.platform.world.servers.get(idParam(call, 'server'));
  if (!server) throw REFUSAL.missingAccess();
  return server;
}

/** Members of this server, who are all that there are but for bots. */
function listMembers(call: Call) {
  const { id } = findServer(call);
  return [...call.platform.world.members.values()].filter(({ serverId }) => serverId === id);
}

/** guild.mdx "Get Guild Roles". */
function listRoles(call: Call): Answer {
  const { id, roles } = findServer(call);
  return ok(
    roles.map((role) => ({
      ...roleToJson(role),
      ...(role.id === id && { permissions: ORDINARY_PERMISSIONS.toString() }),
    })),
  );
}

/** guild.mdx "Get Guild Role Member Counts": without the role that everyone has. */
function countRoles(call: Call): Answer {
  const { id, roles } = findServer(call);
  const members = listMembers(call);
  const counts = roles
    .filter((role) => role.id !== id)
    .map((role) => [role.id, members.filter((member) => member.roles.includes(role.id)).length]);
  return ok(Object.fromEntries(counts));
}

function getServer(call: Call): Answer {
  const { id, name } = findServer(call);
  const count = listMembers(call).length + 1;
  const isCounted = call.query.get('with_counts') === 'true';
  return ok({ id, name, ...(isCounted && { approximate_member_count: count }) });
}

const reads = {
  auth: 'bot',
  method: 'GET',
  bucket: { limit: 50, perMs: 10_000 },
  major: ['server'],
} as const;

export const SERVER_ROUTES: readonly Route[] = [
  { ...reads, template: '/guilds/:server', handle: getServer },
  { ...reads, template: '/guilds/:server/roles', handle: listRoles },
  { ...reads, template: '/guilds/:server/roles/member-counts', handle: countRoles },
];
