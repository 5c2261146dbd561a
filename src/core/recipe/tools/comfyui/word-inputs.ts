import type { Node } from './graph.ts';
import type { Part } from './roles.ts';

/** An input that words come in by. */
export type WordInput = { readonly name: string; readonly value: unknown };

const WORDS =
  /(^|[ _])(text|texts|string|strings|str|prompt|prompts|words|multiline|positive|negative|pos|neg)([ _]|$)|^(t5xxl|clip_[lg]|llama|value|quote|content|prefix|suffix|input|any|anything|prepend|append|before|after)$/;

/** Settings of nodes that hold words; what they say is no part of them. */
const NO_WORDS =
  /delim|separat|mode|action|style|path|file|folder|format|encod|token|norm|weight|parser|font|colou?r|url|key|instruction|template|log|seed|title|system|find|replace|ascore|strength|type|wildcard|cache|save|tidy|region_text|target/;

/** Words that are encoded already, those of Cutoff's parts among them. */
const CONDITIONING = /^(conditioning|cond|condition|clip_regions)([ _]|$)/;

/** `text_a`, `text1` and `conditioning_to` are one of several. */
const SUFFIX = /[ _-]?(\d{1,3}|[ _-][a-z]|[_-](to|from))$/;

const PART: Readonly<Record<Part, RegExp>> = {
  positive: /(^|[ _])pos(itive)?([ _]|\d|$)/,
  negative: /(^|[ _])neg(ative)?([ _]|\d|$)/,
};

/**
 * The inputs of a node that bring words of this part, in the order in which it joins them.
 *
 * @param isStrict whether only inputs count that are named for this part, as those of bundles are
 */
export function listWordInputs(node: Node, part: Part, isStrict: boolean): readonly WordInput[] {
  const links = new Set(node.links.map(([name]) => name));
  const all = node.entries
    .filter(([name, value]) => isWordInput(name, value, links))
    .map(([name, value]) => ({ name, value }));
  const typed = all.filter(({ value }) => typeof value === 'string' && value.trim() !== '');
  // What shows a text keeps it beside the link that it came by.
  if (/show|display/i.test(node.type) && typed.length > 0) return typed.slice(0, 1);
  const exact = all.filter(({ name }) => name === part || name === `base_${part}`);
  if (exact.length > 0) return exact;
  const own = all.filter(({ name }) => PART[part].test(name));
  if (own.length > 0 || isStrict) return sort(own);
  const other = PART[part === 'positive' ? 'negative' : 'positive'];
  const neutral = all.filter(({ name }) => !other.test(name));
  return sort(neutral.length > 0 ? neutral : all);
}

function isWordInput(name: string, value: unknown, links: ReadonlySet<string>): boolean {
  if (NO_WORDS.test(name)) return false;
  const isLink = links.has(name);
  if (CONDITIONING.test(stem(name))) return isLink;
  return (isLink || typeof value === 'string') && (WORDS.test(name) || WORDS.test(stem(name)));
}

function stem(name: string): string {
  return name.replace(SUFFIX, '');
}

/** As the node has them, but those of one series by their letters or numbers: what is linked stands behind what is typed. */
function sort(inputs: readonly WordInput[]): readonly WordInput[] {
  const stems = inputs.map(({ name }) => stem(name));
  const rank = ({ name }: WordInput): number => stems.indexOf(stem(name));
  const place = ({ name }: WordInput): string =>
    (SUFFIX.exec(name)?.[1] ?? '').replace('to', ' 0').replace('from', ' 1');
  return inputs.toSorted(
    (a, b) => rank(a) - rank(b) || place(a).localeCompare(place(b), 'en', { numeric: true }),
  );
}

/** The text of a node that has no other, whatever it is called there. */
export function readOnlyText(
  node: Node,
): { readonly text: string; readonly isPartial: boolean } | undefined {
  const texts = node.entries.filter(
    ([name, value]) => typeof value === 'string' && !NO_WORDS.test(name),
  );
  const isAlone = texts.length === 1 && !node.entries.some(([, value]) => Array.isArray(value));
  const text = texts[0]?.[1];
  return isAlone && typeof text === 'string' ? { text, isPartial: false } : undefined;
}
