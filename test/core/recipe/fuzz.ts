import { readMetadata } from '#core/recipe/files/read-metadata.ts';
import { findFault } from '#core/image/image-request.ts';
import { createRandom, type Random } from '../../sandbox/dataoorts/painter/random.ts';
import { GRAPH_PASSES } from './cases/graph-passes.ts';
import { GRAPH_WORDS } from './cases/graph-words.ts';
import { INFOTEXTS } from './cases/infotexts.ts';
import { PLACES } from './cases/places.ts';
import { TOOLS } from './cases/tools.ts';
import { pngText, pngWith } from './foreign-files.ts';

const FILES = [...GRAPH_WORDS, ...GRAPH_PASSES, ...INFOTEXTS, ...PLACES, ...TOOLS].map(
  ({ file }) => file,
);

/** A file of some tool with bytes changed, cut short, or with values of another kind in its texts. */
export function damageFiles(seed: string, count: number): readonly Buffer[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const file = FILES[index % FILES.length] ?? Buffer.alloc(0);
    return random.chance(0.5) ? damageBytes(file, random) : damageTexts(file, random);
  });
}

function damageBytes(file: Buffer, random: Random): Buffer {
  const end = random.chance(0.3) ? random.whole(1, file.length + 1) : file.length;
  const damaged = Buffer.from(file.subarray(0, end));
  for (let hit = random.whole(1, 10); hit > 0; hit -= 1) {
    damaged[random.whole(0, damaged.length)] = random.whole(0, 256);
  }
  return damaged;
}

const VALUES = ['{}', '[]', '-1', '1e999', '""', 'null', '["3",0]', '[[[[]]]]', '"\\ud800"'];

/** In a sound chunk, so that the readers get to see it. */
function damageTexts(file: Buffer, random: Random): Buffer {
  const start = file.indexOf('Xt', 12, 'latin1') - 2;
  const length = start < 4 ? 0 : file.readUInt32BE(start - 4);
  const data = file.subarray(start + 4, start + 4 + length);
  const keyword = data.toString('latin1', 0, Math.max(data.indexOf(0), 0)) || 'parameters';
  const text = data.toString('utf8', keyword.length + 1).replace(/^\0+/, '');
  const changed = text.replaceAll(/-?\d+(\.\d+)?|"[^"]*"(?=[,}\]])|true|null/g, (value) =>
    random.chance(0.1) ? (VALUES[random.whole(0, VALUES.length)] ?? '') : value,
  );
  return pngWith(pngText(keyword, Buffer.from(changed)));
}

/** What became of a file; anything but a recipe that can be painted or a reason is a failure of ours. */
export function outcomeOf(file: Buffer): string {
  try {
    const found = readMetadata(file, () => 1);
    if (!found.ok) return found.reason.key;
    return findFault(found.value.request) === undefined ? 'found' : 'unpaintable';
  } catch (error) {
    return `throws ${error instanceof Error ? error.message : 'something'}`;
  }
}
