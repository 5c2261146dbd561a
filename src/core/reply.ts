import type { Text } from './i18n/text.ts';

/** How Discord took the acknowledgement of an interaction, and the reply's message if it said so. */
export type Acknowledgement =
  | {
      readonly kind: 'accepted';
      readonly messageId: string | null;
      /** Discord has said so itself, also where it names no message. */
      readonly isCertain?: boolean;
    }
  | { readonly kind: 'too late' };

/** How Discord took a message beside a private one. */
export type Announced =
  | { readonly kind: 'accepted'; readonly messageId: string }
  | { readonly kind: 'too late' };

/** Acknowledges an interaction: the answer comes later, for the member alone or for all. */
export type Defer = (options: { readonly isPrivate: boolean }) => Promise<Acknowledgement>;

/** How a handler answers its interaction: with exactly one of these, once. */
export interface Reply {
  readonly defer: Defer;
  /** Tells the member, who alone sees it, why not; perhaps with buttons to go on. */
  refuse(reason: Text, buttons?: readonly PanelButton[]): Promise<void>;
  /** Shows the member, who alone sees it, a panel. */
  show(panel: Panel): Promise<void>;
  /** Puts a panel in place of the private one whose button or form was used. */
  update(panel: Panel): Promise<void>;
  /** Opens a form. Not in answer to a form. */
  openForm(form: Form): Promise<void>;
  /** Leaves the private panel whose button or form was used as it is, until `finish`. */
  deferUpdate(): Promise<Acknowledgement>;
  /**
   * Leaves the private message whose button was used as it is, and writes beside it what all can see. Gives that message's id, always:
   * an error is thrown where there is no such message.
   */
  announce(notice: Text): Promise<Announced>;
  /** After `announce`: the button that was used can't be pressed again, and its label says why. Best effort: never throws. */
  closeButton(button: PanelButton): Promise<void>;
  /** After a private deferral, or the deferral of an update: puts a panel in its place. */
  finish(panel: Panel): Promise<void>;
  /** Deletes the message on which the pressed button stands. */
  deleteMessage(): Promise<void>;
}

/** What a private message shows, from top to bottom; at most 40 pieces in all ("Components V2" in Discord's reference). */
export type Panel = readonly PanelLine[];
export type PanelLine =
  /** Text, perhaps with a button or a small picture beside it, which counts for three pieces. */
  | { readonly text: Text; readonly button?: PanelButton }
  | { readonly text: Text; readonly thumbnail: PanelPicture }
  /** Something to copy, exactly as it is but for what would end its frame. */
  | { readonly code: string }
  /** Up to five buttons in a row. */
  | { readonly buttons: readonly PanelButton[] }
  /** A list to pick from, up to 25 options. */
  | { readonly select: PanelSelect }
  /** Only in answer to a deferral. */
  | { readonly picture: PanelFile; readonly description: Text }
  /** Up to ten pictures side by side, of which those that are files only in answer to a deferral. */
  | { readonly gallery: readonly PanelPicture[] }
  | { readonly file: PanelFile }
  /** Lines in one frame; none of them is one itself. */
  | {
      readonly container: readonly Exclude<PanelLine, { container: unknown }>[];
      /** Something in it is wrong. */
      readonly isWarning: boolean;
    };

/** @property picture a file, or where Discord shows it */
export type PanelPicture = {
  readonly picture: PanelFile | { readonly url: string };
  readonly description: Text;
  /** Covered until someone clicks. */
  readonly isSpoiler: boolean;
};

/** Pressed, it runs the button's command of this name with this id. */
export type PanelButton = {
  readonly label: Text;
  readonly name: string;
  readonly id: string;
  readonly isDanger?: boolean;
  /** The one to press first. */
  readonly isPrimary?: boolean;
};

/** Picked from, it runs the select's command of this name with this id. */
export type PanelSelect = {
  readonly name: string;
  readonly id: string;
  /** At most 150 characters. */
  readonly placeholder: Text;
  readonly options: readonly SelectOption[];
};

export type SelectOption = {
  /** At most 100 characters. */
  readonly value: string;
  /** At most 100 characters each. */
  readonly label: Text;
  readonly description?: Text;
};

/** @property name plain ASCII without spaces */
export type PanelFile = {
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
};

/** A form for a member to fill in; sent, it runs the form's command of this name with this id. At most five fields. */
export type Form = {
  readonly name: string;
  readonly id: string;
  /** At most 45 characters, and so each label. */
  readonly title: Text;
  readonly fields: readonly FormField[];
};

export type FormField = {
  /** By which the handler finds what was filled in. */
  readonly key: string;
  readonly label: Text;
  /** At most 100 characters. */
  readonly description?: Text;
} & FormInput;

type FormInput =
  | {
      readonly kind: 'words';
      readonly value: string;
      readonly maxLength: number;
      readonly isLong?: boolean;
      readonly isRequired?: boolean;
    }
  /** Picks from the server's channels or roles; up to `max` of them, at most 25. */
  | {
      readonly kind: 'channels' | 'categories and channels' | 'roles';
      readonly values: readonly string[];
      readonly max: number;
    }
  /** One of a list of up to 25. */
  | { readonly kind: 'list'; readonly options: readonly FormOption[]; readonly value: string }
  /** One of two to ten. */
  | { readonly kind: 'choice'; readonly options: readonly FormOption[]; readonly value: string }
  /** Any of one to ten. */
  | {
      readonly kind: 'choices';
      readonly options: readonly FormOption[];
      readonly values: readonly string[];
    };

export type FormOption = { readonly value: string; readonly label: Text };

/** One thing to pick while a member types. */
export type Suggestion = { readonly name: string; readonly value: string };

/** Everything that can answer an interaction; Discord stays behind it. */
export interface Responder extends Reply {
  suggest(suggestions: readonly Suggestion[]): Promise<void>;
  /** Tells the member alone, however far the interaction has got. */
  tell(message: Text): Promise<void>;
}
