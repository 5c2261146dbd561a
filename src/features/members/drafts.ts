import { randomBytes } from 'node:crypto';
import type { Draft } from '#core/image/options/draft-schema.ts';
import type { Invocation } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';

/** How long what was typed into a form is kept. */
export const DRAFT_LIFE_MS = 24 * 60 * 60 * 1000;

/** Of one member; the oldest go first. */
const MAX_DRAFTS = 10;

type DraftRow = {
  readonly id: string;
  readonly userId: string;
  /** `null` for direct messages. */
  readonly serverId: string | null;
  readonly draft: Draft;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
};

/** Keeps drafts. Each method is one transaction, or one reading. */
export interface DraftStore {
  /** @param max how many of the member's stay, the newest */
  add(row: DraftRow, max: number): Promise<void>;
  find(id: string): Promise<DraftRow | undefined>;
}

/** What members typed into forms that were refused, so that they need not type it again. */
export interface Drafts {
  /** Gives the id by which its owner can have it back. */
  keep(author: Author, draft: Draft): Promise<string>;
  /** As `keep`, for what must be said even if this does not work: then it gives `undefined`. */
  tryToKeep(author: Author, draft: Draft): Promise<string | undefined>;
  /** Only for whoever typed it, in the same server, for a day. */
  find(author: Author, id: string): Promise<Draft | undefined>;
}

type Author = Pick<Invocation, 'userId' | 'serverId'>;

export type DraftsOptions = {
  readonly draftStore: DraftStore;
  readonly now: () => number;
  readonly log: Logger;
};

export function createDrafts({ draftStore: store, now, log }: DraftsOptions): Drafts {
  async function keep({ userId, serverId }: Author, draft: Draft): Promise<string> {
    const id = randomBytes(16).toString('base64url');
    await store.add({ id, userId, serverId, draft, createdAt: now() }, MAX_DRAFTS);
    return id;
  }

  return {
    keep,

    async tryToKeep(author, draft) {
      try {
        return await keep(author, draft);
      } catch (error) {
        log.error({ err: error }, 'what somebody typed could not be kept');
        return undefined;
      }
    },

    async find({ userId, serverId }, id) {
      const row = await store.find(id);
      const isTheirs = row?.userId === userId && row.serverId === serverId;
      return isTheirs && now() - row.createdAt < DRAFT_LIFE_MS ? row.draft : undefined;
    },
  };
}
