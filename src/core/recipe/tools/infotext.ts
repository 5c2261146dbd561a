import type { ImageRequest } from '#core/image/image-request.ts';
import { MODELS, resolveModel } from '#core/image/models.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { nameDropped } from './dropped.ts';
import { removeNetworks } from './extra-networks.ts';
import { findSettings, NEGATIVE, splitOwn, splitPrompts } from './infotext-parts.ts';
import { parseSettings } from './infotext-settings.ts';
import { toNumber, toSeed } from './json.ts';

const OWN_VERSION = 'Easel';

/**
 * A request in the form that AUTOMATIC1111’s Web UI writes and most Stable Diffusion tools read: the prompts, then one
 * line of settings (`modules/infotext_utils.py` there).
 *
 * @param enlargedBy how many times larger the picture was made after it was painted
 */
export function describeInfotext(request: ImageRequest, enlargedBy?: number): string {
  const { prompt, negativePrompt, steps, guidance, seed, width, height, style } = request;
  const model = resolveModel(request.model)?.name ?? request.model;
  const settings: readonly (readonly [string, string | number | null])[] = [
    ['Steps', steps],
    ['CFG scale', guidance],
    ['Seed', seed],
    ['Size', width === null ? null : `${width}x${height}`],
    ['Model', model],
    ['Easel style', style],
    ['Postprocess upscale by', enlargedBy ?? null],
    ['Postprocess upscaler', enlargedBy === undefined ? null : 'Lanczos'],
    ['Version', OWN_VERSION],
  ];
  return [
    prompt,
    ...(negativePrompt === null ? [] : [`${NEGATIVE} ${negativePrompt}`]),
    settings
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}: ${quote(String(value))}`)
      .join(', '),
  ].join('\n');
}

function quote(value: string): string {
  return /[,:\n"]/.test(value) ? JSON.stringify(value) : value;
}

/** @returns `undefined` for a text without a line of settings */
export function parseInfotext(text: string): ForeignRecipe | undefined {
  const found = findSettings(text.trim().split('\n'));
  if (found === undefined) return undefined;
  const settings = parseSettings(found.line);
  const isOwn = settings.get('Version') === OWN_VERSION;
  const words = isOwn && !found.isJoined ? splitOwn(found.head) : splitPrompts(found);
  const prompt = isOwn ? { text: words.prompt, networks: [] } : removeNetworks(words.prompt);
  const names = new Map(Array.from(settings, ([name, value]) => [name.toLowerCase(), value]));
  const [width, height] = (/^(\d{1,6})x(\d{1,6})$/.exec(names.get('size') ?? '') ?? []).slice(1);
  return {
    prompt: prompt.text,
    negativePrompt: words.negativePrompt,
    model: readModel(names, isOwn),
    width: toNumber(width),
    height: toNumber(height),
    steps: toNumber(names.get('steps')),
    guidance: toNumber(names.get('cfg scale')),
    seed: toSeed(names.get('seed')),
    style: isOwn ? settings.get('Easel style') : undefined,
    dropped: [
      ...prompt.networks,
      ...Array.from(settings, ([name, value]) => nameDropped(name, value)).flat(),
    ],
  };
}

/** Easel writes its models’ names, which stand for themselves; others’ names are guessed at later. */
function readModel(names: ReadonlyMap<string, string>, isOwn: boolean): string | undefined {
  const name = names.get('model') || names.get('unet') || names.get('diffusion model');
  const own = isOwn ? MODELS.find((model) => model.name === name) : undefined;
  return own?.id ?? (name === '' ? undefined : name);
}
