import { COMPONENT } from '../../discord/components/component-node.ts';
import type { PageChannel } from '../contract.ts';
import { place } from './state.ts';

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly description?: string | null | undefined;
};

/** channel.mdx "Channel Types". */
const TYPES: Readonly<Record<PageChannel['kind'], number>> = {
  text: 0,
  'age-restricted': 0,
  direct: 1,
  category: 4,
  thread: 11,
};

export function listMembers(): readonly Choice[] {
  const { appId = '', members = [] } = place.value ?? {};
  return [
    ...members.map(({ id, name, about }) => ({ value: id, label: name, description: about })),
    { value: appId, label: 'Easel', description: 'the bot itself' },
  ];
}

export function listRoles(): readonly Choice[] {
  return (place.value?.roles ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** Of any type unless some are named. */
export function listChannels(types: readonly number[] = []): readonly Choice[] {
  return (place.value?.channels ?? [])
    .filter(({ kind }) => kind !== 'direct')
    .filter(({ kind }) => types.length === 0 || types.includes(TYPES[kind]))
    .map(({ id, name, about, kind }) => ({
      value: id,
      label: kind === 'category' ? name : `#${name}`,
      description: kind === 'category' ? 'a category' : about,
    }));
}

/** What a select of this component type offers; undefined for those that bring their own. */
export function listEntities(
  type: number,
  channelTypes?: readonly number[],
): readonly Choice[] | undefined {
  if (type === COMPONENT.userSelect) return listMembers();
  if (type === COMPONENT.roleSelect) return listRoles();
  if (type === COMPONENT.mentionableSelect) return [...listMembers(), ...listRoles()];
  if (type === COMPONENT.channelSelect) return listChannels(channelTypes);
  return undefined;
}
