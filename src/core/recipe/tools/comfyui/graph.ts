import { toFields } from '../json.ts';

/** One step of a graph: settings, and links to the outputs of others as `[id, output]`. */
export type Node = {
  readonly id: string;
  readonly type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
};

export type Graph = ReadonlyMap<string, Node>;

export type Link = { readonly node: Node; readonly output: number };

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

/** The inputs of a node with their names in small letters, for nodes write `text` and `Text`. */
export function listInputs({ inputs }: Node): readonly (readonly [string, unknown])[] {
  return Object.entries(inputs)
    .slice(0, INPUTS_MAX)
    .map(([name, value]) => [name.toLowerCase(), value]);
}

export function resolveLink(graph: Graph, value: unknown): Link | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [id, output] = value;
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  const node = graph.get(String(id));
  return node && { node, output: typeof output === 'number' ? output : 0 };
}

/** What feeds a node, by the name of the input. */
export function listLinks(graph: Graph, node: Node): readonly (readonly [string, Link])[] {
  return listInputs(node).flatMap(([name, value]) => {
    const link = resolveLink(graph, value);
    return link === undefined ? [] : [[name, link] as const];
  });
}

/** The first of these inputs that a link stands in. */
export function findLink(
  graph: Graph,
  { inputs }: Node,
  names: readonly string[],
): Link | undefined {
  for (const name of names) {
    const link = resolveLink(graph, inputs[name]);
    if (link !== undefined) return link;
  }
  return undefined;
}

/** The nodes that feed these in any way, themselves first. Each once, so that a graph in circles ends. */
export function listSources(graph: Graph, starts: Iterable<Node>): readonly Node[] {
  const reached = new Set(starts);
  // A set is walked to its end, also through what is added on the way.
  for (const node of reached) for (const [, link] of listLinks(graph, node)) reached.add(link.node);
  return [...reached];
}
