import { ClientRefusal, type Message } from '../http/contract.ts';
import { COMPONENT, flattenComponents } from './component-node.ts';
import {
  checkEntity,
  entityKindsOfComponent,
  resolveEntities,
  type Asker,
} from '../world/entities.ts';
import type { Platform } from '../platform.ts';

/** What the client sends for a choice, checked against the select as it stands in the message. */
export function buildSelectData(
  platform: Platform,
  asker: Asker,
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
  const kinds = entityKindsOfComponent(node.type);
  const rule = { name: customId, kinds, channelTypes: node.channel_types };
  if (!options) for (const id of values) checkEntity(platform.world, asker, rule, id);
  const wanted = values.map((id) => ({ kinds, id }));
  return {
    component_type: node.type,
    custom_id: customId,
    id: node.id ?? 1,
    values,
    ...(options ? {} : { resolved: resolveEntities(platform, asker, wanted) }),
  };
}
