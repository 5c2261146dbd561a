import { findLink, resolveLink, type Graph, type Link, type Node } from './graph.ts';

/**
 * What an input is for, told by its name: there are thousands of kinds of nodes, and their authors call the same things by the same
 * names. Families that call them otherwise have their names in these tables too: Efficient (`empty_latent_width`, `sdxl_tuple`),
 * Easy-Use and ttN (`pipe`), Impact (`basic_pipe`), rgthree (`ctx`), XLabs (`neg_conditioning`, `true_gs`).
 */
export const SETTING_NAMES = {
  seed: ['seed', 'noise_seed', 'seed_num', 'seed_value'],
  steps: ['steps', 'total_steps', 'steps_total', 'num_steps', 'base_steps'],
  guidance: ['cfg', 'cfg_scale', 'true_gs', 'true_cfg', 'base_cfg'],
  denoise: ['denoise', 'denoise_strength'],
} as const;

export type Setting = keyof typeof SETTING_NAMES;

/** Where a sampler that is put together from parts has each setting. */
export const SETTING_ROUTES: Readonly<Record<Setting, readonly string[]>> = {
  seed: ['noise'],
  steps: ['sigmas'],
  guidance: ['guider'],
  denoise: ['sigmas'],
};

/** Which words of a request: those to paint, or those to keep out. */
export type Part = 'positive' | 'negative';

export const PART_NAMES: Readonly<Record<Part, readonly string[]>> = {
  positive: ['positive', 'base_positive', 'positive_conditioning', 'conditioning', 'cond1', 'cond'],
  negative: ['negative', 'base_negative', 'negative_conditioning', 'neg_conditioning'],
};

/** Bundles of model, words, latent and settings. */
const PIPE = /pipe|^ctx|_ctx$|context|tuple/;

/** That are merged in one node. */
const PIPES_MAX = 8;

/** The bundles that feed a node. Of several, the later ones stand above the earlier ones. */
export function listPipes(node: Node): readonly Link[] {
  const pipes = node.links
    .flatMap(([name, link]) => (PIPE.test(name) ? [link] : []))
    .slice(0, PIPES_MAX);
  return /merge/i.test(node.type) ? pipes.toReversed() : pipes;
}

/** Names of inputs that lead to anything but pictures and latents. */
const NO_PICTURE =
  /model|clip|vae|positive|negative|cond|control|mask|guider|sigmas|noise|^sampler$|scheduler|lora|^text|_text|prompt|string|seed|steps|cfg|width|height|denoise|reference|style|adapter|embed|insightface|^(sampler_|upscaler_)?name$/;

export function leadsToPicture(input: string): boolean {
  return !NO_PICTURE.test(input) || input === 'image_cond';
}

/** Nodes that prepare or bundle settings have what samplers have, and paint nothing. */
const NO_SAMPLER =
  /pre-?sampl|loader|pipe ?(in|out|edit|to)\b|(to|from|edit|basic).*pipe$|select|settings|config/i;

/** What turns noise into a picture: it has words to follow, a guider or a bundle that has, and numbers. */
export function isSampler(graph: Graph, node: Node): boolean {
  const { inputs, type } = node;
  const isNamedSo = /sampler/i.test(type);
  if (NO_SAMPLER.test(type) && !/^(Impact)?K?Sampler/i.test(type)) return false;
  if (findLink(graph, node, ['guider']) !== undefined) return 'sigmas' in inputs || isNamedSo;
  const hasNumbers = SETTING_NAMES.seed.some((name) => name in inputs);
  // The link may lead nowhere: the graph of a picture is not always whole.
  const hasWords = PART_NAMES.positive.some((name) => Array.isArray(inputs[name]));
  if (hasWords) return hasNumbers;
  return listPipes(node).length > 0 && (isNamedSo || (hasNumbers && 'steps' in inputs));
}

/** The value of an input that a node passes on; `unknown` if which one that is can’t be told from the graph. */
export type Branch = { readonly value: unknown } | 'unknown' | undefined;

const SELECTORS = [
  'select',
  'input',
  'index',
  'selected',
  'switch',
  'boolean',
  'condition',
  'cond',
];
const TRUE_NAMES = ['on_true', 'tt_value', 'if_true', 'true', 'true_value'];
const FALSE_NAMES = ['on_false', 'ff_value', 'if_false', 'false', 'false_value'];

/** Of a switch, the branch that was taken; `undefined` for a node that is none. */
export function pickBranch(graph: Graph, node: Node): Branch {
  if (!/switch|if ?else|conditional ?branch/i.test(node.type)) return undefined;
  const inputs = new Map(
    Object.entries(node.inputs).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const links = node.links;
  const selector = SELECTORS.map((name) => inputs.get(name)).find((each) => each !== undefined);
  const chosen = readLiteral(graph, selector);
  if (typeof chosen === 'boolean') {
    const names = chosen ? TRUE_NAMES : FALSE_NAMES;
    const name = names.find((each) => inputs.has(each));
    return name === undefined ? 'unknown' : { value: inputs.get(name) };
  }
  if (typeof chosen === 'number') {
    const own = [...inputs].find(
      ([name]) => /\D0{0,2}\d{1,3}$/.test(name) && readSuffix(name) === chosen,
    );
    return own === undefined ? 'unknown' : { value: own[1] };
  }
  if (selector !== undefined) return 'unknown';
  // Without a selector the first that has something is taken (rgthree’s Any Switch and Context Switch).
  const [first] = links.toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return first === undefined ? 'unknown' : { value: [first[1].node.id, first[1].output] };
}

function readSuffix(name: string): number {
  return Number(/\d{1,3}$/.exec(name)?.[0]);
}

/** A number or a yes, also when a node that holds nothing else has it. */
function readLiteral(graph: Graph, value: unknown): unknown {
  const held = resolveLink(graph, value)?.node.inputs;
  return held === undefined ? value : (held['value'] ?? held['boolean'] ?? held['int']);
}
