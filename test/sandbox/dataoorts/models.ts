/** What one field of `data` may be. */
export type FieldRule = {
  readonly type: 'string' | 'integer' | 'number';
  /** The least value, or number of characters. */
  readonly min?: number;
  readonly max?: number;
};

export type ModelRules = {
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** Its answer may come as a JSON envelope around base64. */
  readonly canAnswerInEnvelope: boolean;
};

const MAX_UINT32 = 2 ** 32 - 1;

const prompt: FieldRule = { type: 'string', min: 2 };
const side: FieldRule = { type: 'integer', min: 256, max: 2048 };
/** The range is undocumented: a caller that needs more than 32 bits relies on a guess. */
const seed: FieldRule = { type: 'integer', min: 0, max: MAX_UINT32 };

const seedless = {
  prompt,
  negative_prompt: { type: 'string' },
  height: side,
  width: side,
  num_steps: { type: 'integer', min: 1, max: 20 },
  guidance: { type: 'number', min: 0 },
} satisfies ModelRules['fields'];

const sdxl: ModelRules = { fields: { ...seedless, seed }, canAnswerInEnvelope: false };

/** As the vendor's page for each model states it. A Map, so that a model "constructor" is unknown. */
export const MODELS: ReadonlyMap<string, ModelRules> = new Map([
  ['stabilityai/stable-diffusion-xl-base-1.0', sdxl],
  ['bytedance/stable-diffusion-xl-lightning', sdxl],
  ['lykon/dreamshaper-8-lcm', { fields: seedless, canAnswerInEnvelope: false }],
  [
    'black-forest-labs/flux-1-schnell',
    {
      fields: {
        prompt: { type: 'string', min: 2, max: 2048 },
        steps: { type: 'integer', min: 1, max: 8 },
        seed,
      },
      canAnswerInEnvelope: true,
    },
  ],
]);
