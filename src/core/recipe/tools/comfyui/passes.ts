import { toWords } from '../json.ts';
import { findLink, type Graph, type Node } from './graph.ts';
import { isSampler, leadsToPicture, PART_NAMES } from './roles.ts';

export type Passes = {
  /** The nodes that saved the file, or whatever the graph ends in. */
  readonly ends: readonly Node[];
  /** What began the picture: one, if the graph paints one. */
  readonly first: readonly Node[];
  /** How many samplers the picture went through. */
  readonly count: number;
};

/** From what saves back through pictures and latents to the samplers that are fed by no other sampler. */
export function findPasses(graph: Graph): Passes | undefined {
  const nodes = [...graph.values()];
  const isPainted = createPaintedCheck(graph);
  for (const ends of listEnds(nodes)) {
    const painted = ends.filter(isPainted);
    if (painted.length > 0) return followBack(graph, painted, isPainted);
  }
  // In a circle nothing is first; what is nearest to the numbers of the graph stands for it.
  const first = nodes.find((node) => isSampler(graph, node));
  return first && { ends: [first], first: [first], count: 1 };
}

/** What may have saved the file, the likeliest first. */
function listEnds(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const fed = nodes.filter((node) => node.links.some(([name]) => leadsToPicture(name)));
  const linked = new Set(nodes.flatMap((node) => node.links.map(([, link]) => link.node)));
  return [
    fed.filter(saves),
    fed.filter(({ type }) => /preview|output|display/i.test(type)),
    nodes.filter((node) => !linked.has(node)),
  ];
}

/** Some samplers save what they paint. */
function saves({ type, inputs }: Node): boolean {
  return (
    (/save/i.test(type) && !/load/i.test(type)) || /save/i.test(toWords(inputs['image_output']))
  );
}

/** Whether a node is a sampler, or a sampler stands anywhere behind what it is fed with. */
function createPaintedCheck(graph: Graph): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  const check = (node: Node): boolean => {
    const old = known.get(node);
    if (old !== undefined) return old;
    known.set(node, false);
    // Each node is entered once: as deep as the graph is long, and no deeper.
    const isPainted = isSampler(graph, node) || listPictureSources(graph, node).some(check);
    known.set(node, isPainted);
    return isPainted;
  };
  return check;
}

/** What paints before it: what its pictures and latents come from, and the stage that its words were mixed with. */
function listPictureSources(graph: Graph, node: Node): readonly Node[] {
  const stage = findEarlierStage(graph, node);
  return [
    ...node.links.flatMap(([name, link]) => (leadsToPicture(name) ? [link.node] : [])),
    ...(stage === undefined ? [] : [stage]),
  ];
}

/** Nodes between a sampler and the stage before it. */
const MIXED_MAX = 20;

/** Stable Cascade’s second stage begins with an empty latent, too: the first one reaches it by way of its words. */
function findEarlierStage(graph: Graph, sampler: Node): Node | undefined {
  let node = findLink(graph, sampler, PART_NAMES.positive)?.node;
  for (let left = MIXED_MAX; node !== undefined && left > 0; left -= 1) {
    const stage = findLink(graph, node, ['stage_c']);
    if (stage !== undefined) return stage.node;
    node = findLink(graph, node, PART_NAMES.positive)?.node;
  }
  return undefined;
}

function followBack(
  graph: Graph,
  ends: readonly Node[],
  isPainted: (node: Node) => boolean,
): Passes {
  const reached = new Set(ends);
  const first: Node[] = [];
  let count = 0;
  for (const node of reached) {
    const sources = listPictureSources(graph, node).filter(isPainted);
    for (const source of sources) reached.add(source);
    if (!isSampler(graph, node)) continue;
    count += 1;
    if (sources.length === 0) first.push(node);
  }
  return { ends, first, count };
}
