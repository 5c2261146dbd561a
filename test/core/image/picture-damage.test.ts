import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parsePictureFile } from '#core/image/picture-file.ts';
import { createRandom } from '../../sandbox/dataoorts/painter/random.ts';
import { ENCODINGS, encodePicture } from './encode-picture.ts';

const SIZE = { width: 48, height: 40 };
const isTaken = (bytes: Buffer): boolean => parsePictureFile(bytes).ok;

describe('a picture cut short is never taken for one', () => {
  it.each(ENCODINGS)('%s, at every length', async (encoding) => {
    const bytes = await encodePicture(encoding, SIZE);
    const taken = Array.from({ length: bytes.length }, (_, length) => length).filter((length) =>
      isTaken(bytes.subarray(0, length)),
    );
    expect(taken).toEqual([]);
  });

  // Inside its length a WebP has no checksum and no end marker: only decoding would tell.
  it.each(ENCODINGS.filter(([, format]) => format !== 'webp'))(
    '%s, with zeros where the rest should be',
    async (encoding) => {
      const bytes = await encodePicture(encoding, SIZE);
      const random = createRandom(`zeros ${encoding}`);
      const taken = Array.from({ length: 200 }, () => random.whole(0, bytes.length - 40))
        .map((length) => Buffer.from(bytes).fill(0, length))
        .filter(isTaken);
      expect(taken).toEqual([]);
    },
  );
});

it.each(ENCODINGS.filter(([, format]) => format === 'png'))(
  'a %s with any byte changed is refused',
  async (encoding) => {
    const bytes = await encodePicture(encoding, SIZE);
    const random = createRandom(encoding);
    const taken = Array.from(bytes.keys()).filter((at) => {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ random.whole(1, 256);
      return isTaken(damaged);
    });
    expect(taken).toEqual([]);
  },
);

it.each(ENCODINGS)('a damaged %s never throws', async (encoding) => {
  const bytes = await encodePicture(encoding, SIZE);
  const random = createRandom(`damage ${encoding}`);
  for (let round = 0; round < 500; round += 1) {
    const damaged = Buffer.from(bytes.subarray(0, random.whole(1, bytes.length + 1)));
    for (let hit = random.whole(1, 6); hit > 0; hit -= 1) {
      damaged[random.whole(0, Math.min(damaged.length, 200))] = random.whole(0, 256);
    }
    expect(() => parsePictureFile(damaged)).not.toThrow();
  }
});

it('a PNG whose pixels were left out is refused', async () => {
  const bytes = await encodePicture('PNG', SIZE);
  // Eight bytes of signature, the header's chunk of 25, and the end's of 12.
  const hollow = Buffer.concat([bytes.subarray(0, 33), bytes.subarray(-12)]);
  expect(parsePictureFile(hollow)).toEqual({ ok: false, reason: expect.stringMatching(/pixels/) });
});

it('random bytes behind any signature are no picture and never throw', () => {
  const random = createRandom('noise');
  for (const start of ['89504e470d0a1a0a', 'ffd8ff', '5249464600000000574542505650']) {
    for (let round = 0; round < 300; round += 1) {
      const noise = Uint8Array.from({ length: random.whole(0, 400) }, () => random.whole(0, 256));
      const bytes = Buffer.concat([Buffer.from(start, 'hex'), noise]);
      expect(parsePictureFile(bytes)).toEqual({ ok: false, reason: expect.any(String) });
    }
  }
});

describe('what follows a whole picture', () => {
  it.each(ENCODINGS)('does not keep people from opening a %s that was taken', async (encoding) => {
    const bytes = await encodePicture(encoding, SIZE);
    const tails = ['\n', '\0'.repeat(8), '<html>502 Bad Gateway</html>', 'x'.repeat(5000)];
    const taken = tails.map((tail) => Buffer.concat([bytes, Buffer.from(tail)])).filter(isTaken);
    for (const followed of taken) {
      expect(await sharp(followed).raw().toBuffer()).toHaveLength(SIZE.width * SIZE.height * 3);
    }
  });

  it.each(ENCODINGS)('may be a few bytes of padding: %s', async (encoding) => {
    const bytes = await encodePicture(encoding, SIZE);
    expect(isTaken(Buffer.concat([bytes, Buffer.alloc(8)]))).toBe(true);
  });
});
