import type { Message } from './contract.ts';

export type Picture = {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly alt: string;
  readonly spoiler: boolean;
  readonly url: string;
};

export type Button = {
  readonly label: string;
  readonly customId: string;
  readonly style: number;
  readonly disabled: boolean;
};

type Media = { readonly url: string; readonly attachment_id?: string };

/** As much of a stored component as these readers need. */
export type ComponentNode = {
  readonly type: number;
  readonly custom_id?: string;
  readonly content?: string;
  readonly label?: string;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly description?: string | null;
  readonly spoiler?: boolean;
  readonly media?: Media;
  readonly components?: readonly ComponentNode[];
  readonly accessory?: ComponentNode;
  readonly items?: readonly Omit<ComponentNode, 'type'>[];
};

export const COMPONENT = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

export const MESSAGE_FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** Every component of the tree, parents before children, a section's texts before its accessory. */
export function flattenComponents(roots: readonly unknown[]): ComponentNode[] {
  return (roots as readonly ComponentNode[]).flatMap((node) => [
    node,
    ...flattenComponents(node.components ?? []),
    ...(node.accessory ? [node.accessory] : []),
  ]);
}

function textsOfEmbed(embed: unknown): (string | undefined)[] {
  const { author, title, description, fields, footer } = embed as {
    author?: { name?: string };
    title?: string;
    description?: string;
    fields?: { name: string; value: string }[];
    footer?: { text?: string };
  };
  const rows = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...rows, footer?.text];
}

/** All prose that a member reads, in order. Labels of buttons are left to `buttonsOf`. */
export function textOf(message: Message): string {
  const shown = flattenComponents(message.components).map(({ content }) => content);
  return [message.content, ...message.embeds.flatMap(textsOfEmbed), ...shown]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
}

function toPicture(message: Message, item: Omit<ComponentNode, 'type'>): Picture {
  const file = message.attachments.find(({ id }) => id === item.media?.attachment_id);
  return {
    filename: file?.filename ?? '',
    contentType: file?.contentType ?? '',
    bytes: file?.bytes ?? Buffer.alloc(0),
    alt: item.description ?? file?.description ?? '',
    spoiler: item.spoiler === true || file?.spoiler === true,
    url: item.media?.url ?? '',
  };
}

/** The pictures shown: of galleries and thumbnails in order, or the attached ones of a classic message. */
export function picturesOf(message: Message): readonly Picture[] {
  if ((message.flags & MESSAGE_FLAG.componentsV2) !== 0) {
    return flattenComponents(message.components).flatMap((node) => {
      if (node.type === COMPONENT.thumbnail) return [toPicture(message, node)];
      return (node.items ?? []).map((item) => toPicture(message, item));
    });
  }
  return message.attachments
    .filter(({ contentType }) => contentType.startsWith('image/'))
    .map((file) => toPicture(message, { media: { url: file.url, attachment_id: file.id } }));
}

export function buttonsOf(message: Message): readonly Button[] {
  return flattenComponents(message.components)
    .filter(({ type }) => type === COMPONENT.button)
    .map((node) => ({
      label: node.label ?? '',
      customId: node.custom_id ?? '',
      style: node.style ?? 0,
      disabled: node.disabled === true,
    }));
}

/** One line for failures: what somebody would see there. */
export function describeMessage(message: Message): string {
  const traits = [
    message.thinking ? 'thinking' : undefined,
    message.ephemeralFor === undefined ? undefined : 'ephemeral',
    `${picturesOf(message).length} picture(s)`,
    `buttons [${buttonsOf(message)
      .map(({ label }) => label)
      .join(', ')}]`,
  ].filter((trait) => trait !== undefined);
  return `a message (${traits.join(', ')}) that reads ${JSON.stringify(textOf(message))}`;
}
