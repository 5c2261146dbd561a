import type { FileTexts } from '../files/collect-texts.ts';
import {
  listSources,
  parseGraph,
  readNumber,
  resolveLink,
  type Graph,
  type Node,
} from './comfyui-graph.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { parseFields, toWords } from './json.ts';

/**
 * ComfyUI saves no settings but the graph that was run, so what was asked for is found by following it from a sampler. A graph
 * with several pictures in it, or with words that its nodes make up, is read as far as it says something.
 */
export function parseComfyUi({ graph: json }: FileTexts): ForeignRecipe | undefined {
  const fields = json === undefined ? undefined : parseFields(json);
  if (fields === undefined) return undefined;
  const graph = parseGraph(fields);
  const samplers = [...graph.values()].filter(isSampler);
  const sampler = samplers.find((node) => !isSecondPass(graph, node)) ?? samplers[0];
  if (sampler === undefined) return undefined;
  const sources = listSources(graph, sampler, () => true);
  const find = (...inputs: readonly string[]): number | undefined =>
    findNumber(graph, sources, inputs);
  const sized = listSources(graph, sampler, (input) => input === 'latent_image' || isSize(input));
  const [width, height] = ['width', 'height'].map((side) => findNumber(graph, sized, [side]));
  return {
    prompt: findWords(graph, sources, 'positive'),
    negativePrompt: findWords(graph, sources, 'negative'),
    model: findModelName(sources),
    width,
    height,
    steps: find('steps'),
    guidance: find('cfg'),
    seed: find('seed', 'noise_seed'),
    dropped: listDropped(graph, sources, samplers.length > 1),
  };
}

/** What turns noise into a picture: it has words to follow, or a guider that has. */
function isSampler({ inputs }: Node): boolean {
  const isWhole = Array.isArray(inputs['positive']) && ('seed' in inputs || 'noise_seed' in inputs);
  return isWhole || (Array.isArray(inputs['guider']) && 'sigmas' in inputs);
}

/** A pass over what another one painted: its words may be the same, its size and steps are not. */
function isSecondPass(graph: Graph, node: Node): boolean {
  const denoise = readNumber(graph, node, 'denoise');
  return denoise !== undefined && denoise < 1;
}

function isSize(input: string): boolean {
  return input === 'width' || input === 'height';
}

function findNumber(
  graph: Graph,
  nodes: readonly Node[],
  inputs: readonly string[],
): number | undefined {
  for (const node of nodes) {
    for (const input of inputs) {
      const value = readNumber(graph, node, input);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

type Part = 'positive' | 'negative';

/** Where nodes keep words. */
const WORDS_INPUT =
  /^(text\w{0,2}|clip_l|t5xxl|prompt|populated_text|positive|negative|string\w{0,2}|value)$/;

/** What leads away from the words: to the models, and to pictures that control the painting. */
const NO_WORDS_INPUT =
  /^(clip|model|vae|image|pixels|samples|latent|latent_image|control_net|mask)$/;

function findWords(graph: Graph, sources: readonly Node[], part: Part): string {
  const inputs = part === 'positive' ? ['positive', 'conditioning'] : ['negative'];
  for (const input of inputs) {
    for (const node of sources) {
      const start = resolveLink(graph, node.inputs[input]);
      if (start !== undefined) return readWords(graph, start, part);
    }
  }
  return '';
}

function readWords(graph: Graph, start: Node, part: Part): string {
  const other = part === 'positive' ? 'negative' : 'positive';
  const isFollowed = (input: string): boolean => input !== other && !NO_WORDS_INPUT.test(input);
  // Emptied words, as models without a negative prompt want them.
  if (/ZeroOut/i.test(start.type)) return '';
  const words = listSources(graph, start, isFollowed).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([name]) => name !== other && WORDS_INPUT.test(name))
      .map(([, value]) => toWords(value).trim())
      .filter((each) => each !== ''),
  );
  return [...new Set(words)].join(', ');
}

function findModelName(sources: readonly Node[]): string | undefined {
  for (const { inputs } of sources) {
    const name = toWords(inputs['ckpt_name']) || toWords(inputs['unet_name']);
    if (name !== '') return name;
  }
  return undefined;
}

const DROPPED_TYPES: readonly (readonly [RegExp, string])[] = [
  [/lora/i, 'LoRA'],
  [/controlnet/i, 'ControlNet'],
  [/ipadapter/i, 'IP adapter'],
  [/^VAELoader/i, 'VAE'],
  [/^CLIPSetLastLayer/i, 'clip skip'],
  [/upscale/i, 'upscaling'],
  [/^LoadImage/i, 'input image'],
  [/^FluxGuidance/i, 'guidance'],
];

function listDropped(
  graph: Graph,
  sources: readonly Node[],
  hasSeveralPasses: boolean,
): readonly string[] {
  const has = (input: string): boolean => sources.some(({ inputs }) => input in inputs);
  const isPartial = sources.some((node) => isSecondPass(graph, node));
  const types = [...graph.values()].map(({ type }) => type);
  return [
    ...(has('sampler_name') ? ['sampler'] : []),
    ...(has('scheduler') ? ['scheduler'] : []),
    ...(isPartial ? ['denoise'] : []),
    ...(hasSeveralPasses ? ['second pass'] : []),
    ...DROPPED_TYPES.filter(([pattern]) => types.some((type) => pattern.test(type))).map(
      ([, name]) => name,
    ),
  ];
}
