import { invalidForm, REFUSAL, type FieldError } from '../http/api-error.ts';
import { contentTypeOf, sanitizeFilename, type Cdn } from '../http/cdn.ts';
import type { MessageAttachment } from '../http/contract.ts';
import { findMediaSlots, type MediaSlot } from '../components/components-rules.ts';
import type { ComponentNode, Embed } from '../components/component-node.ts';
import type { MessageBody } from './message-body.ts';
import type { Upload } from '../http/multipart.ts';
import type { World } from '../world/world.ts';

/** message.mdx: ten files to a message. */
const MAX_FILES = 10;

type Path = readonly (string | number)[];
type Requests = NonNullable<MessageBody['attachments']>;
type FileStore = { readonly world: World; readonly cdn: Cdn };

export function checkUploads(world: World, uploads: readonly Upload[]): void {
  if (uploads.length > MAX_FILES) {
    const message = `Must be ${MAX_FILES} or fewer in length.`;
    throw invalidForm([{ path: ['files'], code: 'BASE_TYPE_MAX_LENGTH', message }]);
  }
  // reference.mdx "Uploading Files": the limit applies to each file.
  if (uploads.some(({ bytes }) => bytes.length > world.attachmentSizeLimit))
    throw REFUSAL.tooLarge();
}

function storeUpload(
  { world, cdn }: FileStore,
  channelId: string,
  upload: Upload,
  request?: Requests[number],
): MessageAttachment {
  const id = world.createId();
  const filename = sanitizeFilename(request?.filename ?? upload.filename);
  const contentType = contentTypeOf(filename, upload.contentType);
  const url = cdn.sign(channelId, id, filename);
  const description = request?.description ? { description: request.description } : {};
  const spoiler = request?.is_spoiler === true || filename.startsWith('SPOILER_');
  return { id, filename, contentType, bytes: upload.bytes, url, spoiler, ...description };
}

/**
 * The files a message has afterwards. reference.mdx "Editing Message Attachments": a given list is
 * the whole wanted set, kept ones by id and new ones by their n; without a list, new files are added.
 */
export function resolveAttachments(
  store: FileStore,
  channelId: string,
  requests: Requests | undefined,
  uploads: readonly Upload[],
  existing: readonly MessageAttachment[],
  path: Path,
): MessageAttachment[] {
  if (!requests) {
    const added = uploads.map((upload) => storeUpload(store, channelId, upload));
    return [...existing, ...added];
  }
  const errors: FieldError[] = [];
  const files = requests.flatMap((request, index) => {
    const upload = uploads.find(({ n }) => n === request.id);
    if (upload) return [storeUpload(store, channelId, upload, request)];
    const kept = existing.find(({ id }) => id === request.id);
    if (!kept) {
      const message = 'The referenced attachment was not found.';
      errors.push({ path: [...path, index], code: 'ATTACHMENT_NOT_FOUND', message });
      return [];
    }
    const description = request.description ? { description: request.description } : {};
    return [{ ...kept, ...description, spoiler: request.is_spoiler ?? kept.spoiler === true }];
  });
  if (errors.length > 0) throw invalidForm(errors);
  return files;
}

function findFile(
  cdn: Cdn,
  files: readonly MessageAttachment[],
  url: string,
): MessageAttachment | undefined {
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  if (name !== undefined) {
    return files.find(({ filename }) => filename === name || filename === sanitizeFilename(name));
  }
  const id = cdn.attachmentIdIn(url);
  return files.find((file) => file.id === id);
}

function resolveSlot(
  cdn: Cdn,
  files: readonly MessageAttachment[],
  { url, path, replace }: MediaSlot,
): FieldError[] {
  const file = findFile(cdn, files, url);
  if (file) {
    const media = { url: file.url, proxy_url: file.url, content_type: file.contentType };
    replace({ ...media, ...imageSizeOf(file.bytes), attachment_id: file.id }, file);
    return [];
  }
  if (/^https?:\/\//.test(url)) {
    replace({ url, proxy_url: url });
    return [];
  }
  const message = url.startsWith('attachment://')
    ? 'The referenced attachment was not found.'
    : 'Scheme must be one of (http, https, attachment).';
  return [{ path, code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message }];
}

/** Puts the uploaded or kept file behind each `attachment://name`, or refuses those that name none. */
export function resolveMedia(
  cdn: Cdn,
  components: readonly ComponentNode[],
  files: readonly MessageAttachment[],
  path: Path,
): void {
  const errors = findMediaSlots(components, path).flatMap((slot) => resolveSlot(cdn, files, slot));
  if (errors.length > 0) throw invalidForm(errors);
}

export function resolveEmbedMedia(
  cdn: Cdn,
  embeds: readonly Embed[],
  files: readonly MessageAttachment[],
  path: Path,
): void {
  const slots = embeds.flatMap((embed, index) =>
    (['image', 'thumbnail'] as const).flatMap((key): MediaSlot[] => {
      const url = embed[key]?.url;
      if (url === undefined) return [];
      const replace: MediaSlot['replace'] = (media) => {
        embed[key] = media;
      };
      return [{ url, path: [...path, index, key, 'url'], replace }];
    }),
  );
  const errors = slots.flatMap((slot) => resolveSlot(cdn, files, slot));
  if (errors.length > 0) throw invalidForm(errors);
}

const PNG_SIGNATURE = 0x89_50_4e_47;

/** Width and height where they are cheap to read. */
export function imageSizeOf(bytes: Buffer): { width?: number; height?: number } {
  if (bytes.length < 24 || bytes.readUInt32BE(0) !== PNG_SIGNATURE) return {};
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
