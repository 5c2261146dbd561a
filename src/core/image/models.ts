import type { NanoUsd } from '../ledger/money.ts';

type Range = { readonly min: number; readonly max: number; readonly default: number };

/** What a model can be asked for. `null` means that the API has no such field for it. */
export type Model = {
  /** The name that the API knows it by. */
  readonly id: string;
  /** The name that people read, also in recipes: never changed once published. */
  readonly name: string;
  readonly price: NanoUsd;
  readonly takesNegativePrompt: boolean;
  /** Each side in pixels. */
  readonly side: Range | null;
  readonly steps: Range & { readonly field: 'num_steps' | 'steps' };
  /**
   * Below 1, classifier-free guidance makes the negative prompt act as the prompt, so a filter on the prompt alone could
   * be walked around: hence the lower bound. The upper bound is Easel's; the API documents none.
   */
  readonly guidance: Range | null;
  /** Without a seed its pictures can't be reproduced. */
  readonly takesSeed: boolean;
};

/** The fields that the three Stable Diffusion models share. */
const STABLE_DIFFUSION = {
  takesNegativePrompt: true,
  side: { min: 256, max: 2048, default: 1024 },
  steps: { field: 'num_steps', min: 1, max: 20, default: 20 },
  guidance: { min: 1, max: 30, default: 7.5 },
} as const;

/** Limits and prices: the vendor's documentation page of each model, as of June 2025. The first is the default. */
export const MODELS = [
  {
    ...STABLE_DIFFUSION,
    id: 'stabilityai/stable-diffusion-xl-base-1.0',
    name: 'Stable Diffusion XL',
    price: 1_100_000,
    takesSeed: true,
  },
  {
    ...STABLE_DIFFUSION,
    id: 'bytedance/stable-diffusion-xl-lightning',
    name: 'SDXL Lightning',
    price: 1_100_000,
    takesSeed: true,
  },
  {
    ...STABLE_DIFFUSION,
    id: 'lykon/dreamshaper-8-lcm',
    name: 'DreamShaper 8 LCM',
    price: 1_000_000,
    takesSeed: false,
  },
  {
    id: 'black-forest-labs/flux-1-schnell',
    name: 'FLUX.1 schnell',
    price: 1_200_000,
    takesNegativePrompt: false,
    side: null,
    steps: { field: 'steps', min: 1, max: 8, default: 4 },
    guidance: null,
    takesSeed: true,
  },
] as const satisfies readonly Model[];

export const DEFAULT_MODEL: Model = MODELS[0];

/** The models at the prices that the operator pays, where these differ from the vendor's list. */
export function applyPrices(prices: ReadonlyMap<string, NanoUsd>): readonly Model[] {
  return MODELS.map((model) => ({ ...model, price: prices.get(model.id) ?? model.price }));
}

export function resolveModel(id: string): Model | undefined {
  return MODELS.find((model) => model.id === id);
}

/** What people call them for short; no two begin alike but where one is the whole of it. */
const SHORT_NAMES: Readonly<Record<string, Model>> = {
  sdxl: MODELS[0],
  lightning: MODELS[1],
  dreamshaper: MODELS[2],
  flux: MODELS[3],
};

export function nameShort({ id, name }: Model): string {
  return Object.entries(SHORT_NAMES).find(([, model]) => model.id === id)?.[0] ?? name;
}

/** The model that is meant by its id, its name, a short name, or the beginning of one if no other begins so. */
export function findModel(typed: string): Model | undefined {
  const wanted = fold(typed);
  const names = [
    ...Object.entries(SHORT_NAMES).map(([name, model]) => [name, model] as const),
    ...MODELS.map((model) => [fold(model.name), model] as const),
  ];
  const whole = names.find(([name]) => name === wanted)?.[1] ?? resolveModel(typed.toLowerCase());
  if (whole !== undefined || wanted === '') return whole;
  const begun = new Set(
    names.filter(([name]) => name.startsWith(wanted)).map(([, model]) => model),
  );
  return begun.size === 1 ? [...begun][0] : undefined;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}
