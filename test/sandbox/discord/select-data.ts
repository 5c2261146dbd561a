import { ClientRefusal, type Message } from './contract.ts';
import { COMPONENT, flattenComponents } from './component-node.ts';
import { partialChannelToJson, memberToJson, userToJson } from './payloads.ts';
import type { World } from './world.ts';

function byId<T extends { readonly id: string }>(
  list: readonly T[],
  show: (item: T) => unknown,
): unknown {
  return Object.fromEntries(list.map((item) => [item.id, show(item)]));
}

/** The entities behind chosen ids, as the payload carries them. */
function resolveEntities(world: World, ids: readonly string[]): Record<string, unknown> {
  const members = ids.map((id) => world.members.get(id)).filter((member) => member !== undefined);
  const channels = ids
    .map((id) => world.channels.get(id))
    .filter((channel) => channel !== undefined);
  const roles = [...world.servers.values()]
    .flatMap((server) => server.roles)
    .filter(({ id }) => ids.includes(id));
  return {
    ...(members.length > 0
      ? {
          users: byId(members, userToJson),
          members: byId(members, (member) => ({ ...memberToJson(member), user: undefined })),
        }
      : {}),
    ...(channels.length > 0
      ? {
          channels: byId(channels, (channel) => ({
            ...partialChannelToJson(channel),
            permissions: '0',
          })),
        }
      : {}),
    ...(roles.length > 0
      ? {
          roles: byId(roles, (role) => ({
            ...role,
            permissions: '0',
            position: 1,
            color: 0,
            flags: 0,
          })),
        }
      : {}),
  };
}

/** What the client sends for a choice, checked against the select as it stands in the message. */
export function buildSelectData(
  world: World,
  message: Message,
  customId: string,
  values: readonly string[],
): Record<string, unknown> {
  const node = flattenComponents(message.components).find(
    (candidate) => candidate.custom_id === customId,
  );
  if (!node || node.type === COMPONENT.button) {
    throw new ClientRefusal(`The message has no select "${customId}"`);
  }
  if (node.disabled === true) throw new ClientRefusal(`The select "${customId}" is disabled`);
  const { min_values: min = 1, max_values: max = 1, options } = node;
  if (values.length < min || values.length > max) {
    throw new ClientRefusal(`The select "${customId}" takes ${min} to ${max} values`);
  }
  const unknown = values.find((value) => options?.every((option) => option.value !== value));
  if (unknown !== undefined) throw new ClientRefusal(`The select has no option "${unknown}"`);
  return {
    component_type: node.type,
    custom_id: customId,
    id: node.id ?? 1,
    values,
    ...(options ? {} : { resolved: resolveEntities(world, values) }),
  };
}
