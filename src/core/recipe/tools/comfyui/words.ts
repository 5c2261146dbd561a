import { toWords } from '../json.ts';
import { findLink, resolveLink, type Graph, type Link, type Node } from './graph.ts';
import { joinWords } from './join-words.ts';
import { listPipes, PART_NAMES, pickBranch, type Part } from './roles.ts';
import { listWordInputs, readOnlyText, type WordInput } from './word-inputs.ts';

type Words = {
  readonly text: string;
  /** Whether there were more, which a node makes up when it runs, so that the graph does not say them. */
  readonly isPartial: boolean;
};

const NONE: Words = { text: '', isPartial: false };
const UNKNOWN: Words = { text: '', isPartial: true };

/** Nodes between a sampler and its words. */
const DEPTH_MAX = 100;
const GUIDERS_MAX = 4;

export type WordsReader = (sampler: Node) => Words;

/** What shows or fixes the words that another node made up when the picture was made. */
const SHOWN_NAMES = ['populated_text', 'result', 'text_0', 'preview', 'previewed', 'output'];
const SHOWS = /show|display|preview|populat|wildcard|stringfunction/i;

/** Nodes whose output is not what they were given. */
const MAKES_WORDS =
  /ollama|llm|gpt|gemini|claude|florence|caption|tagger|interrogat|joy|vision|enhanc|translat|describe|random|wildcard|dynamic|csv|prompt ?list|prompt ?line|text ?lines?|line by|from ?file|iterat/i;

/** What language models are told beside the words, whatever their nodes are called; some are the encoder itself. */
const ASKS_MODEL =
  /(^|[_.])(max_?(new_?)?(length|tokens?)|temperature|top_[kp]|system_?(prompt|message|text)|repetition_penalty)$/;

/** `{red|grey}` and `__colour__` stand for words that are chosen when the node runs. */
const CHOICE = /\{[^{}|]*\|[^{}]*\}|__[^\s_]+__/;

/** Finds the words that reach a sampler, by the inputs that lead there. */
export function createWordsReader(graph: Graph, part: Part): WordsReader {
  /** Each node is read once: a graph may join a text with itself again and again. */
  const known = new Map<string, Words>();
  const entered = new Set<Node>();
  const outputs = listOutputs(graph);

  function ofSampler(node: Node, left: number): Words {
    const own = findLink(graph, node, PART_NAMES[part]);
    if (own !== undefined) return ofNode(own, false);
    const guider = findLink(graph, node, ['guider']);
    if (guider !== undefined && left > 0) return ofSampler(guider.node, left - 1);
    return ofPipes(node) ?? NONE;
  }

  function ofPipes(node: Node): Words | undefined {
    for (const pipe of listPipes(node)) {
      const words = ofNode(pipe, true);
      if (words.text !== '' || words.isPartial) return words;
    }
    return undefined;
  }

  function ofValue(value: unknown): Words {
    const link = resolveLink(graph, value);
    if (link !== undefined) return ofNode(link, false);
    return { text: toWords(value), isPartial: false };
  }

  /** @param isPipe whether only what is named for this part counts */
  function ofNode({ node, output }: Link, isPipe: boolean): Words {
    if (entered.size > DEPTH_MAX) return UNKNOWN;
    if (entered.has(node)) return NONE;
    const way = `${isPipe ? 'pipe' : ''} ${output} ${node.id}`;
    const old = known.get(way);
    if (old !== undefined) return old;
    entered.add(node);
    const words = followNode(node, output, isPipe);
    entered.delete(node);
    known.set(way, words);
    return words;
  }

  function followNode(node: Node, output: number, isPipe: boolean): Words {
    // Emptied words, as models without a negative prompt want them.
    if (/zero_?out/i.test(node.type)) return NONE;
    const branch = pickBranch(graph, node);
    if (branch !== undefined) return branch === 'unknown' ? UNKNOWN : ofValue(branch.value);
    const shown = SHOWS.test(node.type) ? readShown(node) : undefined;
    if (shown !== undefined) return shown;
    const isEncoder = findLink(graph, node, ['clip']) !== undefined;
    const isMadeUp =
      node.entries.some(([name]) => ASKS_MODEL.test(name)) ||
      (!isEncoder && (MAKES_WORDS.test(node.type) || node.inputs['action'] === 'replace'));
    const inputs = chooseInputs(node, listWordInputs(node, part, isPipe), output);
    const parts = inputs.map(({ value }) => ofValue(value));
    if (isMadeUp && !(parts.length === 1 && isPlain(node, parts[0]))) return UNKNOWN;
    if (parts.length > 0) {
      return {
        text: joinWords(
          node,
          parts.map(({ text }) => text),
          isEncoder,
        ),
        isPartial: parts.some(({ isPartial }) => isPartial),
      };
    }
    return ofPipes(node) ?? (isPipe ? NONE : (readOnlyText(node) ?? ofOnlyLink(node)));
  }

  function readShown({ inputs }: Node): Words | undefined {
    const value = SHOWN_NAMES.map((name) => inputs[name]).find(
      (each) => (typeof each === 'string' && each.trim() !== '') || resolveLink(graph, each),
    );
    return value === undefined ? undefined : ofValue(value);
  }

  /**
   * A node with a text for each of its outputs holds both prompts under names that don’t say which; if it has one output, it
   * joins them.
   */
  function chooseInputs(
    node: Node,
    words: readonly WordInput[],
    output: number,
  ): readonly WordInput[] {
    const fitting = chooseFields(node, words);
    const isNamed = fitting.some(({ name }) => name.includes(part));
    if (fitting.length < 2 || isNamed || (outputs.get(node)?.size ?? 0) < 2) return fitting;
    return fitting.slice(output, output + 1);
  }

  /** What has one way in only passes on what comes by it. */
  function ofOnlyLink(node: Node): Words {
    const links = node.links.filter(([name]) => !NO_WAY.test(name));
    const [only, ...others] = links;
    return only !== undefined && others.length === 0 ? ofNode(only[1], false) : UNKNOWN;
  }

  return (sampler) => ofSampler(sampler, GUIDERS_MAX);
}

/** What leads away from the words: to the models, and to pictures that control the painting. */
const NO_WAY =
  /clip(?!_regions)|model|vae|image|pixels|samples|latent|control|mask|seed|width|height/;

/** A random prompt without anything to choose says what it says. */
function isPlain({ type }: Node, words: Words | undefined): boolean {
  return /random|wildcard|dynamic/i.test(type) && words !== undefined && !CHOICE.test(words.text);
}

/** The inputs whose words are painted; smZ’s encoder has the fields of both kinds of models and uses one of them. */
function chooseFields({ inputs }: Node, words: readonly WordInput[]): readonly WordInput[] {
  // What GLIGEN puts into a box is said in the words that it is mixed with.
  if ('gligen_textbox_model' in inputs) return words.filter(({ name }) => name !== 'text');
  if (!('text' in inputs) || !('text_g' in inputs)) return words;
  const isSdxl = inputs['with_SDXL'] === true;
  return words.filter(({ name }) => (name === 'text') !== isSdxl);
}

/** Which outputs of each node are linked to. */
function listOutputs(graph: Graph): ReadonlyMap<Node, ReadonlySet<number>> {
  const outputs = new Map<Node, Set<number>>();
  for (const node of graph.values()) {
    for (const [name, link] of node.links) {
      if (NO_WAY.test(name)) continue;
      const used = outputs.get(link.node) ?? new Set();
      outputs.set(link.node, used.add(link.output));
    }
  }
  return outputs;
}
