import type { MessageAddress } from '#core/message-link.ts';
import type { JobRecord } from '../jobs/job.ts';

/** Whose pictures, and where: one member's of one server, or of their direct messages. */
export type Album = { readonly userId: string; readonly serverId: string | null };

/** What is looked for in an album. */
export type HistoryFilter = {
  /** That stand in the prompt, however they are capitalised. */
  readonly words: string | null;
  /** Its id. */
  readonly model: string | null;
  /** Of UTC, such as `2026-11`. */
  readonly month: string | null;
};

/** A search that somebody makes, known by an id that the buttons of its pages carry. */
export type Search = {
  /** 22 characters, opaque. */
  readonly id: string;
  /** Who looks, and where. */
  readonly userId: string;
  readonly serverId: string | null;
  /** Whose pictures. */
  readonly aboutUserId: string;
  readonly filter: HistoryFilter;
  /** In milliseconds since 1970. */
  readonly at: number;
};

/** A place between requests, which are in the order of their moment and, where that is the same, of their id. */
export type Position = { readonly at: number; readonly jobId: string };

/** A stretch of an album. */
export type TextRange = {
  readonly album: Album;
  /** Moments from the first on, before the second. */
  readonly from: number;
  readonly before: number;
  readonly way: 'older' | 'newer';
  /** Where it begins, this one left out; `undefined` for the newest. */
  readonly start: Position | undefined;
  readonly limit: number;
};

/** A delivered request, as far as it takes to know whether it is looked for. */
export type HistoryLine = {
  readonly id: string;
  readonly at: number;
  readonly model: string;
  readonly prompt: string;
  /** As the member typed it, where a style was put around it. */
  readonly ownPrompt: string | null;
  readonly isAgeRestricted: boolean;
};

export type HistoryEntry = {
  readonly job: JobRecord;
  readonly at: number;
  /** Until when the files are kept; `null` if there are none. */
  readonly keptUntil: number | null;
};

/** What members have painted. Each method is one reading or one transaction. */
export interface HistoryStore {
  /** The delivered requests of a stretch, from its start on. */
  scan(stretch: TextRange): Promise<readonly HistoryLine[]>;
  /** In the order of the ids; those that are unknown are left out. */
  read(jobIds: readonly string[]): Promise<readonly HistoryEntry[]>;
  /** The months in which something was painted, newest first. */
  listMonths(album: Album, limit: number): Promise<readonly string[]>;
  addSearch(search: Search): Promise<void>;
  findSearch(id: string): Promise<Search | undefined>;
}

/** Where Discord shows a picture at the moment: the address is signed, and good for about a day. */
export type ShownPicture = { readonly url: string };

/** The pictures of a message in their order; `gone` if it no longer stands, `unreadable` if Discord does not say. */
export type ShownPictures = readonly ShownPicture[] | 'gone' | 'unreadable';

/** Looks up messages that the bot has posted. Never throws. */
export interface MessageReader {
  /** In the order of the addresses. */
  read(addresses: readonly MessageAddress[]): Promise<readonly ShownPictures[]>;
}
