import type { Model } from './models.ts';
import type { Words } from './words.ts';

/** A named way to finish a prompt. `prompt` holds `{prompt}` once. A recipe keeps the final text, so an edit here changes no old recipe. */
export type Style = {
  readonly name: string;
  readonly prompt: string;
  readonly negativePrompt: string;
};

/** Where the member's words come in a style. */
export const GAP = '{prompt}';

export const STYLES: readonly Style[] = [
  {
    name: 'Photograph',
    prompt: '{prompt}, photograph, 50mm lens, natural light, fine detail, true colours',
    negativePrompt: 'drawing, painting, illustration, render, blurry, oversaturated',
  },
  {
    name: 'Cinematic',
    prompt:
      'film still of {prompt}, shallow depth of field, anamorphic lens, dramatic light, film grain',
    negativePrompt: 'drawing, cartoon, text, watermark, flat light',
  },
  {
    name: 'Portrait',
    prompt: 'studio portrait of {prompt}, soft key light, 85mm lens, sharp eyes, plain backdrop',
    negativePrompt: 'deformed, extra limbs, crossed eyes, harsh shadows, text',
  },
  {
    name: 'Anime',
    prompt: '{prompt}, anime key visual, clean line art, cel shading, vivid colours',
    negativePrompt: 'photograph, realistic, render, blurry lines, text',
  },
  {
    name: 'Comic',
    prompt: '{prompt}, comic book panel, bold ink outlines, halftone shading',
    negativePrompt: 'photograph, render, blurry, speech bubbles, text',
  },
  {
    name: 'Watercolour',
    prompt: 'watercolour painting of {prompt}, wet on wet, soft edges, textured paper',
    negativePrompt: 'photograph, render, hard outlines, text',
  },
  {
    name: 'Oil painting',
    prompt: 'oil painting of {prompt}, visible brush strokes, rich pigments, canvas texture',
    negativePrompt: 'photograph, render, flat colours, text',
  },
  {
    name: 'Pencil sketch',
    prompt: 'pencil sketch of {prompt}, graphite on paper, cross-hatching, loose lines',
    negativePrompt: 'colour, photograph, render, text',
  },
  {
    name: 'Pixel art',
    prompt: 'pixel art of {prompt}, limited palette, crisp pixels, 16-bit game sprite',
    negativePrompt: 'blurry, gradients, anti-aliasing, photograph, text',
  },
  {
    name: 'Low poly',
    prompt: 'low poly render of {prompt}, flat shaded facets, soft ambient light, isometric',
    negativePrompt: 'photograph, noise, fine texture, text',
  },
  {
    name: '3D render',
    prompt: '3D render of {prompt}, physically based materials, global illumination, studio light',
    negativePrompt: 'drawing, painting, flat colours, noise, text',
  },
  {
    name: 'Fantasy',
    prompt: 'fantasy concept art of {prompt}, epic scale, atmospheric light, intricate detail',
    negativePrompt: 'photograph, modern, plain, blurry, text',
  },
  {
    name: 'Isometric',
    prompt: 'isometric miniature of {prompt}, clean shapes, soft shadows, diorama',
    negativePrompt: 'perspective distortion, photograph, clutter, text',
  },
  {
    name: 'Line art',
    prompt: 'line art of {prompt}, uniform black lines on white, no shading, vector look',
    negativePrompt: 'colour, shading, photograph, texture, text',
  },
];

/** What people type where they want no style, or no negative prompt. No style has the name. */
export const NONE = 'none';

export function isNone(words: string): boolean {
  return words.trim().toLowerCase() === NONE;
}

/** A server's own styles, and the bot's but for those in whose place one of the server's stands. */
export function listStyles(own: readonly Style[]): readonly Style[] {
  return [...own, ...STYLES.filter(({ name }) => findStyle(name, own) === undefined)];
}

/** @param own the server's */
export function resolveStyle(name: string, own: readonly Style[] = []): Style | undefined {
  return findStyle(name, listStyles(own));
}

/** Names are matched without regard to case, as people type them. */
export function findStyle(name: string, styles: readonly Style[]): Style | undefined {
  const wanted = name.trim().toLowerCase();
  return styles.find((style) => style.name.toLowerCase() === wanted);
}

/** The presets whose name contains what was typed so far, those that begin with it first. */
export function searchStyles(typed: string, own: readonly Style[] = []): readonly Style[] {
  const wanted = typed.trim().toLowerCase();
  const starts = (style: Style): boolean => style.name.toLowerCase().startsWith(wanted);
  return listStyles(own)
    .filter((style) => style.name.toLowerCase().includes(wanted))
    .toSorted((a, b) => Number(starts(b)) - Number(starts(a)));
}

/** Puts the prompt into the preset and adds the preset's negative prompt to the member's own, where the model takes any. */
export function expandStyle(
  style: Style,
  { prompt, negativePrompt }: Words,
  { takesNegativePrompt }: Pick<Model, 'takesNegativePrompt'>,
): Words {
  const negatives = [negativePrompt, style.negativePrompt].filter((words) => words);
  return {
    // A function, because a replacement string would read `$&` in a prompt as an instruction.
    prompt: style.prompt.replace(GAP, () => prompt),
    negativePrompt: takesNegativePrompt ? negatives.join(', ') || null : null,
  };
}
