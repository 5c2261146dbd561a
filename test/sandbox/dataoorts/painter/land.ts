import { mix, toHex } from './color.ts';
import type { Palette } from './palette.ts';
import type { Random } from './random.ts';
import type { Frame, Light } from './sky.ts';

/** Ridges from the horizon to the viewer's feet: more of them, and finer, with more steps. */
export function drawLand(frame: Frame, steps: number, palette: Palette, random: Random): string {
  const { width, height, horizon } = frame;
  const ridges = 3 + Math.round(steps / 4);
  const refinements = Math.min(8, 2 + Math.ceil(steps / 3));
  const roughness = random.between(0.35, 0.62);
  const hasTrees = random.chance(0.65);
  return Array.from({ length: ridges }, (_, index) => {
    const depth = index / (ridges - 1);
    const base = horizon + (height - horizon) * depth ** 1.3 * 0.78;
    const rise = height * (0.2 - 0.08 * depth);
    const line = createRidge(random, refinements, roughness).map(
      (share, at, all) => [(at / (all.length - 1)) * width, base - share * rise] as const,
    );
    const fill = toHex(mix(palette.far, palette.near, depth));
    const outline = line.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
    const ridge = `<path fill="${fill}" d="M0 ${height}L${outline}L${width} ${height}z"/>`;
    return hasTrees && depth > 0.45 ? ridge + drawTrees(line, depth, height, fill, random) : ridge;
  }).join('');
}

/** A still lake before the ridges, with the light on it. */
export function drawWater(frame: Frame, light: Light, palette: Palette, random: Random): string {
  const { width, height, horizon } = frame;
  const shore = horizon + (height - horizon) * random.between(0.3, 0.5);
  const glints = Array.from({ length: 26 }, (_, index) => {
    const y = shore + ((height - shore) * (index + 0.5)) / 26;
    const reach = light.radius * random.between(0.3, 1.1) * (1 + index / 12);
    const x = light.x + light.radius * random.between(-0.5, 0.5);
    const thickness = Math.max(1, (height / 700) * (1 + index / 9));
    return `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${reach.toFixed(1)}" ry="${thickness.toFixed(1)}"/>`;
  });
  const near = toHex(mix(palette.zenith, palette.near, 0.45));
  return [
    `<defs><linearGradient id="water" x1="0" y1="0" x2="0" y2="1">`,
    `<stop offset="0" stop-color="${toHex(palette.middle)}"/><stop offset="1" stop-color="${near}"/>`,
    `</linearGradient></defs>`,
    `<rect y="${shore.toFixed(1)}" width="${width}" height="${(height - shore).toFixed(1)}" fill="url(#water)"/>`,
    `<g fill="${toHex(palette.light)}" opacity="0.55">${glints.join('')}</g>`,
  ].join('');
}

/** Midpoint displacement: heights from about 0 to 1 along the picture's width. */
function createRidge(random: Random, refinements: number, roughness: number): number[] {
  let line = [random.between(0, 1), random.between(0, 1), random.between(0, 1)];
  let swing = 0.5;
  for (let round = 0; round < refinements; round += 1) {
    const reach = swing;
    line = line.flatMap((height, at) => {
      const next = line[at + 1];
      if (next === undefined) return [height];
      return [height, (height + next) / 2 + random.between(-reach, reach)];
    });
    swing *= roughness;
  }
  return line;
}

function drawTrees(
  line: readonly (readonly [number, number])[],
  depth: number,
  height: number,
  fill: string,
  random: Random,
): string {
  const size = height * 0.055 * depth;
  const trees = Array.from({ length: random.whole(12, 40) }, () => {
    const [x, y] = line[random.whole(0, line.length)] ?? [0, 0];
    const tall = size * random.between(0.6, 1.5);
    const wide = tall * 0.24;
    // Three skirts, each wider than the one above, and a foot that hides in the ridge.
    return [0.45, 0.75, 1.1]
      .map((reach, skirt) => {
        const top = y - tall * (1 - skirt * 0.25);
        const bottom = y - tall * (1 - reach);
        const half = wide * (0.5 + skirt * 0.25);
        return `M${x.toFixed(1)} ${top.toFixed(1)}l${half.toFixed(1)} ${(bottom - top).toFixed(1)}h${(-2 * half).toFixed(1)}z`;
      })
      .join('');
  });
  return `<path fill="${fill}" d="${trees.join('')}"/>`;
}
