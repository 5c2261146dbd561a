import { toNumber, toSeed } from '../json.ts';
import { listInputs, listLinks, resolveLink, type Graph, type Node } from './graph.ts';
import { listPipes, pickBranch, SETTING_NAMES, SETTING_ROUTES, type Setting } from './roles.ts';

/** How many nodes may only pass a number on. */
const PASSES_MAX = 12;

type Numeric = number | bigint | undefined;

/** A setting of a sampler, wherever it is kept: in it, in the part that brings it, or in the bundle. */
export function readSetting(graph: Graph, sampler: Node, setting: Setting): Numeric {
  return read(graph, sampler, setting, PASSES_MAX);
}

function read(graph: Graph, node: Node, setting: Setting, left: number): Numeric {
  const own = SETTING_NAMES[setting].find((name) => name in node.inputs);
  if (own !== undefined) return followNumber(graph, node.inputs[own], SETTING_NAMES[setting], left);
  if (left <= 0) return undefined;
  const routes = SETTING_ROUTES[setting].flatMap((name) => {
    const link = resolveLink(graph, node.inputs[name]);
    return link === undefined ? [] : [link];
  });
  for (const { node: source } of [...routes, ...listPipes(graph, node)]) {
    const value = read(graph, source, setting, Math.floor(left / 2));
    if (value !== undefined) return value;
  }
  return undefined;
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
  left = PASSES_MAX,
): Numeric {
  const link = resolveLink(graph, value);
  if (link === undefined) return toSeed(value);
  if (left <= 0) return undefined;
  const { node } = link;
  const branch = pickBranch(graph, node);
  if (branch === 'unknown') return undefined;
  if (branch !== undefined) return followNumber(graph, branch.value, names, left - 1);
  const named = names.find((name) => name in node.inputs);
  if (named !== undefined) return followNumber(graph, node.inputs[named], names, left - 1);
  for (const pipe of listPipes(graph, node)) {
    const found = followNumber(graph, [pipe.node.id, pipe.output], names, Math.floor(left / 2));
    if (found !== undefined) return found;
  }
  return MAKES_NUMBERS.test(node.type) ? undefined : followHeld(graph, node, names, left);
}

/** A node that holds one number, or only passes one on. */
function followHeld(graph: Graph, node: Node, names: readonly string[], left: number): Numeric {
  const numbers = listInputs(node).filter(([, value]) => toNumber(value) !== undefined);
  const links = listLinks(graph, node);
  const held = listInputs(node).find(([name]) => HELD.test(name));
  if (links.length === 0) {
    return held !== undefined || numbers.length === 1
      ? toSeed((held ?? numbers[0])?.[1])
      : undefined;
  }
  const [only, ...others] = links;
  const isPassed = only !== undefined && others.length === 0 && numbers.length === 0;
  return isPassed
    ? followNumber(graph, [only[1].node.id, only[1].output], names, left - 1)
    : undefined;
}
