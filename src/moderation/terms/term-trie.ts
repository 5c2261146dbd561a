import type { Form } from './forms.ts';
import type { Unit } from './units.ts';

/** Where in the text something was found, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number };

/** A letter and how often it stands in a row. */
type Run = { readonly letter: string; readonly from: number; readonly to: number };

type Entry = Form & {
  readonly index: number;
  readonly counts: readonly number[];
  /** Whether `fuuuck` is `fuck`. */
  readonly seesStretched: boolean;
};

type Node = { readonly children: Map<string, Node>; readonly entries: Entry[] };

export interface TermTrie {
  /** Every place where a form stands, as often as it does. */
  search(units: readonly Unit[], found: (index: number, stretch: Stretch) => void): void;
}

export type TrieForm = Form & { readonly index: number; readonly seesStretched: boolean };

/** From this many on, a letter is drawn out: no word has three in a row. */
const DRAWN_OUT = 3;

/** Forms by their letters without repetition; how often each stood is compared at the end, because "boob" is not "bob". */
export function createTermTrie(forms: readonly TrieForm[]): TermTrie {
  const root = createNode();
  for (const form of forms) {
    const runs = findRuns(form.letters);
    let node = root;
    for (const { letter } of runs) {
      let child = node.children.get(letter);
      if (child === undefined) {
        child = createNode();
        node.children.set(letter, child);
      }
      node = child;
    }
    node.entries.push({ ...form, counts: runs.map(({ from, to }) => to - from) });
  }

  return {
    search(units, found) {
      const runs = findRuns(units.map(({ letter }) => letter));
      for (let first = 0; first < runs.length; first += 1) {
        let node: Node | undefined = root;
        for (let last = first; last < runs.length; last += 1) {
          node = node.children.get(runs[last]?.letter ?? '');
          if (node === undefined) break;
          for (const entry of node.entries) {
            const stretch = match(entry, units, runs, first, last);
            if (stretch !== undefined) found(entry.index, stretch);
          }
        }
      }
    },
  };
}

function createNode(): Node {
  return { children: new Map(), entries: [] };
}

function findRuns(letters: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let to = 1; to <= letters.length; to += 1) {
    const letter = letters[from];
    if (letter === undefined || letters[to] === letter) continue;
    runs.push({ letter, from, to });
    from = to;
  }
  return runs;
}

function match(
  entry: Entry,
  units: readonly Unit[],
  runs: readonly Run[],
  first: number,
  last: number,
): Stretch | undefined {
  for (let at = first; at <= last; at += 1) {
    const run = runs[at];
    const wanted = entry.counts[at - first] ?? 0;
    const count = run === undefined ? 0 : run.to - run.from;
    const isOpen = (at === first && entry.isOpenBefore) || (at === last && entry.isOpenAfter);
    const mayBeMore = isOpen || (entry.seesStretched && count >= DRAWN_OUT);
    if (count !== wanted && !(mayBeMore && count > wanted)) return undefined;
  }
  const from = runs[first]?.from ?? 0;
  const to = runs[last]?.to ?? 0;
  const begin = units[from];
  const end = units[to - 1];
  if (begin === undefined || end === undefined) return undefined;
  if (!(entry.isOpenBefore ? begin.beginsPart : begin.beginsWord)) return undefined;
  if (!(entry.isOpenAfter ? end.endsPart : end.endsWord)) return undefined;
  if (entry.needs !== undefined && !isDisguised(entry.needs, units.slice(from, to))) {
    return undefined;
  }
  return { start: begin.start, end: end.end };
}

function isDisguised(needs: 'leet' | 'latin', units: readonly Unit[]): boolean {
  if (needs === 'leet') return units.some(({ isLeet }) => isLeet);
  const scripts = new Set(units.map(({ script }) => script));
  scripts.delete('none');
  return scripts.has('latin') && scripts.size > 1;
}
