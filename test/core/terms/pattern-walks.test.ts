import { RE2JS } from 're2js';
import { expect, it } from 'vitest';
import { compilePattern, readPatternText } from '#core/terms/patterns/patterns.ts';
import { createSteps } from '#core/terms/steps.ts';

const PIECES =
  'a b c . \\b ^ $ [ab] [^a] \\w \\d é (?m:^) (?m:$) \\B a* b+ (a|ab) (b|) (?:a|b|ab){1,3} .* .*? a?? \\s \\p{L} (?s:.) 💩 k ſ'.split(
    ' ',
  );
const LETTERS = ['a', 'b', 'c', 'A', ' ', '\n', 'é', 'É', '💩', '1', 'K', '\u212a'];

/** The same numbers on every run, so that a failure can be looked at. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

it('at random: a counted walk meets what the engine meets, and where', () => {
  const chance = createChance(7);
  const some = (values: readonly string[], most: number): readonly string[] =>
    Array.from({ length: chance(most) }, () => values[chance(values.length)] ?? '');
  let meetings = 0;
  for (let round = 0; round < 2000; round += 1) {
    const source = some(PIECES, 7).join(chance(4) === 0 ? '|' : '');
    const compiled = compilePattern(source);
    if (source === '' || !compiled.ok) continue;
    const engine = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    for (let text = 0; text < 5; text += 1) {
      const written = some(LETTERS, 14).join('');
      const read = readPatternText(written);
      const steps = createSteps(Infinity);
      const places = findAll(engine, written);
      const about = { source, written };
      const isMet = compiled.value.isMet(read, steps);
      expect({ ...about, isMet }).toEqual({ ...about, isMet: places.length > 0 });
      // Where nothing is met, `term add` refuses: what comes next may differ.
      if (places.some(({ start, end }) => start === end)) continue;
      const found = [...compiled.value.find(read, steps)];
      expect({ ...about, found }).toEqual({ ...about, found: places });
      meetings += places.length;
    }
  }
  expect(meetings).toBeGreaterThan(1000);
});

function findAll(engine: RE2JS, text: string): readonly { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const matcher = engine.matcher(text);
  while (matcher.find()) places.push({ start: matcher.start(), end: matcher.end() });
  return places;
}
