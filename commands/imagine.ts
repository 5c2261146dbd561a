import type { SlashCommand } from '../src/command.ts';
import { SlashCommandBuilder } from '../src/discord/command-builder.ts';
import { PROMPT_LENGTH } from '../src/image/image-request.ts';
import { COUNT, parseImagineOptions } from '../src/image/imagine-options.ts';
import { describeModelChoice } from '../src/image/models.ts';
import { SEED_COUNT } from '../src/image/seeds.ts';
import { ASPECT_RATIOS } from '../src/image/sizes.ts';
import { searchStyles } from '../src/image/styles.ts';

/** In characters: names of styles are shorter. */
const MAX_STYLE_LENGTH = 50;

/** Discord shows at most so many suggestions. */
const MAX_SUGGESTIONS = 25;

export const imagine: SlashCommand = {
  kind: 'slash',
  name: 'imagine',

  define: (describe, models) =>
    new SlashCommandBuilder()
      .setName('imagine')
      .setDescription(describe('imagine.description'))
      .addStringOption((option) =>
        option
          .setName('prompt')
          .setDescription(describe('imagine.prompt'))
          .setRequired(true)
          .setMinLength(PROMPT_LENGTH.min)
          .setMaxLength(PROMPT_LENGTH.max),
      )
      .addStringOption((option) =>
        option
          .setName('negative_prompt')
          .setDescription(describe('imagine.negative_prompt'))
          .setMaxLength(PROMPT_LENGTH.max),
      )
      .addStringOption((option) =>
        option
          .setName('style')
          .setDescription(describe('imagine.style'))
          .setMaxLength(MAX_STYLE_LENGTH)
          .setAutocomplete(true),
      )
      .addStringOption((option) =>
        option
          .setName('aspect_ratio')
          .setDescription(describe('imagine.aspect_ratio'))
          .addChoices(
            ...Object.entries(ASPECT_RATIOS).map(([ratio, { width, height }]) => ({
              name: `${ratio} (${width}×${height})`,
              value: ratio,
            })),
          ),
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
      .addStringOption((option) =>
        option
          .setName('model')
          .setDescription(describe('imagine.model'))
          .addChoices(
            ...models.map((model) => ({ name: describeModelChoice(model), value: model.id })),
          ),
      )
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
          .setName('seed')
          .setDescription(describe('imagine.seed'))
          .setMinValue(0)
          .setMaxValue(SEED_COUNT - 1),
      )
      .addIntegerOption((option) =>
        option
          .setName('count')
          .setDescription(describe('imagine.count'))
          .setMinValue(COUNT.min)
          .setMaxValue(COUNT.max),
      )
      .addBooleanOption((option) =>
        option.setName('spoiler').setDescription(describe('imagine.spoiler')),
      )
      .addBooleanOption((option) =>
        option.setName('private').setDescription(describe('imagine.private')),
      )
      .toJSON(),

  suggest: (_option, typed) =>
    searchStyles(typed)
      .slice(0, MAX_SUGGESTIONS)
      .map(({ name }) => ({ name, value: name })),

  async run({ invocation, reply, jobs, chooseSeed }, options) {
    const order = parseImagineOptions(options, chooseSeed);
    if (order.ok) await jobs.submit(invocation, order.value, reply);
    else await reply.refuse(order.reason);
  },
};
