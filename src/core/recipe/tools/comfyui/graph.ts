import { toFields, type Fields } from '../json.ts';

/** One step of a graph: settings, and links to the outputs of others as `[id, output]`. */
export type Node = {
  readonly id: string;
  readonly type: string;
  readonly inputs: Fields;
  /** The same, their names in small letters, for nodes write `text` and `Text`. */
  readonly entries: readonly (readonly [string, unknown])[];
  /** What feeds it, by the name of the input. */
  readonly links: readonly (readonly [string, Link])[];
};

export type Graph = ReadonlyMap<string, Node>;

export type Link = { readonly node: Node; readonly output: number };

/** The largest workflows that people share have some hundreds. */
const NODES_MAX = 1000;

/** Of one node; the widest that exist have some dozens. */
const INPUTS_MAX = 100;

export function parseGraph(fields: Fields): Graph {
  const graph = new Map<string, Node>();
  const linked: [Node['entries'], (readonly [string, Link])[]][] = [];
  for (const [id, value] of Object.entries(fields).slice(0, NODES_MAX)) {
    const node = toFields(value);
    const inputs = toFields(node?.['inputs']);
    if (inputs === undefined || typeof node?.['class_type'] !== 'string') continue;
    const entries = Object.entries(inputs)
      .slice(0, INPUTS_MAX)
      .map(([name, input]) => [name.toLowerCase(), input] as const);
    const links: (readonly [string, Link])[] = [];
    linked.push([entries, links]);
    graph.set(id, { id, type: node['class_type'].slice(0, TYPE_MAX), inputs, entries, links });
  }
  for (const [entries, links] of linked) {
    for (const [name, value] of entries) {
      const link = resolveLink(graph, value);
      if (link !== undefined) links.push([name, link]);
    }
  }
  return graph;
}

/** Longer than the name of any kind of node. */
const TYPE_MAX = 200;

export function resolveLink(graph: Graph, value: unknown): Link | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [id, output] = value;
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  const node = graph.get(String(id));
  return node && { node, output: typeof output === 'number' ? output : 0 };
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
export function listSources(starts: Iterable<Node>): readonly Node[] {
  const reached = new Set(starts);
  // A set is walked to its end, also through what is added on the way.
  for (const { links } of reached) for (const [, link] of links) reached.add(link.node);
  return [...reached];
}
