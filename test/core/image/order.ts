import { createTranslator } from '#core/i18n/translator.ts';
import type { ImageOrder } from '#core/image/image-order.ts';
import { parseImagineOptions } from '#core/image/options/imagine-options.ts';

export const SDXL = 'stabilityai/stable-diffusion-xl-base-1.0';
export const LIGHTNING = 'bytedance/stable-diffusion-xl-lightning';
export const DREAMSHAPER = 'lykon/dreamshaper-8-lcm';
export const FLUX = 'black-forest-labs/flux-1-schnell';

/** The seed of every order that names none. */
export const CHOSEN_SEED = 42;

export type Options = Readonly<Record<string, unknown>>;

const translate = createTranslator();
const parse = (options: Options) =>
  parseImagineOptions({ prompt: 'a red fox', ...options }, () => CHOSEN_SEED);

/** What `/imagine` makes of these options; the prompt is "a red fox" unless they say otherwise. */
export function orderOf(options: Options): ImageOrder {
  const order = parse(options);
  if (order.ok) return order.value;
  throw new Error(`refused: ${translate(order.reason, 'en')}`);
}

/** The sentence with which `/imagine` refuses these options. */
export function refusalOf(options: Options): string {
  const order = parse(options);
  if (!order.ok) return translate(order.reason, 'en');
  throw new Error(`accepted: ${JSON.stringify(order.value)}`);
}
