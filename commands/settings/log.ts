import { text, type TextKey } from '#core/i18n/text.ts';
import type { LogWish } from '#core/policy-edits/log.ts';
import { LOG_KINDS, type LogKind } from '#core/policy/policy.ts';
import { PAINTABLE_CHANNELS } from '#adapters/discord/command-builder.ts';
import { describeLogFault } from './open-log.ts';
import { describeLogState } from './panel/panel.ts';
import type { SettingsHandler, SettingsPart } from './part.ts';

const KIND_KEYS: Readonly<Record<LogKind, TextKey>> = {
  refusals: 'settings.log_refusals',
  pictures: 'settings.log_pictures',
  changes: 'settings.log_changes',
  reports: 'settings.log_reports',
};

/** Nothing asked for shows what is set: whoever only wants to look switches nothing off. */
const setLog: SettingsHandler = async ({ invocation, reply, settings }, options) => {
  if (Object.keys(options).length === 0) {
    const view = await settings.view(invocation.serverId);
    const how = view.policy.log === null ? 'settings.log_none' : 'settings.log_how';
    return reply.show([{ text: text(how, { state: describeLogState(view) }) }]);
  }
  const acknowledgement = await reply.defer({ isPrivate: true });
  if (acknowledgement.kind === 'too late') return undefined;
  const changed = await settings.setLog(invocation, readWish(options));
  return reply.finish(
    changed.ok ? [{ text: changed.value }] : describeLogFault(changed.reason, invocation),
  );
};

function readWish(options: Readonly<Record<string, unknown>>): LogWish | null {
  const { channel, off } = options;
  if (off === true) return null;
  const kinds: { [Kind in LogKind]?: boolean } = {};
  for (const kind of LOG_KINDS) {
    const isWanted = options[kind];
    if (typeof isWanted === 'boolean') kinds[kind] = isWanted;
  }
  const channelId = typeof channel === 'string' ? channel : undefined;
  return { channelId, kinds };
}

export const log: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommand((subcommand) => {
      subcommand
        .setName('log')
        .setDescription(describe('settings.log'))
        .addChannelOption((option) =>
          option
            .setName('channel')
            .setDescription(describe('settings.log_channel'))
            .addChannelTypes(...PAINTABLE_CHANNELS),
        );
      for (const kind of LOG_KINDS) {
        subcommand.addBooleanOption((option) =>
          option.setName(kind).setDescription(describe(KIND_KEYS[kind])),
        );
      }
      return subcommand.addBooleanOption((option) =>
        option.setName('off').setDescription(describe('settings.log_off')),
      );
    }),
  handlers: { log: setLog },
};
