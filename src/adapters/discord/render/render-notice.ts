import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  type MessageFlags as Flags,
} from 'discord-api-types/v10';

/** A message of one text, and perhaps a row of buttons. */
export type Notice = {
  readonly flags: Flags;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
  /** The files that go along. */
  readonly attachments?: { readonly id: number; readonly filename: string }[];
};

/** Nobody is ever pinged by what members type. Every message that Easel writes says so. */
export const NO_MENTIONS = { parse: [] } satisfies { parse: [] };

export type Button = {
  readonly label: string;
  /** The button's kind and the id of the state behind it, joined by a colon; at most 100 characters. */
  readonly customId: string;
  readonly style?: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger;
};

/** In a row ("Action Row" in Discord's component reference). */
export const MAX_BUTTONS = 5;

/** At most five stand in a row. */
export function renderButtons(
  buttons: readonly Button[],
): APIActionRowComponent<APIButtonComponentWithCustomId> {
  return {
    type: ComponentType.ActionRow,
    components: buttons.map(({ label, customId, style = ButtonStyle.Secondary }) => ({
      type: ComponentType.Button,
      style,
      label,
      custom_id: customId,
    })),
  };
}

export type NoticeOptions = { readonly isPrivate?: boolean; readonly buttons?: readonly Button[] };

/** @param content in Discord's markup, at most 4,000 characters ("Text Display" in its component reference) */
export function renderNotice(
  content: string,
  { isPrivate = false, buttons = [] }: NoticeOptions = {},
): Notice {
  return {
    flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
    components: [
      { type: ComponentType.TextDisplay, content },
      ...(buttons.length > 0 ? [renderButtons(buttons)] : []),
    ],
    allowed_mentions: NO_MENTIONS,
  };
}
