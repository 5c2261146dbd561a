import { toHex } from './color.ts';
import type { Palette } from './palette.ts';
import type { Random } from './random.ts';

export type Frame = { readonly width: number; readonly height: number; readonly horizon: number };

/** The light's place, which the water reflects. */
export type Light = { readonly x: number; readonly y: number; readonly radius: number };

export function placeLight(frame: Frame, random: Random): Light {
  const size = Math.min(frame.width, frame.height);
  return {
    x: frame.width * random.between(0.15, 0.85),
    y: frame.horizon * random.between(0.3, 0.85),
    radius: size * random.between(0.04, 0.1),
  };
}

export function drawSky(frame: Frame, light: Light, palette: Palette, random: Random): string {
  const { width, height } = frame;
  const glow = Math.max(width, height) * 0.55;
  const pale = toHex(palette.light);
  return [
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="${frame.horizon / height}">`,
    stop(0, toHex(palette.zenith)),
    stop(0.6, toHex(palette.middle)),
    stop(1, toHex(palette.horizon)),
    `</linearGradient>`,
    `<radialGradient id="glow">${stop(0, pale, 0.75)}${stop(0.35, pale, 0.25)}${stop(1, pale, 0)}</radialGradient>`,
    `<radialGradient id="cloud">${stop(0, pale, 0.5)}${stop(0.6, pale, 0.2)}${stop(1, pale, 0)}</radialGradient></defs>`,
    `<rect width="${width}" height="${height}" fill="url(#sky)"/>`,
    palette.isNight ? drawStars(frame, pale, random) : '',
    `<circle cx="${n(light.x)}" cy="${n(light.y)}" r="${n(glow)}" fill="url(#glow)"/>`,
    `<circle cx="${n(light.x)}" cy="${n(light.y)}" r="${n(light.radius)}" fill="${pale}"/>`,
    drawClouds(frame, random),
  ].join('');
}

function drawStars({ width, horizon }: Frame, fill: string, random: Random): string {
  const unit = width / 1024;
  const stars = Array.from({ length: 90 }, () => {
    const radius = unit * random.between(0.6, 2.2);
    const [x, y] = [random.between(0, width), random.between(0, horizon)];
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" opacity="${n(random.between(0.3, 1))}"/>`;
  });
  return `<g fill="${fill}">${stars.join('')}</g>`;
}

/** Each bank is a few flat ellipses that overlap. */
function drawClouds({ width, horizon }: Frame, random: Random): string {
  const banks = Array.from({ length: random.whole(0, 5) }, () => {
    const [x, y] = [random.between(0, width), horizon * random.between(0.1, 0.75)];
    const reach = width * random.between(0.1, 0.24);
    return Array.from({ length: 5 }, () => {
      const [cx, cy] = [
        x + reach * random.between(-0.8, 0.8),
        y + reach * random.between(-0.08, 0.08),
      ];
      const rx = reach * random.between(0.4, 1);
      return `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(rx * 0.16)}" fill="url(#cloud)"/>`;
    }).join('');
  });
  return banks.join('');
}

function stop(offset: number, color: string, opacity = 1): string {
  return `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`;
}

function n(value: number): string {
  return value.toFixed(1);
}
