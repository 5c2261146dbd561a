import { toFields, toWords } from '../json.ts';
import { findLink, resolveLink, type Graph, type Link, type Node } from './graph.ts';
import { listPipes, pickBranch } from './roles.ts';

const FILE_NAMES = [
  'ckpt_name',
  'base_ckpt_name',
  'unet_name',
  'gguf_name',
  'model_path',
  'model_name',
  'checkpoint',
  'checkpoint_name',
  'ckpt',
  'base_model',
  'model',
];
const MODEL_NAMES = ['model', 'base_model', 'unet', 'model_high_noise'];

/** Nodes between a sampler and its model: files that are laid over it, patches. */
const PASSES_MAX = 100;

/** The file of the model that feeds a sampler; `undefined` for a mixture of several, which is none of them. */
export function readModelName(graph: Graph, sampler: Node): string | undefined {
  let link = findModelLink(graph, sampler);
  for (let pass = 0; link !== undefined && pass < PASSES_MAX; pass += 1) {
    const { node } = link;
    if (/merge/i.test(node.type)) return undefined;
    const name = FILE_NAMES.map((each) => readName(graph, node.inputs[each])).find(Boolean);
    if (name !== undefined) return name;
    link = findModelLink(graph, node);
  }
  return undefined;
}

function findModelLink(graph: Graph, node: Node): Link | undefined {
  const branch = pickBranch(graph, node);
  if (branch !== undefined)
    return branch === 'unknown' ? undefined : resolveLink(graph, branch.value);
  const links = node.links;
  return (
    findLink(graph, node, [...MODEL_NAMES, 'guider']) ??
    listPipes(node)[0] ??
    (links.length === 1 ? links[0]?.[1] : undefined)
  );
}

/** Some nodes keep a name together with a picture of it, or get it from another node. */
function readName(graph: Graph, value: unknown): string {
  const held = resolveLink(graph, value)?.node.inputs;
  if (held !== undefined) {
    return (
      [...FILE_NAMES, 'value', 'string', 'text'].map((name) => toWords(held[name])).find(Boolean) ??
      ''
    );
  }
  return toWords(value) || toWords(toFields(value)?.['content']);
}
