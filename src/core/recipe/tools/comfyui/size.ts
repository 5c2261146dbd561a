import { toNumber, toPlainText } from '../json.ts';
import { findLink, resolveLink, type Graph, type Link, type Node } from './graph.ts';
import type { PixelSize } from '../fit-size.ts';
import { listPipes, pickBranch } from './roles.ts';
import { followNumber } from './settings.ts';

const LATENT_NAMES = [
  'latent_image',
  'latent',
  'samples',
  'latents',
  'optional_latent',
  'samples_to',
  'samples1',
  'latent1',
  'latent_1',
];
const SIDE_NAMES = [
  ['empty_latent_width', 'empty_latent_height'],
  ['width', 'height'],
] as const;

/** Nodes between a sampler and its empty latent. */
const PASSES_MAX = 40;

/** Of the latent that a sampler begins with; `undefined` if that comes from a picture, or can’t be told. */
export function readLatentSize(graph: Graph, sampler: Node): PixelSize | undefined {
  let link = findLink(graph, sampler, LATENT_NAMES) ?? listPipes(sampler)[0];
  for (let pass = 0; link !== undefined && pass < PASSES_MAX; pass += 1) {
    const { node } = link;
    const own = readSize(graph, node, PASSES_MAX);
    if (own !== undefined) return own === 'unknown' ? undefined : own;
    link = findNext(graph, node);
  }
  return undefined;
}

function findNext(graph: Graph, node: Node): Link | undefined {
  const branch = pickBranch(graph, node);
  if (branch === 'unknown') return undefined;
  if (branch !== undefined) return resolveLink(graph, branch.value);
  const links = node.links;
  if (findLink(graph, node, ['image_to_latent', 'pixels']) !== undefined) return undefined;
  return (
    findLink(graph, node, LATENT_NAMES) ??
    listPipes(node)[0] ??
    // What has one input passes it on, but not a picture’s size.
    (links.length === 1 && !/image|pixels/.test(links[0]?.[0] ?? '') ? links[0]?.[1] : undefined)
  );
}

/** @returns `undefined` for a node that names no size; `unknown` for one whose size can’t be told */
function readSize(graph: Graph, node: Node, left: number): PixelSize | 'unknown' | undefined {
  const preset = readPreset(node);
  if (preset === 'unknown') return preset;
  if (preset !== undefined) return turnAround(node, preset);
  const names = SIDE_NAMES.find(([width]) => width in node.inputs);
  if (names === undefined) return undefined;
  const [width, height] = names.map((name) => node.inputs[name]);
  const [from, beside] = [resolveLink(graph, width), resolveLink(graph, height)];
  if (from !== undefined && from.node === beside?.node && left > 0) {
    const both = readSize(graph, from.node, left - 1);
    if (both === 'unknown') return both;
    const isCrossed = from.output > beside.output;
    if (both !== undefined) return isCrossed ? swap(both) : both;
  }
  const sides = [
    followSide(graph, width, 'width', left),
    followSide(graph, height, 'height', left),
  ];
  const [first, second] = sides;
  if (first === undefined || second === undefined || first <= 0 || second <= 0) return 'unknown';
  return turnAround(node, { width: first, height: second });
}

function followSide(
  graph: Graph,
  value: unknown,
  side: keyof PixelSize,
  left: number,
): number | undefined {
  const source = resolveLink(graph, value)?.node;
  if (source !== undefined && left > 0) {
    const size = readSize(graph, source, Math.floor(left / 4));
    if (size !== undefined) return size === 'unknown' ? undefined : size[side];
  }
  const number = followNumber(graph, value, [side]);
  return typeof number === 'number' ? number : undefined;
}

/** How nodes call a list of sizes to choose from. */
const PRESET_NAME = /dimension|resolution|ratio|preset|^size/;

/** `832 x 1216 (portrait)`; the node’s own sides count only where the list says so, or has an override. */
function readPreset(node: Node): PixelSize | 'unknown' | undefined {
  const sides = ['width_override', 'height_override'].map((name) => toNumber(node.inputs[name]));
  const [width = 0, height = 0] = sides;
  const chosen = node.entries.find(
    ([name, value]) =>
      PRESET_NAME.test(name) && typeof value === 'string' && !/^(none)?$/i.test(value),
  )?.[1];
  if (typeof chosen !== 'string' || /custom|width/i.test(chosen)) return undefined;
  const named = /(\d{2,5}) {0,3}[x×*] {0,3}(\d{2,5})/i.exec(chosen);
  const listed = { width: toNumber(named?.[1]), height: toNumber(named?.[2]) };
  const size = { width: width || (listed.width ?? 0), height: height || (listed.height ?? 0) };
  return size.width > 0 && size.height > 0 ? size : 'unknown';
}

const TURNS = ['swap_dimensions', 'swap', 'invert', 'swap_sides'];

function turnAround(node: Node, size: PixelSize): PixelSize {
  const isTurned = TURNS.some((name) => /^(on|true|yes)$/i.test(toPlainText(node.inputs[name])));
  return isTurned ? swap(size) : size;
}

function swap({ width, height }: PixelSize): PixelSize {
  return { width: height, height: width };
}
