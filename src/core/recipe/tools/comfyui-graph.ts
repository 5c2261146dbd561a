import { toFields, toNumber } from './json.ts';

/** One step of a graph: settings, and links to the outputs of others as `[id, output]`. */
export type Node = {
  readonly id: string;
  readonly type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
};

export type Graph = ReadonlyMap<string, Node>;

/** The largest workflows that people share have some hundreds. */
const NODES_MAX = 1000;

export function parseGraph(fields: Readonly<Record<string, unknown>>): Graph {
  const graph = new Map<string, Node>();
  for (const [id, value] of Object.entries(fields).slice(0, NODES_MAX)) {
    const node = toFields(value);
    const inputs = toFields(node?.['inputs']);
    if (inputs === undefined || typeof node?.['class_type'] !== 'string') continue;
    graph.set(id, { id, type: node['class_type'], inputs });
  }
  return graph;
}

/** Of one node; the widest that exist have some dozens. */
const INPUTS_MAX = 200;

/**
 * The nodes that feed a node, itself first, nearest before farther. Each once, so that a graph in circles ends.
 *
 * @param isFollowed whether to go on through the input of this name
 */
export function listSources(
  graph: Graph,
  start: Node,
  isFollowed: (input: string) => boolean,
): readonly Node[] {
  const reached = new Set([start]);
  // A set is walked to its end, also through what is added on the way.
  for (const { inputs } of reached) {
    for (const [name, value] of Object.entries(inputs).slice(0, INPUTS_MAX)) {
      const source = isFollowed(name) ? resolveLink(graph, value) : undefined;
      if (source !== undefined) reached.add(source);
    }
  }
  return [...reached];
}

export function resolveLink(graph: Graph, value: unknown): Node | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [id] = value;
  return typeof id === 'string' || typeof id === 'number' ? graph.get(String(id)) : undefined;
}

/** How nodes that hold nothing but a number call it. */
const NUMBER_INPUTS = ['value', 'int', 'float', 'number', 'seed', 'noise_seed', 'Number'];

/** How many nodes may only pass a number on. */
const PASSES_MAX = 8;

/** A setting of a node, also when another node holds the number. */
export function readNumber(graph: Graph, node: Node, input: string): number | undefined {
  let value = node.inputs[input];
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const source = resolveLink(graph, value);
    if (source === undefined) return toNumber(value);
    value = NUMBER_INPUTS.map((name) => source.inputs[name]).find((each) => each !== undefined);
  }
  return undefined;
}
