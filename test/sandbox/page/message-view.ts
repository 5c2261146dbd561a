import { parsePictureFile } from '#core/image/picture-file.ts';
import {
  PERMISSION,
  type Channel,
  type DiscordStandIn,
  type Member,
  type Message,
} from '../discord/index.ts';
import { timeOf } from '../discord/world/snowflake.ts';
import type { PageFile, PageMessage } from './contract.ts';
import { SIGNED_FILES } from './files.ts';

type Size = { readonly width?: number; readonly height?: number };
type MessageFile = Message['attachments'][number];

const NO_SIZE: Size = {};
/** Its whole structure is walked, so each file's once. */
const sizes = new WeakMap<Buffer, Size>();

type Sight = {
  readonly discord: Pick<DiscordStandIn, 'apiUrl' | 'server' | 'findMessage'>;
  readonly viewer: Member;
  /** Undefined in direct messages. */
  readonly channel: Channel | undefined;
};

/** A message as one member sees it. */
export function describeMessage(message: Message, sight: Sight): PageMessage {
  const { discord, viewer, channel } = sight;
  const { origin } = new URL(discord.apiUrl);
  const components = relocate(message, message.components, origin);
  const embeds = relocate(message, message.embeds, origin);
  const shown = JSON.stringify([components, embeds]);
  const { interaction } = message;
  return {
    id: message.id,
    link: `https://discord.com/channels/${channel ? discord.server.id : '@me'}/${message.channelId}/${message.id}`,
    at: timeOf(message.id),
    authorId: message.authorId,
    isPrivate: message.ephemeralFor !== undefined,
    isThinking: message.thinking,
    isEdited: message.edits > 0,
    canDelete: canDelete(message, viewer),
    mentionsYou: message.pings.some((id) => id === viewer.id || id === 'everyone'),
    content: message.content,
    components,
    embeds,
    files: message.attachments
      .map((file) => describeFile(message, file))
      .filter(({ url }) => !shown.includes(url)),
    origin: interaction && {
      interactionId: interaction.id,
      userId: interaction.actor.id,
      commandName: interaction.commandName,
    },
    repliesTo: describeReply(message, sight),
  };
}

function describeReply({ referenceId }: Message, { discord }: Sight): PageMessage['repliesTo'] {
  if (referenceId === undefined) return undefined;
  const answered = discord.findMessage(referenceId);
  if (!answered || answered.deleted) return { isGone: true };
  const { id, authorId, content: text } = answered;
  return { isGone: false, id, authorId, text };
}

function canDelete(message: Message, viewer: Member): boolean {
  const isModerator =
    (viewer.permissions & (PERMISSION.manageMessages | PERMISSION.administrator)) !== 0n;
  const isOwn = [message.authorId, message.interaction?.actor.id].includes(viewer.id);
  return message.ephemeralFor === undefined && (isOwn || isModerator);
}

export function describeFile({ id }: Pick<Message, 'id'>, file: MessageFile): PageFile {
  return {
    id: file.id,
    name: file.filename,
    contentType: file.contentType,
    size: file.bytes.length,
    url: `/files/${id}/${file.id}/${encodeURIComponent(file.filename)}`,
    ...sizeOf(file),
    ...(file.description === undefined ? {} : { description: file.description }),
    ...(file.spoiler === true ? { spoiler: true } : {}),
  };
}

function sizeOf({ bytes, contentType }: MessageFile): Size {
  if (!contentType.startsWith('image/')) return NO_SIZE;
  const known = sizes.get(bytes);
  if (known) return known;
  const picture = parsePictureFile(bytes);
  const size = picture.ok ? { width: picture.value.width, height: picture.value.height } : NO_SIZE;
  sizes.set(bytes, size);
  return size;
}

/** The page serves the files itself, those of other messages too, and says how large each of its own pictures is. */
function relocate<T>(message: Message, tree: T, origin: string): T {
  const text = JSON.stringify(tree, (key, value: unknown) => {
    if (typeof value === 'string' && /^(proxy_)?url$/.test(key)) {
      return value.startsWith(`${origin}/attachments/`)
        ? value.replace(origin, SIGNED_FILES)
        : value;
    }
    if (typeof value !== 'object' || value === null || !('attachment_id' in value)) return value;
    const file = message.attachments.find(({ id }) => id === value.attachment_id);
    if (!file) return value;
    const { url } = describeFile(message, file);
    return { ...value, url, proxy_url: url, ...sizeOf(file) };
  });
  return JSON.parse(text);
}
