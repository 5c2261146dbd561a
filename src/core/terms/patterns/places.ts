import type { TextRange } from '../allowed-ranges.ts';
import { findEdgeBits, NOTHING, type Program } from './program.ts';
import type { Steps } from '../steps.ts';

/** As many walks as may be at work at once, the preferred ones first. */
type Walk = { readonly at: number; readonly start: number };

const COST_OF_WALK = 8;

/**
 * Where a pattern is met, from left to right: of those that begin first, the one that the pattern prefers. None of them overlap.
 *
 * @param letters as code points
 * @returns places among the letters
 */
export function* findPlaces(
  program: Program,
  letters: readonly number[],
  steps: Steps,
): Generator<TextRange> {
  let from = 0;
  while (from <= letters.length) {
    const place = findPlace(program, letters, from, steps);
    if (place === undefined) return;
    yield place;
    from = Math.max(place.end, place.start + 1);
  }
}

function findPlace(
  { instructions, start: first }: Program,
  letters: readonly number[],
  from: number,
  steps: Steps,
): TextRange | undefined {
  const seenAt = instructions.map(() => -1);
  let walks: readonly Walk[] = [];
  let met: TextRange | undefined;
  for (let place = from; place <= letters.length; place += 1) {
    const letter = letters[place] ?? NOTHING;
    const bits = findEdgeBits(letters[place - 1] ?? NOTHING, letter);
    const open = met === undefined ? [...walks, { at: first, start: place }] : [...walks];
    if (open.length === 0) break;
    open.reverse();
    const next: Walk[] = [];
    let count = 0;
    for (let walk = open.pop(); walk !== undefined; walk = open.pop()) {
      count += 1;
      const { at, start } = walk;
      if (seenAt[at] === place) continue;
      seenAt[at] = place;
      const instruction = instructions[at];
      if (instruction?.kind === 'met') {
        met = { start, end: place };
        break;
      }
      if (instruction?.kind === 'fork')
        open.push({ at: instruction.other, start }, { at: instruction.out, start });
      else if (instruction?.kind === 'pass') open.push({ at: instruction.out, start });
      else if (instruction?.kind === 'edge' && (instruction.needs & ~bits) === 0)
        open.push({ at: instruction.out, start });
      else if (instruction?.kind === 'letter' && letter !== NOTHING && instruction.isMet(letter))
        next.push({ at: instruction.out, start });
    }
    if (!steps.take(count * COST_OF_WALK)) return undefined;
    walks = next;
  }
  return met;
}
