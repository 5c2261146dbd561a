import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  ask,
  askForPicture,
  DREAMSHAPER,
  FLUX,
  LIGHTNING,
  requestFor,
  SDXL,
  SMALL,
} from '../dataoorts/ask.ts';
import { startDataoortsStandIn, type DataoortsStandIn } from '../dataoorts/index.ts';

let api: DataoortsStandIn;
beforeAll(async () => {
  api = await startDataoortsStandIn();
});
afterAll(() => api.close());
beforeEach(() => {
  api.format = 'png';
  api.envelope = false;
});

const paint = (data: object, model = SDXL) => askForPicture(api, data, model);

test.for<[string, object]>([
  [SDXL, { ...SMALL, negative_prompt: 'fog', num_steps: 1, guidance: 1, seed: 2 ** 32 - 1 }],
  [LIGHTNING, { ...SMALL, negative_prompt: '', num_steps: 20, guidance: 7.5, seed: 0 }],
  [DREAMSHAPER, { prompt: 'ox', width: 256, height: 300, num_steps: 4, guidance: 2 }],
  [FLUX, { prompt: 'ox', steps: 8, seed: 1 }],
])('%s takes everything that its page names', async ([model, data]) => {
  const picture = await sharp(await paint(data, model)).metadata();
  const { width = 1024, height = 1024 } = data as { width?: number; height?: number };
  expect(picture).toMatchObject({ format: 'png', width, height });
  expect(api.calls.at(-1)).toMatchObject({ model, data, outcome: 'picture' });
});

test('the size is 1024×1024 unless the request says otherwise', async () => {
  const picture = await sharp(await paint({ prompt: 'a fox', seed: 1 })).metadata();
  expect(picture).toMatchObject({ width: 1024, height: 1024 });
});

test('equal requests get equal bytes, from another stand-in too', async () => {
  const other = await startDataoortsStandIn();
  expect((await paint(SMALL)).equals(await askForPicture(other, SMALL))).toBe(true);
  await other.close();
});

/** The share of the landscape's pixels, banner left out, that clearly differ. */
async function landscapeDifference(one: Buffer, two: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, two].map((picture) =>
      sharp(picture).extract({ left: 0, top: 0, width: 256, height: 200 }).raw().toBuffer(),
    ),
  );
  if (!a || !b) throw new Error('No pixels');
  const different = a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 8);
  return different.length / a.length;
}

test.for<[string, object]>([
  ['prompt', { prompt: 'a blue whale' }],
  ['negative prompt', { negative_prompt: 'fog' }],
  ['seed', { seed: 8 }],
  ['number of steps', { num_steps: 5 }],
  ['guidance', { guidance: 20 }],
])('another %s is another picture', async ([, change]) => {
  const [before, after] = [await paint(SMALL), await paint({ ...SMALL, ...change })];
  expect(await landscapeDifference(before, after)).toBeGreaterThan(0.05);
});

test('another model is another picture', async () => {
  const [base, lightning] = [await paint(SMALL), await paint(SMALL, LIGHTNING)];
  expect(await landscapeDifference(base, lightning)).toBeGreaterThan(0.05);
});

test.for([SDXL, DREAMSHAPER])('without a seed %s paints at random', async (model) => {
  const { seed: _, ...seedless } = SMALL;
  const [one, two] = [await paint(seedless, model), await paint(seedless, model)];
  expect(one.equals(two)).toBe(false);
});

test('a picture says on its face that it is a stand-in', async () => {
  const { data, info } = await sharp(await paint(SMALL))
    .raw()
    .toBuffer({ resolveWithObject: true });
  // The amber letters of the banner stand in the lowest fifth, on an almost black ground.
  const amber = Array.from({ length: info.width * info.height }, (_, at) => at * info.channels)
    .filter((at) => data[at] === 0xff && data[at + 1] === 0xcf && data[at + 2] === 0x6b)
    .map((at) => Math.floor(at / info.channels / info.width));
  expect(amber.length).toBeGreaterThan(500);
  expect(Math.min(...amber)).toBeGreaterThan(256 * 0.8);
});

test.for(['png', 'jpeg', 'webp'] as const)('a picture comes as %s on demand', async (format) => {
  api.format = format;
  const { headers, bytes } = await ask(api);
  expect(headers.get('content-type')).toBe(`image/${format}`);
  expect((await sharp(bytes).metadata()).format).toBe(format);
});

test('FLUX answers in an envelope on demand, and the others never', async () => {
  api.envelope = true;
  const enveloped = JSON.parse((await paint({ prompt: 'a fox', seed: 1 }, FLUX)).toString());
  expect(enveloped).toMatchObject({ errors: [], messages: [], success: true });
  const picture = Buffer.from(enveloped.result.image_base64, 'base64');
  expect((await sharp(picture).metadata()).format).toBe('png');
  expect(api.calls.at(-1)?.bytes?.equals(picture)).toBe(true);
  expect((await sharp(await paint(SMALL)).metadata()).format).toBe('png');
});

test('given bytes are the answer to every valid request, and to no other', async () => {
  const instant = await startDataoortsStandIn({ instantBytes: Buffer.from('the bytes') });
  expect((await askForPicture(instant, SMALL)).toString()).toBe('the bytes');
  expect((await ask(instant, { body: requestFor({ prompt: 'a' }) })).status).toBe(400);
  await instant.close();
});
