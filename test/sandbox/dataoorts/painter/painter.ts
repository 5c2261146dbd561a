import { randomInt } from 'node:crypto';
import sharp from 'sharp';
import { drawScene, type Subject } from './scene.ts';

export type PictureFormat = 'png' | 'jpeg' | 'webp';

export type Paint = (
  model: string,
  data: Readonly<Record<string, unknown>>,
  format: PictureFormat,
) => Promise<Buffer>;

/** Enough for a test's or a benchmark's repeats, and bounded for an evening at the sandbox. */
const REMEMBERED_PICTURES = 64;
const MAX_UINT32 = 2 ** 32 - 1;

/** Paints valid requests, and remembers the last ones as whoever repeats a request awaits the same bytes. */
export function createPainter(): Paint {
  const remembered = new Map<string, Promise<Buffer>>();
  return (model, data, format) => {
    const subject = resolveSubject(model, data);
    const key = JSON.stringify([format, subject]);
    const known = remembered.get(key);
    if (known) return known;
    const picture = encode(drawScene(subject), format);
    remembered.set(key, picture);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED_PICTURES && oldest !== undefined) remembered.delete(oldest);
    return picture;
  };
}

function resolveSubject(model: string, data: Readonly<Record<string, unknown>>): Subject {
  const isFlux = model === 'black-forest-labs/flux-1-schnell';
  const text = (field: string) => (typeof data[field] === 'string' ? data[field] : '');
  const number = (field: string) => (typeof data[field] === 'number' ? data[field] : undefined);
  const seed = number('seed');
  return {
    model,
    prompt: text('prompt'),
    negativePrompt: text('negative_prompt'),
    width: number('width') ?? 1024,
    height: number('height') ?? 1024,
    steps: isFlux ? (number('steps') ?? 4) : (number('num_steps') ?? 20),
    guidance: isFlux ? undefined : (number('guidance') ?? 7.5),
    seed: seed ?? randomInt(MAX_UINT32),
    seedIsGiven: seed !== undefined,
  };
}

function encode(svg: string, format: PictureFormat): Promise<Buffer> {
  const image = sharp(Buffer.from(svg)).flatten();
  // Effort costs more than the bytes it saves on loopback.
  const encoded = {
    png: () => image.png({ compressionLevel: 2 }),
    jpeg: () => image.jpeg({ quality: 90 }),
    webp: () => image.webp({ quality: 85, effort: 0 }),
  }[format]();
  return encoded.toBuffer();
}
