import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findFault } from '#core/image/image-request.ts';
import { readMetadata } from '#core/recipe/files/read-metadata.ts';
import { writeMetadata } from '#core/recipe/files/write-metadata.ts';
import { ENCODINGS, encodePicture } from '../image/encode-picture.ts';
import { orderOf } from '../image/order.ts';
import { createRandom, type Random } from '../../sandbox/dataoorts/painter/random.ts';
import {
  exifOf,
  jpegWith,
  pngChunk,
  pngOf,
  pngText,
  pngWith,
  unicodeComment,
} from './foreign-files.ts';
import * as tools from './foreign-recipes.ts';

const FOX = orderOf({ prompt: 'a red fox', negative_prompt: 'fog', seed: 7 }).request;

/** What became of a file: a recipe that can be painted, or the reason why not. Anything else is a failure. */
function outcomeOf(bytes: Buffer): string {
  const found = readMetadata(bytes, () => 1);
  if (!found.ok) return found.reason.key;
  return findFault(found.value.request) === undefined ? 'found' : 'unpaintable';
}

function damage(bytes: Buffer, random: Random): Buffer {
  const damaged = Buffer.from(
    random.chance(0.3) ? bytes.subarray(0, random.whole(1, bytes.length + 1)) : bytes,
  );
  const extremes = [0, 0xff, 0x7f, 0x80];
  for (let hit = random.whole(1, 10); hit > 0; hit -= 1) {
    const byte = random.chance(0.5) ? extremes[random.whole(0, 4)] : random.whole(0, 256);
    damaged[random.whole(0, damaged.length)] = byte ?? 0;
  }
  return damaged;
}

it('2,000 damaged files are read or refused, and never throw', async () => {
  const random = createRandom('hostile');
  const whole = await Promise.all(
    ENCODINGS.map(async ([encoding, format]) =>
      writeMetadata(await encodePicture(encoding, { width: 8, height: 8 }), format, FOX),
    ),
  );
  const foreign = [
    pngOf({ parameters: tools.WEB_UI }),
    pngOf({ parameters: tools.WEB_UI }, 'packed iTXt'),
    pngOf({ prompt: JSON.stringify(tools.COMFY_UI) }),
    pngOf(tools.NOVEL_AI),
    pngOf(tools.FOOOCUS),
    jpegWith(whole[3] ?? Buffer.alloc(0), exifOf(unicodeComment(tools.WEB_UI))),
  ];
  const files = [...whole, ...foreign];
  const outcomes = Array.from({ length: 2000 }, (_, index) =>
    outcomeOf(damage(files[index % files.length] ?? Buffer.alloc(0), random)),
  );
  expect(outcomes.filter((outcome) => !/^(found|recipe|refusal)/.test(outcome))).toEqual([]);
  expect(new Set(outcomes).size).toBeGreaterThan(2);
});

it('2,000 damaged texts in sound chunks are read or refused, and never throw', () => {
  const random = createRandom('hostile texts');
  const texts = Object.entries({
    parameters: [tools.WEB_UI, tools.FORGE, tools.SWARM_UI, tools.FOOOCUS.parameters],
    prompt: [JSON.stringify(tools.COMFY_UI), JSON.stringify(tools.COMFY_FLUX)],
    Comment: [tools.NOVEL_AI.Comment],
    invokeai_metadata: [tools.INVOKE_AI],
    'sd-metadata': [tools.OLD_INVOKE_AI],
  }).flatMap(([keyword, each]) => each.map((text) => ({ keyword, text })));
  const outcomes = Array.from({ length: 2000 }, (_, index) => {
    const { keyword, text } = texts[index % texts.length] ?? { keyword: 'x', text: '' };
    // A value becomes one of another kind, or bytes are changed.
    const changed = random.chance(0.5)
      ? text.replaceAll(/-?\d+(\.\d+)?|"[^"]*"(?=[,}\]])|true|null/g, (value) =>
          random.chance(0.1)
            ? (['{}', '[]', '-1', '1e999', '""', 'null'][random.whole(0, 6)] ?? '')
            : value,
        )
      : damage(Buffer.from(text), random);
    return outcomeOf(pngWith(pngText(keyword, changed)));
  });
  expect(outcomes.filter((outcome) => !/^(found|recipe|refusal)/.test(outcome))).toEqual([]);
  expect(outcomes.filter((outcome) => outcome === 'found').length).toBeGreaterThan(200);
});

