import type { Describe } from '../../src/command.ts';
import {
  ChannelType,
  PAINTABLE_CHANNELS,
  type SlashCommandSubcommandBuilder,
} from '#adapters/discord/command-builder.ts';
import { setAgeRule, setChannelRule } from '#core/policy-edits/channels.ts';
import { changeBy } from './change.ts';
import type { SettingsPart } from './part.ts';

/** Where Easel paints. */
export const channel: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommandGroup((group) =>
      group
        .setName('channel')
        .setDescription(describe('settings.channel'))
        .addSubcommand((subcommand) =>
          addChannel(subcommand, describe)
            .setName('allow')
            .setDescription(describe('settings.channel_allow')),
        )
        .addSubcommand((subcommand) =>
          addChannel(subcommand, describe)
            .setName('deny')
            .setDescription(describe('settings.channel_deny')),
        )
        .addSubcommand((subcommand) =>
          addChannel(subcommand, describe)
            .setName('reset')
            .setDescription(describe('settings.channel_reset')),
        )
        .addSubcommand((subcommand) =>
          subcommand
            .setName('age-restricted')
            .setDescription(describe('settings.age_restricted'))
            .addStringOption((option) =>
              option
                .setName('rule')
                .setDescription(describe('settings.age_rule'))
                .setRequired(true)
                .addChoices(
                  { name: describe('settings.ordinary_only'), value: 'deny' },
                  { name: describe('settings.any_channel'), value: 'allow' },
                ),
            ),
        ),
    ),
  handlers: {
    'channel allow': changeBy('channel', (channelId, { invocation }) =>
      setChannelRule(channelId, 'allow', invocation.unseenChannelIds),
    ),
    'channel deny': changeBy('channel', (channelId, { invocation }) =>
      setChannelRule(channelId, 'deny', invocation.unseenChannelIds),
    ),
    'channel reset': changeBy('channel', (channelId) => setChannelRule(channelId, undefined, [])),
    'channel age-restricted': changeBy('rule', (rule) =>
      setAgeRule(rule === 'deny' ? 'deny' : 'allow'),
    ),
  },
};

function addChannel(
  subcommand: SlashCommandSubcommandBuilder,
  describe: Describe,
): SlashCommandSubcommandBuilder {
  return subcommand.addChannelOption((option) =>
    option
      .setName('channel')
      .setDescription(describe('settings.which_channel'))
      .setRequired(true)
      .addChannelTypes(...PAINTABLE_CHANNELS, ChannelType.GuildCategory),
  );
}
