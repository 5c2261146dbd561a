import { text, type TextKey } from '#core/i18n/text.ts';
import { MODELS, type Model } from '#core/image/models.ts';
import { describeRatio, OFFERED_RATIOS } from '#core/image/sizes.ts';
import { describeAmounts } from '#core/ledger/money.ts';
import type { FormOption, Suggestion } from '#core/reply.ts';
import type { Describe } from '../../src/command.ts';

const SHAPES: Readonly<Record<(typeof OFFERED_RATIOS)[number], TextKey>> = {
  '1:1': 'imagine.shape_square',
  '4:3': 'imagine.shape_photo',
  '3:4': 'imagine.shape_photo_upright',
  '3:2': 'imagine.shape_landscape',
  '2:3': 'imagine.shape_portrait',
  '16:9': 'imagine.shape_landscape',
  '9:16': 'imagine.shape_portrait',
  '12:5': 'imagine.shape_panorama',
  '5:12': 'imagine.shape_tall',
};

/** What each model is good at, or can't do. */
const HINTS: Readonly<Record<string, TextKey>> = {
  [MODELS[0].id]: 'imagine.model_sdxl',
  [MODELS[1].id]: 'imagine.model_lightning',
  [MODELS[2].id]: 'imagine.model_dreamshaper',
  [MODELS[3].id]: 'imagine.model_flux',
};

export function listRatioChoices(describe: Describe): readonly Suggestion[] {
  return OFFERED_RATIOS.map((ratio) => ({
    name: `${describe(SHAPES[ratio])} ${describeRatio(ratio)}`,
    value: ratio,
  }));
}

export function listRatioOptions(): readonly FormOption[] {
  return OFFERED_RATIOS.map((value) => {
    const values = { shape: text(SHAPES[value]), ratio: describeRatio(value) };
    return { value, label: text('imagine.shape_option', values) };
  });
}

/** With prices of as many digits, so that they can be compared. */
export function listModelChoices(
  describe: Describe,
  models: readonly Model[],
): readonly Suggestion[] {
  const prices = describeAmounts(models.map(({ price }) => price));
  return models.map(({ id, name }, index) => {
    const hint = HINTS[id];
    const title = hint === undefined ? name : `${name}: ${describe(hint)}`;
    return { name: `${title} (${prices[index]})`, value: id };
  });
}

export function listModelOptions(models: readonly Model[]): readonly FormOption[] {
  const prices = describeAmounts(models.map(({ price }) => price));
  return models.map(({ id, name }, index) => {
    const hint = HINTS[id];
    const price = prices[index] ?? '';
    const label =
      hint === undefined
        ? text('form.name', { name: `${name} (${price})` })
        : text('imagine.model_option', { model: name, hint: text(hint), price });
    return { value: id, label };
  });
}
