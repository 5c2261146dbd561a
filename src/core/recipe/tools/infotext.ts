import type { ImageRequest } from '#core/image/image-request.ts';
import { MODELS, resolveModel } from '#core/image/models.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { nameDropped } from './dropped.ts';
import { parseSettings } from './infotext-settings.ts';
import { toNumber } from './json.ts';

const NEGATIVE = 'Negative prompt:';
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

/** Fewer settings than this in a line that does not begin with the steps are words of a prompt. */
const SETTINGS_MIN = 3;

/** @returns `undefined` for a text without a line of settings */
export function parseInfotext(text: string): ForeignRecipe | undefined {
  const lines = text.trim().split('\n');
  const at = findSettingsLine(lines);
  if (at === undefined) return undefined;
  const settings = parseSettings(lines[at] ?? '');
  const isOwn = settings.get('Version') === OWN_VERSION;
  const words = splitPrompts(lines.slice(0, at));
  const networks = isOwn ? [] : [...words.prompt.matchAll(EXTRA_NETWORK)];
  const [width, height] = (/^(\d{1,6})x(\d{1,6})$/.exec(settings.get('Size') ?? '') ?? []).slice(1);
  return {
    prompt: networks.length > 0 ? words.prompt.replaceAll(EXTRA_NETWORK, '').trim() : words.prompt,
    negativePrompt: words.negativePrompt,
    model: readModel(settings.get('Model'), isOwn),
    width: toNumber(width),
    height: toNumber(height),
    steps: toNumber(settings.get('Steps')),
    guidance: toNumber(settings.get('CFG scale')),
    seed: toNumber(settings.get('Seed')),
    style: isOwn ? settings.get('Easel style') : undefined,
    dropped: [
      ...networks.map(([, kind = '']) => (/^lyco|^lora/i.test(kind) ? 'LoRA' : kind)),
      ...Array.from(settings, ([name, value]) => nameDropped(name, value)).flat(),
    ],
  };
}

/** Files that the prompt names between brackets: `<lora:name:0.8>`. */
const EXTRA_NETWORK = /<(lora|lyco|hypernet):[^<>\n]{1,200}>/gi;

/** The last line that begins with the steps; tools with another order still write several settings at the end. */
function findSettingsLine(lines: readonly string[]): number | undefined {
  const begins = lines.findLastIndex((line) => /^\s{0,9}Steps: ?\d/.test(line));
  if (begins >= 0) return begins;
  const last = lines.length - 1;
  return parseSettings(lines[last] ?? '').size >= SETTINGS_MIN ? last : undefined;
}

function splitPrompts(lines: readonly string[]): {
  readonly prompt: string;
  readonly negativePrompt: string;
} {
  const at = lines.findIndex((line) => line.startsWith(NEGATIVE));
  if (at < 0) return { prompt: lines.join('\n').trim(), negativePrompt: '' };
  return {
    prompt: lines.slice(0, at).join('\n').trim(),
    negativePrompt: lines.slice(at).join('\n').slice(NEGATIVE.length).trim(),
  };
}

/** Easel writes its models’ names, which stand for themselves; others’ names are guessed at later. */
function readModel(name: string | undefined, isOwn: boolean): string | undefined {
  const own = isOwn ? MODELS.find((model) => model.name === name) : undefined;
  return own?.id ?? name;
}
