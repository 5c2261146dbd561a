import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import type { Translate } from '../i18n/translator.ts';
import type { Panel, PanelLine } from '../reply.ts';
import { MESSAGE_STYLE } from './markup.ts';
import { NO_MENTIONS, type Notice } from './render-notice.ts';

/** A private message of lines, some with a button beside them. */
export function renderPanel(panel: Panel, translate: Translate, locale: string): Notice {
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    components: panel.map((line) => renderLine(line, translate, locale)),
    allowed_mentions: NO_MENTIONS,
  };
}

function renderLine(
  { text, button }: PanelLine,
  translate: Translate,
  locale: string,
): APIMessageTopLevelComponent {
  const line = {
    type: ComponentType.TextDisplay,
    content: translate(text, locale, MESSAGE_STYLE),
  } as const;
  if (button === undefined) return line;
  return {
    type: ComponentType.Section,
    components: [line],
    accessory: {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: translate(button.label, locale),
      custom_id: `${button.name}:${button.id}`,
    },
  };
}
