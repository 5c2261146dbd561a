/** What a pattern was compiled to. A place in it is the index of an instruction. */
export type Program = {
  readonly start: number;
  readonly instructions: readonly Instruction[];
  /** Whether it asks for edges of words, lines or the text: what stands before a letter counts only then. */
  readonly hasEdges: boolean;
  /** Letters of one class are the same to it. */
  readonly classOf: (letter: number) => number;
  readonly classes: number;
  /** A letter of each of the first classes. */
  readonly samples: readonly number[];
};

type Instruction =
  | { readonly kind: 'letter'; readonly out: number; readonly isMet: (letter: number) => boolean }
  | { readonly kind: 'fork'; readonly out: number; readonly other: number }
  | { readonly kind: 'pass'; readonly out: number }
  | { readonly kind: 'edge'; readonly out: number; readonly needs: number }
  | { readonly kind: 'met' }
  | { readonly kind: 'stop' };

/** An instruction as the engine keeps it: its type is not one of those that the library gives names to. */
type EngineInstruction = {
  readonly op: number;
  readonly out: number;
  readonly arg: number;
  readonly matchRune: (letter: number) => boolean;
};

/** What the engine made of a pattern, as far as it is needed here: `RE2` of re2js. */
type Engine = {
  readonly prog: {
    readonly start: number;
    readonly numInst: () => number;
    readonly getInst: (at: number) => unknown;
  };
  readonly dfa: {
    readonly runeClass: (letter: number) => number;
    readonly numClasses: number;
    readonly classBounds: Int32Array;
  };
};

/** Letters of a whole script can come to a thousand classes. */
const MOST_SAMPLES = 100;

export function readProgram({ prog, dfa }: Engine): Program {
  const read = Array.from({ length: prog.numInst() }, (_, at): Instruction => {
    const instruction = prog.getInst(at);
    if (!isEngineInstruction(instruction))
      throw new Error('The engine keeps its programs otherwise.');
    return readInstruction(instruction);
  });
  const instructions = read.map((each) =>
    'out' in each ? { ...each, out: skipPasses(read, each.out) } : each,
  );
  return {
    start: skipPasses(read, prog.start),
    instructions,
    hasEdges: instructions.some(({ kind }) => kind === 'edge'),
    classOf: (letter) => dfa.runeClass(letter),
    classes: dfa.numClasses,
    samples: [0, ...dfa.classBounds.subarray(0, MOST_SAMPLES)],
  };
}

/** Groups leave nothing behind but ways through them. */
function skipPasses(instructions: readonly Instruction[], from: number): number {
  let at = from;
  for (let next = instructions[at]; next?.kind === 'pass'; next = instructions[at]) at = next.out;
  return at;
}

function isEngineInstruction(value: unknown): value is EngineInstruction {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['op', 'out', 'arg'].every((name) => typeof Reflect.get(value, name) === 'number') &&
    typeof Reflect.get(value, 'matchRune') === 'function'
  );
}

/** The numbers are the engine's own, as in RE2 of Go and C++. */
function readInstruction(instruction: EngineInstruction): Instruction {
  const { op, out, arg } = instruction;
  switch (op) {
    case 1:
    case 2:
      return { kind: 'fork', out, other: arg };
    case 3:
    case 7:
      return { kind: 'pass', out };
    case 4:
      return { kind: 'edge', out, needs: arg };
    case 5:
      return { kind: 'stop' };
    case 6:
      return { kind: 'met' };
    case 8:
    case 9:
    case 10:
    case 11:
      return { kind: 'letter', out, isMet: (letter) => instruction.matchRune(letter) };
    default:
      throw new Error(`The engine has an instruction ${op}.`);
  }
}

/** Stands before the first letter and after the last. */
export const NOTHING = -1;

const NEW_LINE = 10;
const EDGE = {
  lineBegin: 1,
  lineEnd: 2,
  textBegin: 4,
  textEnd: 8,
  word: 16,
  noWord: 32,
} as const;

/** Which edges are between two letters, as bits. */
export function findEdgeBits(before: number, after: number): number {
  let bits = isWordLetter(before) === isWordLetter(after) ? EDGE.noWord : EDGE.word;
  if (before === NOTHING) bits |= EDGE.textBegin | EDGE.lineBegin;
  if (before === NEW_LINE) bits |= EDGE.lineBegin;
  if (after === NOTHING) bits |= EDGE.textEnd | EDGE.lineEnd;
  if (after === NEW_LINE) bits |= EDGE.lineEnd;
  return bits;
}

/** A letter that stands for all with the same edges. */
export function edgeKind(letter: number): number {
  if (letter === NOTHING || letter === NEW_LINE) return letter;
  return isWordLetter(letter) ? 97 : 32;
}

function isWordLetter(letter: number): boolean {
  return (
    (letter >= 97 && letter <= 122) ||
    (letter >= 65 && letter <= 90) ||
    (letter >= 48 && letter <= 57) ||
    letter === 95
  );
}
