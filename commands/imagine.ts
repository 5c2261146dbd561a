import type { CommandContext, SlashCommand } from '../src/command.ts';
import { SlashCommandBuilder } from '#adapters/discord/command-builder.ts';
import { draftOptions } from '#core/image/options/draft.ts';
import { parseImagineOptions } from '#core/image/options/imagine-options.ts';
import type { JobReason } from '#features/jobs/job.ts';
import {
  describeCount,
  describeModel,
  describeNegativePrompt,
  describePrivate,
  describePrompt,
  describeRatio,
  describeSeed,
  describeSpoiler,
  describeStyle,
} from './options/picture-options.ts';
import { offerAgain } from './request/submit-draft.ts';
import { suggestStyles } from './options/suggest-styles.ts';

export const imagine: SlashCommand = {
  kind: 'slash',
  name: 'imagine',

  define: (describe, models) =>
    new SlashCommandBuilder()
      .setName('imagine')
      .setDescription(describe('imagine.description'))
      // In the order of use: Discord lists them so.
      .addStringOption((option) => describePrompt(option, describe))
      .addStringOption((option) => describeRatio(option, describe))
      .addStringOption((option) => describeStyle(option, describe))
      .addIntegerOption((option) => describeCount(option, describe))
      .addStringOption((option) => describeModel(option, describe, models))
      .addBooleanOption((option) => describePrivate(option, describe))
      .addStringOption((option) => describeNegativePrompt(option, describe))
      .addIntegerOption((option) => describeSeed(option, describe))
      .addBooleanOption((option) => describeSpoiler(option, describe))
      .addIntegerOption((option) =>
        option
          .setName('steps')
          .setDescription(describe('imagine.steps'))
          .setMinValue(1)
          .setMaxValue(20),
      )
      .addNumberOption((option) =>
        option
          .setName('guidance')
          .setDescription(describe('imagine.guidance'))
          .setMinValue(1)
          .setMaxValue(30),
      )
      .addIntegerOption((option) =>
        option
          .setName('width')
          .setDescription(describe('imagine.width'))
          .setMinValue(256)
          .setMaxValue(2048),
      )
      .addIntegerOption((option) =>
        option
          .setName('height')
          .setDescription(describe('imagine.height'))
          .setMinValue(256)
          .setMaxValue(2048),
      )
      .toJSON(),

  suggest: (_option, typed, context) => suggestStyles(typed, context),

  run: (context, options) => paintOptions(context, options),
};

/** Paints what these options of `/imagine` say. */
export async function paintOptions(
  context: CommandContext,
  options: Readonly<Record<string, unknown>>,
  reason?: JobReason,
): Promise<void> {
  const { invocation, reply, jobs, defaults, chooseSeed } = context;
  const requestDefaults = await defaults.readCustoms(invocation);
  const order = parseImagineOptions(options, chooseSeed, requestDefaults);
  const refusal = order.ok
    ? await jobs.submit(invocation, order.value, reply.defer, reason)
    : order.reason;
  return offerAgain(context, refusal, () => draftOptions(options, requestDefaults));
}
