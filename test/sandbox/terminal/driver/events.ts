import type { CommandOption, Message } from '../../discord/http/contract.ts';

/** What a member sees of a message, as data: a terminal prints it, a page draws it. */
export type ShownMessage = {
  /** Short, for pointing at it in a later line: `press 1 #3`. */
  readonly number: number;
  readonly author: string;
  readonly isPrivate: boolean;
  readonly isThinking: boolean;
  /** In Discord's markup. */
  readonly text: string;
  readonly pictures: readonly ShownPicture[];
  readonly buttons: readonly ShownButton[];
  readonly source: Message;
};

type ShownPicture = {
  readonly filename: string;
  readonly bytes: Buffer;
  readonly alt: string;
  readonly isSpoiler: boolean;
};

type ShownButton = {
  /** From 1, as one presses it. */
  readonly number: number;
  readonly label: string;
  readonly isDisabled: boolean;
};

export type ShownCommand = {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
};

/** What happens on the stage, in order. `exchange` tells apart those that run at the same time. */
export type DriverEvent =
  | {
      readonly kind: 'sent';
      readonly exchange: number;
      readonly who: string;
      readonly what: string;
    }
  | {
      readonly kind: 'acknowledged';
      readonly exchange: number;
      readonly afterMs: number;
      readonly isPrivate: boolean;
    }
  | { readonly kind: 'progress'; readonly exchange: number; readonly text: string }
  | { readonly kind: 'reply'; readonly exchange: number; readonly message: ShownMessage }
  | { readonly kind: 'deleted'; readonly exchange: number }
  | { readonly kind: 'messages'; readonly messages: readonly ShownMessage[] }
  | { readonly kind: 'commands'; readonly commands: readonly ShownCommand[] }
  | { readonly kind: 'help'; readonly rows: readonly (readonly [usage: string, about: string])[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'problem'; readonly text: string };

/** Something the member typed that makes no sense here; nothing was sent. */
export class LineProblem extends Error {
  override readonly name = 'LineProblem';
}
