import { joinLines, text, type Text, type TextValue } from '#core/i18n/text.ts';
import type { PanelLine } from '#core/reply.ts';

/** What a part of the panel says: what is not as at first, and, in small, the rest. */
export type PartState = {
  readonly changed: readonly Text[];
  readonly rest: readonly Text[];
};

export type Part = PartState & {
  /** Of its form, or of its list. */
  readonly id: string;
  readonly title: Text;
  readonly button: Text;
};

type PartLine = Extract<PanelLine, { text: Text }>;

/** @param mayEdit the button is there for those alone who can press it */
export function showPart({ id, title, button, ...state }: Part, mayEdit: boolean): PartLine {
  const words = joinLines([text('panel.heading', { title }), ...describeState(state)]);
  return mayEdit
    ? { text: words, button: { label: button, name: 'settings-edit', id } }
    : { text: words };
}

export function describeState({ changed, rest: [first, ...others] }: PartState): readonly Text[] {
  if (first === undefined) return changed;
  const items = others.reduce((above, below) => text('panel.beside', { above, below }), first);
  return [...changed, text('panel.rest', { items })];
}

type Name = string | { readonly role: string } | { readonly channel: string };

/** Roles or channels named in one list: with more of them the fullest panel would not fit into one message. */
const MAX_NAMED = 2;

/** The first of them, and how many there are more. */
export function nameSome(names: readonly Name[]): TextValue {
  const more = names.length - MAX_NAMED;
  if (more <= 0) return names;
  return [...names.slice(0, MAX_NAMED), text('format.more', { count: more })];
}

export function nameRoles(ids: readonly string[]): TextValue {
  return nameSome(ids.map((role) => ({ role })));
}

export function nameChannels(ids: readonly string[]): TextValue {
  return nameSome(ids.map((channel) => ({ channel })));
}

/** Only where there is something to say. */
export function when(is: boolean, ...words: readonly Text[]): readonly Text[] {
  return is ? words : [];
}
