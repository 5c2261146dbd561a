import type { Text } from './i18n/text.ts';
import type { Acknowledger } from './jobs/ports.ts';

/** How a handler answers its interaction: with exactly one of these, once. */
export interface Reply extends Acknowledger {
  /** Shows the member, who alone sees it, some lines with buttons. */
  show(panel: Panel): Promise<void>;
  /** Deletes the message on which the pressed button stands. */
  deleteMessage(): Promise<void>;
}

/** Lines of text, some with a button beside them; at most 13 with one ("40 components" in Discord's reference). */
export type Panel = readonly PanelLine[];
export type PanelLine = {
  readonly text: Text;
  readonly button?: { readonly label: Text; readonly name: string; readonly id: string };
};

/** One thing to pick while a member types. */
export type Suggestion = { readonly name: string; readonly value: string };

/** Everything that can answer an interaction; Discord stays behind it. */
export interface Responder extends Reply {
  suggest(suggestions: readonly Suggestion[]): Promise<void>;
  /** Tells the member alone, however far the interaction has got. */
  tell(message: Text): Promise<void>;
}
