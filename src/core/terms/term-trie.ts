import type { Form } from './forms.ts';
import type { Steps } from './steps.ts';
import type { Unit } from './units.ts';

/** A letter and how often it stands in a row. */
type Run = { readonly letter: string; readonly from: number; readonly to: number };

export type TrieForm = Form & {
  /** Whose form it is. */
  readonly index: number;
  /** Whether `fuuuck` is `fuck`. */
  readonly seesStretched: boolean;
};

type Entry = TrieForm & { readonly counts: readonly number[] };

type Node = { readonly children: Map<string, Node>; readonly entries: Entry[] };

export interface TermTrie {
  /** Every place where a form stands, as the units from one index up to another. */
  search(
    units: readonly Unit[],
    steps: Steps,
    found: (form: TrieForm, from: number, to: number) => void,
  ): void;
}

/** A run of letters that is compared, in steps. */
const COST_OF_RUN = 2;

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
    search(units, steps, found) {
      const runs = findRuns(units.map(({ letter }) => letter));
      for (let first = 0; first < runs.length; first += 1) {
        let node: Node | undefined = root;
        let count = 0;
        for (let last = first; last < runs.length; last += 1) {
          node = node.children.get(runs[last]?.letter ?? '');
          if (node === undefined) break;
          count += 1;
          for (const entry of node.entries) {
            const place = findPlace(entry, units, runs, first);
            count += entry.counts.length;
            if (place !== undefined) found(entry, ...place);
          }
        }
        if (!steps.take(count * COST_OF_RUN)) return;
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

/** Where an entry stands, if the runs from the first on are as long as it needs them and its edges are where words have theirs. */
function findPlace(
  entry: Entry,
  units: readonly Unit[],
  runs: readonly Run[],
  first: number,
): readonly [number, number] | undefined {
  const last = first + entry.counts.length - 1;
  let from = runs[first]?.from ?? 0;
  let to = runs[last]?.to ?? 0;
  for (let at = first; at <= last; at += 1) {
    const wanted = entry.counts[at - first] ?? 0;
    const run = runs[at];
    if (run === undefined) return undefined;
    const count = run.to - run.from;
    if (count === wanted || (entry.seesStretched && count >= DRAWN_OUT && count > wanted)) continue;
    if (count < wanted) return undefined;
    // The letters beyond may belong to what stands before or behind, as in `*ass*` or where there are no spaces.
    const isSpareBehind = at === last && (at !== first || !entry.isOpenBefore);
    if (isSpareBehind) to = run.from + wanted;
    else if (at === first) from = run.to - wanted;
    else return undefined;
  }
  const begin = units[from];
  const end = units[to - 1];
  if ((entry.isOpenBefore ? begin?.beginsPart : begin?.beginsWord) !== true) return undefined;
  if ((entry.isOpenAfter ? end?.endsPart : end?.endsWord) !== true) return undefined;
  if (entry.needs !== undefined && !isDisguised(entry.needs, units.slice(from, to))) {
    return undefined;
  }
  return [from, to];
}

function isDisguised(needs: 'leet' | 'latin', units: readonly Unit[]): boolean {
  if (needs === 'leet') return units.some(({ isLeet }) => isLeet);
  const scripts = new Set(units.map(({ script }) => script));
  scripts.delete('none');
  return scripts.has('latin') && scripts.size > 1;
}
