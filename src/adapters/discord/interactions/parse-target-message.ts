import { ComponentType, MessageReferenceType } from 'discord-api-types/v10';
import * as z from 'zod';
import type { FileLink, TargetMessage } from '#core/invocation.ts';
import { lenientList, orNothing } from '../lenient.ts';

/** A file as options and messages name it ("Attachment" in Discord's documentation). */
export const attachmentSchema = z
  .object({ filename: z.string(), url: z.string(), size: orNothing(z.number()) })
  .transform(({ filename, url, size }): FileLink => ({ name: filename, url, size: size ?? null }));

const shownSchema = z.object({ url: z.string() });

/** Discord leaves out, empties or adds fields as messages of new kinds come up (polls, forwards): none is counted on. */
const contentFields = {
  content: orNothing(z.string()),
  attachments: lenientList(attachmentSchema),
  embeds: lenientList(
    z.object({ image: orNothing(shownSchema), thumbnail: orNothing(shownSchema) }),
  ),
  components: lenientList(z.unknown()),
};
const contentSchema = z.object(contentFields);
type Content = z.output<typeof contentSchema>;

/** A forward says and shows nothing itself: all of it stands in the snapshot ("Message Snapshot Object"). */
const messageSchema = z
  .object({
    ...contentFields,
    author: orNothing(z.object({ id: z.string() })),
    message_reference: orNothing(
      z.object({ type: z.literal(MessageReferenceType.Forward), message_id: z.string() }),
    ),
    message_snapshots: lenientList(z.object({ message: contentSchema })),
  })
  .catch({
    content: undefined,
    attachments: [],
    embeds: [],
    components: [],
    author: undefined,
    message_reference: undefined,
    message_snapshots: [],
  });

const textSchema = z.object({
  type: z.literal(ComponentType.TextDisplay),
  content: z.string(),
});
const gallerySchema = z.object({
  type: z.literal(ComponentType.MediaGallery),
  items: lenientList(z.object({ media: shownSchema })),
});
const fileSchema = z.object({ type: z.literal(ComponentType.File), file: shownSchema });
const frameSchema = z.object({ components: z.array(z.unknown()) });

/** Containers hold sections, which hold texts; nothing goes deeper. */
const MAX_DEPTH = 4;

type Found = { readonly texts: string[]; readonly files: FileLink[] };

/** What a message says and shows, whichever kind of message it is. Components that Easel does not know are passed over. */
export function parseTargetMessage(id: string, raw: unknown): TargetMessage {
  const message = messageSchema.parse(raw);
  const { author, message_reference: forwarded, message_snapshots: snapshots } = message;
  const found: Found = { texts: [], files: [] };
  for (const content of [message, ...snapshots.map(({ message: snapshot }) => snapshot)])
    collectContent(content, found);
  return { id, forwardOf: forwarded?.message_id ?? null, authorId: author?.id ?? '', ...found };
}

/** A link's preview may be some page's emblem: it comes behind what somebody meant to show. */
function collectContent({ content = '', attachments, embeds, components }: Content, found: Found) {
  if (content !== '') found.texts.push(content);
  found.files.push(...attachments, ...listLinks(embeds.map(({ image }) => image)));
  collect(components, found, 0);
  found.files.push(...listLinks(embeds.map(({ thumbnail }) => thumbnail)));
}

function listLinks(shown: readonly (z.output<typeof shownSchema> | undefined)[]): FileLink[] {
  return shown.flatMap((each) => (each === undefined ? [] : [toLink(each.url)]));
}

/** The pictures and other files that components show. */
export function listShownFiles(components: readonly unknown[]): readonly FileLink[] {
  return listShown(components).files;
}

/** What components say and show, from top to bottom. */
export function listShown(components: readonly unknown[]): Pick<TargetMessage, 'texts' | 'files'> {
  const found: Found = { texts: [], files: [] };
  collect(components, found, 0);
  return found;
}

function collect(components: readonly unknown[], found: Found, depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const component of components) {
    const words = textSchema.safeParse(component);
    if (words.success) found.texts.push(words.data.content);
    const gallery = gallerySchema.safeParse(component);
    if (gallery.success) {
      found.files.push(...gallery.data.items.map(({ media }) => toLink(media.url)));
    }
    const file = fileSchema.safeParse(component);
    if (file.success) found.files.push(toLink(file.data.file.url));
    const frame = frameSchema.safeParse(component);
    if (frame.success) collect(frame.data.components, found, depth + 1);
  }
}

/** Pictures in components carry an address and no name. */
function toLink(url: string): FileLink {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return { name: path.slice(path.lastIndexOf('/') + 1), url, size: null };
}
