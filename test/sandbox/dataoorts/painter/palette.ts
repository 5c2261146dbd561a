import { mix, type Color } from './color.ts';
import { createRandom, type Random } from './random.ts';

export type Palette = {
  readonly zenith: Color;
  readonly middle: Color;
  readonly horizon: Color;
  readonly light: Color;
  readonly far: Color;
  readonly near: Color;
  readonly isNight: boolean;
};

/** Words that a painter would not ignore. */
const HUES: Readonly<Record<string, number>> = {
  red: 25,
  fire: 40,
  orange: 55,
  autumn: 60,
  gold: 85,
  yellow: 100,
  forest: 145,
  green: 148,
  teal: 190,
  ocean: 225,
  blue: 255,
  violet: 300,
  purple: 310,
  pink: 355,
};

const MOODS = [
  { name: 'dawn', zenith: 0.58, horizon: 0.92, far: 0.7, near: 0.24, spread: 75 },
  { name: 'day', zenith: 0.64, horizon: 0.94, far: 0.76, near: 0.3, spread: 40 },
  { name: 'dusk', zenith: 0.36, horizon: 0.82, far: 0.56, near: 0.15, spread: 110 },
  { name: 'night', zenith: 0.15, horizon: 0.5, far: 0.37, near: 0.1, spread: 50 },
] as const;

/** Colours from prompt and seed; guidance, as in a diffusion model, drives saturation and contrast. */
export function createPalette(prompt: string, random: Random, guidance: number): Palette {
  const mood = MOODS[random.whole(0, MOODS.length)] ?? MOODS[0];
  const named = prompt
    .toLowerCase()
    .split(/\P{L}+/u)
    .map((word) => HUES[word])
    .find((hue) => hue !== undefined);
  const hue = (named ?? createRandom(prompt).between(0, 360) + random.between(0, 140)) % 360;
  // Towards blue overhead, as in any sky: the other way round warm pictures turn olive.
  const swing = (hue - 270 + 540) % 360 < 180 ? -mood.spread : mood.spread;
  const force = guidance / (guidance + 7.5);
  const chroma = 0.02 + 0.2 * force;
  const contrast = 0.6 + 0.8 * force;
  const lit = (lightness: number) => Math.min(0.97, 0.5 + (lightness - 0.5) * contrast);
  const sky = (lightness: number, strength: number, turn: number): Color => ({
    lightness: lit(lightness),
    chroma: chroma * strength,
    hue: hue + turn,
  });
  const zenith = sky(mood.zenith, 0.8, -swing);
  const horizon = sky(mood.horizon, 0.6, 0);
  return {
    zenith,
    horizon,
    middle: { ...mix(zenith, horizon, 0.55), chroma: chroma * 1.05 },
    light: { lightness: 0.97, chroma: chroma * 0.35, hue: hue + 15 },
    far: sky(mood.far, 0.7, -swing * 0.35),
    near: sky(mood.near, 0.45, -swing * 0.8),
    isNight: mood.name === 'night',
  };
}
