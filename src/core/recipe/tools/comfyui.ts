import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { parseCivitaiMetadata } from './comfyui/civitai.ts';
import { parseGraph, type Graph, type Node } from './comfyui/graph.ts';
import { listLost } from './comfyui/lost.ts';
import { readModelName } from './comfyui/model.ts';
import { findPasses } from './comfyui/passes.ts';
import type { Part } from './comfyui/roles.ts';
import { readSetting } from './comfyui/settings.ts';
import { readLatentSize } from './comfyui/size.ts';
import { createWordsReader, type WordsReader } from './comfyui/words.ts';
import { removeNetworks } from './extra-networks.ts';
import { parseFields, toFields, toWords, type Fields } from './json.ts';

/**
 * ComfyUI saves no settings but the graph that was run, so what was asked for is found by following it: from what saves back to the
 * first sampler, and from there to its words, its numbers and its latent. What can’t be followed is not claimed.
 */
export function parseComfyUi({ graphs }: FileTexts): ForeignRecipe | undefined {
  for (const fields of graphs) {
    const graph = unwrapGraph(fields);
    const recipe = (graph && readGraph(graph)) ?? parseCivitaiMetadata(fields);
    if (recipe !== undefined) return recipe;
  }
  return undefined;
}

/** Some nodes wrap the graph together with the workflow that it was made from, as an object or as text. */
function unwrapGraph(fields: Fields): Graph | undefined {
  const inner = fields['prompt'];
  const wrapped =
    toFields(inner) ??
    (/^\s{0,9}\{/.test(toWords(inner)) ? parseFields(toWords(inner)) : undefined);
  const graph = parseGraph(wrapped ?? fields);
  return graph.size === 0 ? undefined : graph;
}

/** Of one graph; so many that differ say enough. */
const PICTURES_MAX = 8;

function readGraph(graph: Graph): ForeignRecipe | undefined {
  const passes = findPasses(graph);
  if (passes === undefined) return undefined;
  const words = {
    positive: createWordsReader(graph, 'positive'),
    negative: createWordsReader(graph, 'negative'),
  };
  const readers = passes.first
    .slice(0, PICTURES_MAX)
    .map((sampler) => readSampler(graph, sampler, words));
  const agreed = <T>(read: (of: Sampled) => T): T | undefined => agree(readers.map(read));
  const positive = removeNetworks(agreed(({ prompt }) => prompt) ?? '');
  const negative = removeNetworks(agreed(({ negativePrompt }) => negativePrompt) ?? '');
  const isSized = agreed(({ width, height }) => `${width}×${height}`) !== undefined;
  const size = isSized ? readers[0] : undefined;
  const isPartial = readers.some((each) => each.isPartial);
  return {
    prompt: positive.text,
    negativePrompt: negative.text,
    model: agreed(({ model }) => model),
    width: size?.width,
    height: size?.height,
    steps: toPlain(agreed(({ steps }) => steps)),
    guidance: toPlain(agreed(({ guidance }) => guidance)),
    seed: agreed(({ seed }) => seed),
    dropped: [
      ...listLost(
        passes,
        agreed(({ denoise }) => denoise),
      ),
      ...(positive.networks.length + negative.networks.length > 0 ? ['LoRA'] : []),
      ...(isPartial ? ['words that nodes make up'] : []),
    ],
  };
}

type Sampled = ReturnType<typeof readSampler>;

function readSampler(graph: Graph, sampler: Node, words: Readonly<Record<Part, WordsReader>>) {
  const positive = words.positive(sampler);
  const negative = words.negative(sampler);
  const size = readLatentSize(graph, sampler);
  return {
    prompt: positive.text.trim(),
    negativePrompt: negative.text.trim(),
    isPartial: positive.isPartial || negative.isPartial,
    model: readModelName(graph, sampler),
    width: size?.width,
    height: size?.height,
    steps: readSetting(graph, sampler, 'steps'),
    guidance: readSetting(graph, sampler, 'guidance'),
    seed: readSetting(graph, sampler, 'seed'),
    denoise: readSetting(graph, sampler, 'denoise'),
  };
}

/** A graph that paints several pictures does not say which of them this is: what they differ in is not claimed. */
function agree<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

function toPlain(value: number | bigint | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}
