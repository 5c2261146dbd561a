import type { SlashCommand } from '../src/command.ts';
import { SlashCommandBuilder } from '#adapters/discord/command-builder.ts';
import { parseCompareOptions } from '#core/image/options/compare-options.ts';
import { draftComparison } from '#core/image/options/compared-draft.ts';
import { SUBJECTS } from '#core/image/comparison.ts';
import {
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
import { suggestComparedValues } from './options/suggest-compared-values.ts';
import { suggestStyles } from './options/suggest-styles.ts';

/** In characters: four names of styles and what stands between them are shorter. */
const MAX_VALUES_LENGTH = 200;

/** One prompt over several values of one option, with one seed. */
export const compare: SlashCommand = {
  kind: 'slash',
  name: 'compare',

  define: (describe, models) =>
    new SlashCommandBuilder()
      .setName('compare')
      .setDescription(describe('compare.description'))
      .addStringOption((option) => describePrompt(option, describe))
      .addStringOption((option) =>
        option
          .setName('vary')
          .setDescription(describe('compare.vary'))
          .setRequired(true)
          .addChoices(...SUBJECTS.map((subject) => ({ name: subject, value: subject }))),
      )
      .addStringOption((option) =>
        option
          .setName('values')
          .setDescription(describe('compare.values'))
          .setRequired(true)
          .setMaxLength(MAX_VALUES_LENGTH)
          .setAutocomplete(true),
      )
      .addStringOption((option) => describeRatio(option, describe))
      .addStringOption((option) => describeStyle(option, describe))
      .addStringOption((option) => describeModel(option, describe, models))
      .addBooleanOption((option) => describePrivate(option, describe))
      .addStringOption((option) => describeNegativePrompt(option, describe))
      .addIntegerOption((option) => describeSeed(option, describe))
      .addBooleanOption((option) => describeSpoiler(option, describe))
      .toJSON(),

  suggest: (option, typed, context) =>
    option === 'values' ? suggestComparedValues(typed, context) : suggestStyles(typed, context),

  async run(context, options) {
    const { invocation, reply, jobs, defaults, chooseSeed } = context;
    const requestDefaults = await defaults.readCustoms(invocation);
    const order = parseCompareOptions(options, chooseSeed, requestDefaults);
    const reason = { purpose: 'compare', source: null } as const;
    const refusal = order.ok
      ? await jobs.submit(invocation, order.value, reply.defer, reason)
      : order.reason;
    return offerAgain(context, refusal, () => draftComparison(options));
  },
};