const BOMB = deflateSync(Buffer.alloc(50 * 1024 * 1024, 'Steps: 20, '), { level: 9 });

describe('bombs', () => {
  it.each([
    ['zTXt', Buffer.concat([Buffer.from('parameters\0\0'), BOMB])],
    ['iTXt', Buffer.concat([Buffer.from('parameters\0\x01\0\0\0'), BOMB])],
  ])('in a %s chunk are not unpacked', (type, data) => {
    const before = process.memoryUsage().rss;
    expect(outcomeOf(pngWith(pngChunk(type, data)))).toBe('recipe.none');
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });
});

/** Claims a length of 4 GiB. */
const cut = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed.writeUInt32BE(0xffffffff, at);
  return changed;
};

it('a text whose checksum is wrong is passed over, and a sound one behind it is read', () => {
  const damaged = pngText('parameters', tools.FORGE);
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  expect(outcomeOf(pngWith(damaged))).toBe('recipe.none');
  expect(outcomeOf(pngWith(damaged, pngText('parameters', tools.FORGE)))).toBe('found');
});

it('a comment that claims more bytes than there are is not read', () => {
  const block = exifOf(Buffer.from(tools.FORGE));
  block.writeUInt32BE(tools.FORGE.length + 1, 32);
  expect(outcomeOf(jpegWith(Buffer.from('ffd8ffd9', 'hex'), block))).toBe('recipe.none');
});

describe('absurd files', () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const wide = JSON.stringify(
    Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        index,
        { class_type: 'KSampler', inputs: { positive: [String(index + 1), 0], seed: ['0', 0] } },
      ]),
    ),
  );
  const circular = exifOf(unicodeComment(tools.WEB_UI));
  // The directory of EXIF names the first one again.
  circular.writeUInt32BE(8, 18);

  it.each([
    ['a chunk longer than the file', cut(pngOf({ parameters: tools.WEB_UI }), 33), 'recipe.none'],
    [
      'a million empty chunks',
      pngWith(Buffer.alloc(12_000_000, pngChunk('nOne', Buffer.alloc(0)))),
      'recipe.none',
    ],
    [
      'a text that is too long',
      pngOf({ parameters: `${'x'.repeat(2 ** 20)}\n${tools.WEB_UI}` }),
      'recipe.none',
    ],
    [
      'a JPEG of fill bytes',
      Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(5_000_000, 0xff)]),
      'recipe.none',
    ],
    [
      'a WebP of empty chunks',
      Buffer.concat([Buffer.from('RIFF\xff\xff\xff\x7fWEBP', 'latin1'), Buffer.alloc(8_000_000)]),
      'recipe.none',
    ],
    ['a WebP of nothing else', Buffer.from('RIFF\0\0\0\0WEBP'), 'recipe.none'],
    ['EXIF in a circle', jpegWith(Buffer.from('ffd8ffd9', 'hex'), circular), 'recipe.none'],
    [
      'JSON without a bottom',
      pngOf({ prompt: deep, Comment: deep, parameters: deep }),
      'recipe.none',
    ],
    ['a graph of samplers alone', pngOf({ prompt: wide }), 'recipe.no_prompt'],
    [
      'settings whose quotes break',
      pngOf({ parameters: `a fox\nSteps: 2,${'a: "\\,'.repeat(35_000)}` }),
      'found',
    ],
    [
      'two hundred bombs',
      pngWith(
        ...Array.from({ length: 200 }, () =>
          pngChunk('zTXt', Buffer.concat([Buffer.from('prompt\0\0'), BOMB])),
        ),
      ),
      'recipe.none',
    ],
    [
      'settings of commas',
      pngOf({ parameters: `a fox\nSteps: 2${',:"'.repeat(80_000)}` }),
      'found',
    ],
    [
      'settings of spaces',
      pngOf({ parameters: `a fox\nSteps: 2${' '.repeat(200_000)}x` }),
      'found',
    ],
    ['a size of its own', Buffer.alloc(26 * 1024 * 1024), 'recipe.too_large'],
  ])('%s: the end is reached', (_, bytes, outcome) => {
    expect(outcomeOf(bytes)).toBe(outcome);
  });
});
