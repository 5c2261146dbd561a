import { invalidForm, REFUSAL, type FieldError } from '../http/api-error.ts';
import type { Cdn } from '../http/cdn.ts';
import { parseComponents } from '../components/components-rules.ts';
import type { Channel, MessageAttachment } from '../http/contract.ts';
import { parseForm } from '../components/form.ts';
import { resolvePings } from './mentions.ts';
import { messageBody, type MessageBody } from './message-body.ts';
import {
  checkUploads,
  resolveAttachments,
  resolveEmbedMedia,
  resolveMedia,
} from './message-files.ts';
import { flattenComponents, type ComponentNode, type Embed } from '../components/component-node.ts';
import { MESSAGE_FLAG } from './message-text.ts';
import type { Upload } from '../http/multipart.ts';
import { hasPermissions, PERMISSION } from '../world/permissions.ts';
import type { StoredMessage, World } from '../world/world.ts';

/** What a request makes of a message. */
export type Draft = {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly ComponentNode[];
  readonly attachments: readonly MessageAttachment[];
  readonly flags: number;
  readonly pings: readonly string[];
};

export type DraftRequest = {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  readonly channel: Channel;
  /** The message to edit; none when a new one is made. */
  readonly existing?: StoredMessage | undefined;
  /** Where the message stands in the request's body: under `data` in an interaction callback. */
  readonly path?: readonly string[];
};

const SETTABLE_FLAGS =
  MESSAGE_FLAG.suppressEmbeds |
  MESSAGE_FLAG.ephemeral |
  MESSAGE_FLAG.suppressNotifications |
  MESSAGE_FLAG.componentsV2;

function resolveFlags(
  requested: number | null | undefined,
  existing: StoredMessage | undefined,
): number {
  if (!existing) return (requested ?? 0) & SETTABLE_FLAGS;
  const kept = existing.flags & ~MESSAGE_FLAG.loading;
  if (requested === null || requested === undefined) return kept;
  // message.mdx "Edit Message": SUPPRESS_EMBEDS both ways, IS_COMPONENTS_V2 only on, others ignored.
  const steady = kept & ~MESSAGE_FLAG.suppressEmbeds;
  return steady | (requested & (MESSAGE_FLAG.suppressEmbeds | MESSAGE_FLAG.componentsV2));
}

function findLegacyFields(
  draft: { content: string; embeds: readonly unknown[] },
  body: MessageBody,
  path: readonly string[],
): FieldError[] {
  const used = {
    content: draft.content !== '',
    embeds: draft.embeds.length > 0,
    poll: body.poll !== undefined && body.poll !== null,
    sticker_ids: (body.sticker_ids ?? []).length > 0,
  };
  return Object.entries(used)
    .filter(([, isUsed]) => isUsed)
    .map(([field]) => ({
      path: [...path, field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

/** Files that stored components still show stay, whatever the list of attachments says. */
function keepShownFiles(
  files: readonly MessageAttachment[],
  existing: StoredMessage | undefined,
): readonly MessageAttachment[] {
  if (!existing) return files;
  const shown = shownAttachmentIds(existing.components);
  const missing = existing.attachments.filter(
    ({ id }) => shown.has(id) && !files.some((file) => file.id === id),
  );
  return [...files, ...missing];
}

function descriptionsOf(components: readonly ComponentNode[]): string[] {
  return flattenComponents(components).flatMap((node) =>
    [node, ...(node.items ?? [])].map(({ description }) => description ?? ''),
  );
}

/** auto-moderation.mdx: since 2024-06-27 a server's filters block the app's messages as well, edits included. */
function checkWords({ blockedWords }: World, { serverId }: Channel, text: string): void {
  if (serverId !== undefined && blockedWords?.test(text) === true) throw REFUSAL.blockedByAutoMod();
}

export function shownAttachmentIds(components: readonly ComponentNode[]): Set<string | undefined> {
  const ids = new Set<string | undefined>();
  for (const node of flattenComponents(components)) {
    ids.add(node.media?.attachment_id).add(node.file?.attachment_id);
    for (const item of node.items ?? []) ids.add(item.media?.attachment_id);
  }
  return ids;
}

/** The message after this request, or Discord's refusal. Changes nothing yet. */
export function composeMessage(
  { world, cdn }: { world: World; cdn: Cdn },
  { body: raw, uploads, channel, existing, path = [] }: DraftRequest,
): Draft {
  checkUploads(world, uploads);
  const body = parseForm(messageBody, raw ?? {}, path);
  const flags = resolveFlags(body.flags, existing);
  const isLayout = (flags & MESSAGE_FLAG.componentsV2) !== 0;
  const content = (body.content === undefined ? existing?.content : body.content?.trim()) ?? '';
  const newEmbeds: Embed[] | undefined =
    body.embeds === undefined ? undefined : (body.embeds ?? []);
  const embeds = newEmbeds ?? existing?.embeds ?? [];
  if (isLayout) {
    const errors = findLegacyFields({ content, embeds }, body, path);
    if (errors.length > 0) throw invalidForm(errors);
  }
  const newComponents =
    body.components === undefined
      ? undefined
      : parseComponents(body.components ?? [], isLayout, [...path, 'components']);

  const requests = body.attachments === undefined ? undefined : (body.attachments ?? []);
  const listed = resolveAttachments(
    { world, cdn },
    channel.id,
    requests,
    uploads,
    existing?.attachments ?? [],
    [...path, 'attachments'],
  );
  const attachments = newComponents ? listed : keepShownFiles(listed, existing);
  resolveEmbedMedia(cdn, newEmbeds ?? [], attachments, [...path, 'embeds']);
  resolveMedia(cdn, newComponents ?? [], attachments, [...path, 'components']);

  const components = newComponents ?? existing?.components ?? [];
  const hasFiles = !isLayout && attachments.length > 0;
  if (content === '' && embeds.length === 0 && components.length === 0 && !hasFiles) {
    throw REFUSAL.emptyMessage();
  }
  const text = [content, ...flattenComponents(components).map((node) => node.content ?? '')].join(
    '\n',
  );
  checkWords(world, channel, [text, ...descriptionsOf(components)].join('\n'));
  const mayPingAll = hasPermissions(
    world.permissions.ofApp(channel.id),
    PERMISSION.mentionEveryone,
  );
  const pings = resolvePings(text, body.allowed_mentions ?? undefined, mayPingAll);
  return { content, embeds, components, attachments, flags, pings };
}
