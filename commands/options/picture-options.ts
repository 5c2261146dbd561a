import type { Describe } from '../../src/command.ts';
import type {
  SlashCommandBooleanOption,
  SlashCommandIntegerOption,
  SlashCommandStringOption,
} from '#adapters/discord/command-builder.ts';
import { PROMPT_LENGTH } from '#core/image/image-request.ts';
import { COUNT } from '#core/image/options/imagine-schema.ts';
import type { Model } from '#core/image/models.ts';
import { SEED_COUNT } from '#core/image/seeds.ts';
import { listModelChoices, listRatioChoices } from './choices.ts';

/** In characters: names of styles are shorter. */
const MAX_STYLE_LENGTH = 50;

export function describePrompt(
  option: SlashCommandStringOption,
  describe: Describe,
): SlashCommandStringOption {
  return option
    .setName('prompt')
    .setDescription(describe('imagine.prompt'))
    .setRequired(true)
    .setMinLength(PROMPT_LENGTH.min)
    .setMaxLength(PROMPT_LENGTH.max);
}

export function describeNegativePrompt(
  option: SlashCommandStringOption,
  describe: Describe,
  max: number = PROMPT_LENGTH.max,
): SlashCommandStringOption {
  return option
    .setName('negative_prompt')
    .setDescription(describe('imagine.negative_prompt'))
    .setMaxLength(max);
}

export function describeStyle(
  option: SlashCommandStringOption,
  describe: Describe,
): SlashCommandStringOption {
  return option
    .setName('style')
    .setDescription(describe('imagine.style'))
    .setMaxLength(MAX_STYLE_LENGTH)
    .setAutocomplete(true);
}

export function describeRatio(
  option: SlashCommandStringOption,
  describe: Describe,
): SlashCommandStringOption {
  return option
    .setName('aspect_ratio')
    .setDescription(describe('imagine.aspect_ratio'))
    .addChoices(...listRatioChoices(describe));
}

export function describeModel(
  option: SlashCommandStringOption,
  describe: Describe,
  models: readonly Model[],
): SlashCommandStringOption {
  return option
    .setName('model')
    .setDescription(describe('imagine.model'))
    .addChoices(...listModelChoices(describe, models));
}

export function describeSeed(
  option: SlashCommandIntegerOption,
  describe: Describe,
): SlashCommandIntegerOption {
  return option
    .setName('seed')
    .setDescription(describe('imagine.seed'))
    .setMinValue(0)
    .setMaxValue(SEED_COUNT - 1);
}

export function describeCount(
  option: SlashCommandIntegerOption,
  describe: Describe,
): SlashCommandIntegerOption {
  return option
    .setName('count')
    .setDescription(describe('imagine.count'))
    .setMinValue(COUNT.min)
    .setMaxValue(COUNT.max);
}

export function describeSpoiler(
  option: SlashCommandBooleanOption,
  describe: Describe,
): SlashCommandBooleanOption {
  return option.setName('spoiler').setDescription(describe('imagine.spoiler'));
}

export function describePrivate(
  option: SlashCommandBooleanOption,
  describe: Describe,
): SlashCommandBooleanOption {
  return option.setName('private').setDescription(describe('imagine.private'));
}
