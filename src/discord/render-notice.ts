import {
  ComponentType,
  MessageFlags,
  type APIMessageTopLevelComponent,
  type MessageFlags as Flags,
} from 'discord.js';

/** A message of one text. */
export type Notice = {
  readonly flags: Flags;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
};

/** Nobody is ever pinged by what members type. Every message that Easel writes says so. */
export const NO_MENTIONS = { parse: [] } satisfies { parse: [] };

/** @param content in Discord's markup, at most 4,000 characters ("Text Display" in its component reference) */
export function renderNotice(content: string, { isPrivate = false } = {}): Notice {
  return {
    flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
    components: [{ type: ComponentType.TextDisplay, content }],
    allowed_mentions: NO_MENTIONS,
  };
}
