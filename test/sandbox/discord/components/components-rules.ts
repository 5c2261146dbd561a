import { invalidForm, type FieldError } from '../http/api-error.ts';
import { classicComponents, layoutComponents } from './components-schema.ts';
import type { MessageAttachment } from '../http/contract.ts';
import { parseForm } from './form.ts';
import {
  COMPONENT,
  flattenComponents,
  type ComponentNode,
  type Media,
  type MediaItem,
} from './component-node.ts';

/** components/reference.mdx: 40 components in a message, nested ones counted. */
const MAX_COMPONENTS = 40;
const MAX_TEXT_LENGTH = 4000;

type Path = readonly (string | number)[];
/** A media item of a component, with where it stands and how to put its resolved form there. */
export type MediaSlot = {
  readonly path: Path;
  readonly url: string;
  /** The file is one of the message's own. */
  readonly replace: (media: Media, file?: MessageAttachment) => void;
};

function findDuplicateCustomIds(nodes: readonly ComponentNode[], path: Path): FieldError[] {
  const seen = new Set<string>();
  for (const { custom_id: customId } of nodes) {
    if (customId === undefined) continue;
    if (seen.has(customId)) {
      const message = `Component custom id cannot be duplicated: ${customId}`;
      return [{ path, code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message }];
    }
    seen.add(customId);
  }
  return [];
}

function findWholeMessageErrors(nodes: readonly ComponentNode[], path: Path): FieldError[] {
  const errors = findDuplicateCustomIds(nodes, path);
  if (nodes.length > MAX_COMPONENTS) {
    const message = `Total number of components exceeds maximum of ${MAX_COMPONENTS}`;
    errors.push({ path, code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const texts = nodes.filter(({ type }) => type === COMPONENT.textDisplay);
  const length = texts.reduce((sum, { content = '' }) => sum + content.length, 0);
  if (length > MAX_TEXT_LENGTH) {
    const message = `Total displayable text size exceeds maximum of ${MAX_TEXT_LENGTH}`;
    errors.push({ path, code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return errors;
}

/** "id 0 = auto": whatever has no own number gets the next free one, as Discord echoes it. */
function numberComponents(nodes: readonly ComponentNode[]): void {
  const taken = new Set(nodes.map(({ id }) => id));
  let next = 1;
  for (const node of nodes) {
    if (node.id) continue;
    while (taken.has(next)) next += 1;
    node.id = next;
    next += 1;
  }
}

/** A message's components as Discord would store them, or 50035. What it does not know is dropped. */
export function parseComponents(
  input: readonly unknown[],
  isLayout: boolean,
  path: Path,
): readonly ComponentNode[] {
  const schema = isLayout ? layoutComponents : classicComponents;
  const parsed: readonly ComponentNode[] = parseForm(schema, input, path);
  const nodes = flattenComponents(parsed);
  const errors = findWholeMessageErrors(nodes, path);
  if (errors.length > 0) throw invalidForm(errors);
  numberComponents(nodes);
  return parsed;
}

/** Every place in these components that shows a file or an address. */
export function findMediaSlots(roots: readonly ComponentNode[], path: Path): MediaSlot[] {
  return roots.flatMap((node, index) => slotsOf(node, [...path, index]));
}

function slotsOf(node: ComponentNode, here: Path): MediaSlot[] {
  const { items = [], components = [], accessory, file } = node;
  return [
    ...mediaSlotOf(node, here),
    ...(file
      ? [
          {
            path: [...here, 'file', 'url'],
            url: file.url,
            replace: (media: Media, shown?: MessageAttachment) => {
              const { filename: name, bytes } = shown ?? {};
              Object.assign(node, { file: media, name, size: bytes?.length });
            },
          },
        ]
      : []),
    ...items.flatMap((item, index) => mediaSlotOf(item, [...here, 'items', index])),
    ...findMediaSlots(components, [...here, 'components']),
    ...(accessory ? slotsOf(accessory, [...here, 'accessory']) : []),
  ];
}

function mediaSlotOf(item: MediaItem, here: Path): MediaSlot[] {
  if (item.media === undefined) return [];
  const replace = (media: Media): void => {
    item.media = media;
  };
  return [{ path: [...here, 'media', 'url'], url: item.media.url, replace }];
}
