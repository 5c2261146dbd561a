import { drawBanner } from './banner.ts';
import { drawLand, drawWater } from './land.ts';
import { createPalette } from './palette.ts';
import { createRandom } from './random.ts';
import { drawSky, placeLight } from './sky.ts';

/** What a picture is drawn from, complete: equal subjects give equal pictures. */
export type Subject = {
  readonly model: string;
  readonly prompt: string;
  readonly negativePrompt: string;
  readonly width: number;
  readonly height: number;
  readonly steps: number;
  /** Undefined for a model that has none. */
  readonly guidance: number | undefined;
  readonly seed: number;
  /** A seed that the stand-in drew by lot is not told, as the API tells none. */
  readonly seedIsGiven: boolean;
};

const DEFAULT_GUIDANCE = 7.5;

/** An SVG landscape. Paths only, so that drawing is cheap here and the work falls to sharp's threads. */
export function drawScene(subject: Subject): string {
  const { model, prompt, negativePrompt, width, height, steps, seed } = subject;
  const guidance = subject.guidance ?? DEFAULT_GUIDANCE;
  const stream = (part: string) =>
    createRandom(JSON.stringify([part, model, prompt, negativePrompt, seed]));
  const shape = stream('shape');
  const palette = createPalette(prompt, stream('palette'), guidance);
  const frame = { width, height, horizon: height * shape.between(0.42, 0.62) };
  const light = placeLight(frame, shape);
  const hasWater = shape.chance(0.4);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    drawSky(frame, light, palette, stream('sky')),
    drawLand(frame, steps, palette, stream('land')),
    hasWater ? drawWater(frame, light, palette, stream('water')) : '',
    drawBanner({ width, height, facts: describeFacts(subject), prompt }),
    '</svg>',
  ].join('');
}

function describeFacts(subject: Subject): readonly string[] {
  return [
    'STAND-IN',
    subject.seedIsGiven ? `SEED ${subject.seed}` : 'NO SEED',
    `${subject.width}×${subject.height}`,
    subject.steps === 1 ? '1 STEP' : `${subject.steps} STEPS`,
    ...(subject.guidance === undefined ? [] : [String(subject.guidance)]),
  ];
}
