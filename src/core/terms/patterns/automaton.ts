import { edgeKind, findEdgeBits, NOTHING, type Program } from './program.ts';
import { createMarks, type Marks } from './marks.ts';
import type { Steps } from '../steps.ts';

/** Says whether a pattern is met somewhere, in one walk over the text. */
export interface Automaton {
  /** Forgets what it has learnt, if that has become much. For between two requests: within one it would count twice. */
  rest(): void;
  /** @param letters as code points */
  isMet(letters: readonly number[], steps: Steps): boolean;
  /**
   * Whether two walks stay within the steps that lead into many states: one always to where the most is open, the other at random
   * (the same each time) among the ways that do so.
   */
  isCheap(length: number, steps: Steps): boolean;
}

/** Where a walk can be in the program at once, before a letter. */
type State = {
  readonly places: readonly number[];
  /** What stood before, as far as the program asks. */
  readonly before: number;
  /** By the class of the next letter. */
  readonly edges: (Edge | undefined)[];
};

/** What comes of one letter, and what that took: paid once by each request, found out once for all of them. */
type Edge = { readonly to: State | undefined; readonly cost: number; paidBy: Steps | undefined };

/** Of the engine's own work, in which a letter that is known already counts one. */
const COST_OF_PLACE = 8;
/** What one pattern may keep from one request to the next: some 100 KB. */
const MOST_EDGES = 1000;
/** Letters tried at each place of a costly walk, and those that are taken for as good as the best. */
const MOST_TRIED = 8;
const MOST_ALIKE = 3;

export function createAutomaton(program: Program): Automaton {
  const { instructions } = program;
  const states = new Map<string, State>();
  const seen = createMarks(instructions.length);
  const next = createMarks(instructions.length);
  let edgeCount = 0;

  /** @param marked the places, which are taken from it */
  function takeState(marked: Marks, before: number): State {
    const key = `${marked.key()}${before}`;
    let state = states.get(key);
    if (state === undefined) {
      state = { places: marked.list(), before, edges: [] };
      states.set(key, state);
    }
    marked.clear();
    return state;
  }

  function begin(): State {
    next.add(program.start);
    return takeState(next, program.hasEdges ? NOTHING : 0);
  }

  function findEdge(state: State, letter: number): Edge {
    const letterClass = letter === NOTHING ? program.classes : program.classOf(letter);
    return (state.edges[letterClass] ??= createEdge(state, letter));
  }

  /** A pattern may begin at each letter. Where it is met the walk ends: `to` is nothing. */
  function createEdge({ places, before }: State, letter: number): Edge {
    edgeCount += 1;
    const bits = program.hasEdges ? findEdgeBits(before, letter) : 0;
    const open = [...places];
    let isMet = false;
    let count = 0;
    next.add(program.start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const instruction = instructions[at];
      if (instruction === undefined || !seen.add(at)) continue;
      count += 1;
      if (instruction.kind === 'letter') {
        if (letter === NOTHING || !instruction.isMet(letter)) continue;
        next.add(instruction.out);
        if (instructions[instruction.out]?.kind === 'met') isMet = true;
      } else if (instruction.kind === 'fork') open.push(instruction.out, instruction.other);
      else if (instruction.kind === 'pass') open.push(instruction.out);
      else if (instruction.kind === 'met') isMet = true;
      else if (instruction.kind === 'edge' && (instruction.needs & ~bits) === 0)
        open.push(instruction.out);
    }
    seen.clear();
    const to = takeState(next, program.hasEdges ? edgeKind(letter) : 0);
    const cost = (count + to.places.length) * COST_OF_PLACE;
    return { to: isMet ? undefined : to, cost, paidBy: undefined };
  }

  return {
    rest() {
      if (edgeCount <= MOST_EDGES) return;
      states.clear();
      edgeCount = 0;
    },

    isMet(letters, steps) {
      let state = begin();
      for (let at = 0; at <= letters.length; at += 1) {
        const edge = findEdge(state, letters[at] ?? NOTHING);
        if (edge.paidBy !== steps) {
          edge.paidBy = steps;
          if (!steps.take(edge.cost)) return false;
        }
        if (edge.to === undefined) return true;
        state = edge.to;
      }
      steps.take(letters.length);
      return false;
    },

    isCheap(length, steps) {
      const letters = findLetters(program);
      let chance = 1;
      for (const few of [1, MOST_ALIKE]) {
        let state = begin();
        for (let at = 0; at < length; at += 1) {
          const edges = letters
            .map((letter) => findEdge(state, letter))
            .filter(({ to }) => to !== undefined)
            .toSorted((one, other) => weigh(other) - weigh(one))
            .slice(0, few);
          chance = (chance * 48_271) % 2_147_483_647;
          const edge = edges[chance % edges.length];
          if (edge?.to === undefined) {
            state = begin();
            continue;
          }
          if (edge.paidBy !== steps && !steps.take(edge.cost)) return false;
          edge.paidBy = steps;
          state = edge.to;
        }
      }
      return true;
    },
  };
}

function weigh({ to }: Edge): number {
  return to?.places.length ?? 0;
}

/** The letters that the most of a program's instructions take. */
function findLetters({ samples, instructions }: Program): readonly number[] {
  const count = (letter: number): number =>
    instructions.filter((each) => each.kind === 'letter' && each.isMet(letter)).length;
  return samples
    .map((letter) => ({ letter, taken: count(letter) }))
    .toSorted((one, other) => other.taken - one.taken)
    .slice(0, MOST_TRIED)
    .map(({ letter }) => letter);
}
