import { toNumber, toSeed } from '../json.ts';
import { resolveLink, type Graph, type Node } from './graph.ts';
import { listPipes, pickBranch, SETTING_NAMES, SETTING_ROUTES, type Setting } from './roles.ts';

type Numeric = number | bigint | undefined;

/** A setting of a sampler, wherever it is kept: in it, in the part that brings it, or in the bundle. */
export function readSetting(graph: Graph, sampler: Node, setting: Setting): Numeric {
  return read(graph, sampler, setting, new Set());
}

function read(graph: Graph, node: Node, setting: Setting, seen: Set<Node>): Numeric {
  const own = SETTING_NAMES[setting].find((name) => name in node.inputs);
  if (own !== undefined) return followNumber(graph, node.inputs[own], SETTING_NAMES[setting], seen);
  if (isKnown(seen, node)) return undefined;
  const routes = SETTING_ROUTES[setting].flatMap((name) => {
    const link = resolveLink(graph, node.inputs[name]);
    return link === undefined ? [] : [link];
  });
  for (const { node: source } of [...routes, ...listPipes(node)]) {
    const value = read(graph, source, setting, seen);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Nodes between a setting and its number. */
const PASSES_MAX = 100;

/** Each node is asked once for a setting, so that ways that part and meet again are not gone again and again. */
function isKnown(seen: Set<Node>, node: Node): boolean {
  if (seen.has(node) || seen.size > PASSES_MAX) return true;
  seen.add(node);
  return false;
}

/** How nodes that hold nothing but a number call it. */
const HELD = /^(value|int|float|number|integer|val|int_value|float_value|constant)$/;

/** Nodes that make another number out of theirs. */
const MAKES_NUMBERS =
  /math|expression|operat|calc|random|multipl|divid|\badd\b|subtract|round|scale|count|size/i;

/**
 * A number, also when other nodes hold it and pass it on.
 *
 * @param names what the number is called by nodes that hold several
 * @returns `undefined` if a node computes it
 */
export function followNumber(
  graph: Graph,
  value: unknown,
  names: readonly string[],
  seen = new Set<Node>(),
): Numeric {
  const link = resolveLink(graph, value);
  if (link === undefined) return toSeed(value);
  const { node } = link;
  if (isKnown(seen, node)) return undefined;
  const branch = pickBranch(graph, node);
  if (branch === 'unknown') return undefined;
  if (branch !== undefined) return followNumber(graph, branch.value, names, seen);
  const named = names.find((name) => name in node.inputs);
  if (named !== undefined) return followNumber(graph, node.inputs[named], names, seen);
  for (const pipe of listPipes(node)) {
    const found = followNumber(graph, [pipe.node.id, pipe.output], names, seen);
    if (found !== undefined) return found;
  }
  return MAKES_NUMBERS.test(node.type) ? undefined : followHeld(graph, node, names, seen);
}

/** A node that holds one number, or only passes one on. */
function followHeld(graph: Graph, node: Node, names: readonly string[], seen: Set<Node>): Numeric {
  const numbers = node.entries.filter(([, value]) => toNumber(value) !== undefined);
  const links = node.links;
  const held = node.entries.find(([name]) => HELD.test(name));
  if (links.length === 0) {
    return held !== undefined || numbers.length === 1
      ? toSeed((held ?? numbers[0])?.[1])
      : undefined;
  }
  const [only, ...others] = links;
  const isPassed = only !== undefined && others.length === 0 && numbers.length === 0;
  return isPassed ? followNumber(graph, [only[1].node.id, only[1].output], names, seen) : undefined;
}
