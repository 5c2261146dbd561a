import { createHmac, randomBytes } from 'node:crypto';
import type { MessageAttachment } from './contract.ts';
import type { World } from '../world/world.ts';

/** Signed addresses have lived for about a day since 2024; nothing promises how long. */
const URL_LIFETIME_MS = 24 * 60 * 60_000;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

export function contentTypeOf(filename: string, declared: string): string {
  const extension = filename.slice(filename.lastIndexOf('.') + 1).toLowerCase();
  return CONTENT_TYPES[extension] ?? declared;
}

/** Discord keeps letters, digits, dots, dashes and underscores of a file's name. */
export function sanitizeFilename(filename: string): string {
  const clean = filename.replaceAll(' ', '_').replaceAll(/[^\w.-]/g, '');
  return clean.replace(/^\.+/, '') || 'unknown';
}

/** Serves files at addresses that end, as cdn.discordapp.com does. */
export class Cdn {
  readonly #world: World;
  readonly #origin: () => string;
  readonly #key = randomBytes(32);

  constructor(world: World, origin: () => string) {
    this.#world = world;
    this.#origin = origin;
  }

  sign(channelId: string, attachmentId: string, filename: string): string {
    return this.#sign(`/attachments/${channelId}/${attachmentId}/${filename}`);
  }

  /** A file of an option or a form, which belongs to no message. */
  signUpload({ id, filename }: Pick<MessageAttachment, 'id' | 'filename'>): string {
    return this.#sign(`/ephemeral-attachments/${this.#world.applicationId}/${id}/${filename}`);
  }

  #sign(path: string): string {
    const now = this.#world.clock.now();
    const ex = Math.floor((now + URL_LIFETIME_MS) / 1000).toString(16);
    const is = Math.floor(now / 1000).toString(16);
    return `${this.#origin()}${path}?ex=${ex}&is=${is}&hm=${this.#seal(path, ex, is)}&`;
  }

  /** The id in an address of this server. */
  attachmentIdIn(url: string): string | undefined {
    if (!url.startsWith(`${this.#origin()}/attachments/`)) return undefined;
    return new URL(url).pathname.split('/')[3];
  }

  find(url: URL): MessageAttachment | undefined {
    const [ex, is, hm] = ['ex', 'is', 'hm'].map((key) => url.searchParams.get(key) ?? '');
    if (!ex || !is || hm !== this.#seal(url.pathname, ex, is)) return undefined;
    if (Number.parseInt(ex, 16) * 1000 <= this.#world.clock.now()) return undefined;
    const [, folder, channelId = '', attachmentId = ''] = url.pathname.split('/');
    if (folder === 'ephemeral-attachments') return this.#world.uploads.get(attachmentId);
    for (const message of this.#world.messagesIn(channelId)) {
      const found = message.attachments.find(({ id }) => id === attachmentId);
      if (found) return found;
    }
    return undefined;
  }

  #seal(path: string, ex: string, is: string): string {
    return createHmac('sha256', this.#key).update(`${path} ${ex} ${is}`).digest('hex');
  }
}
