import {
  COMPONENT,
  flattenComponents,
  type Embed,
  type MediaItem,
} from '../components/component-node.ts';
import type { Message } from '../http/contract.ts';

export type Picture = {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly alt: string;
  readonly spoiler: boolean;
  readonly url: string;
};

type ShownFile = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly url: string;
};

export type Button = {
  readonly label: string;
  readonly customId: string;
  readonly style: number;
  readonly disabled: boolean;
};

export const MESSAGE_FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

function textsOfEmbed({ author, title, description, fields, footer }: Embed): unknown[] {
  const rows = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...rows, footer?.text];
}

/** All prose that a member reads, in order. Labels of buttons are left to `buttonsOf`. */
export function textOf(message: Message): string {
  const shown = flattenComponents(message.components).map(({ content }) => content);
  return [message.content, ...message.embeds.flatMap(textsOfEmbed), ...shown]
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n');
}

function toPicture(message: Message, item: MediaItem): Picture {
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

/** The files that can be downloaded: of File components in order, or all attached ones of a classic message. */
export function filesOf(message: Message): readonly ShownFile[] {
  const isLayout = (message.flags & MESSAGE_FLAG.componentsV2) !== 0;
  const shown = isLayout
    ? flattenComponents(message.components).flatMap(({ type, file }) =>
        type === COMPONENT.file ? [file?.attachment_id] : [],
      )
    : message.attachments.map(({ id }) => id);
  return shown.flatMap((wanted) => {
    const file = message.attachments.find(({ id }) => id === wanted);
    if (!file) return [];
    const { filename: name, contentType, bytes, url } = file;
    return [{ name, contentType, bytes, url }];
  });
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
