import { unwrapIsolated } from '../i18n/isolate.ts';
import { text, type Text } from '../i18n/text.ts';
import { findFault, type ImageRequest } from '../image/image-request.ts';
import { MODELS, type Model } from '../image/models.ts';
import { readStyleName } from '../image/style-name.ts';
import { expandStyle, GAP, resolveStyle } from '../image/styles.ts';
import type { Words } from '../image/words.ts';
import { failure, success, type Result } from '../result.ts';

export type MessageRecipe = {
  /** With the first seed that the message names; findFault has nothing against it. */
  readonly request: ImageRequest;
  /** Of the pictures shown, in their order; none for a model without seeds. */
  readonly seeds: readonly number[];
  /** Of the job, if the message shows its words shortened or not quite as they are: then only the id leads to the request. */
  readonly id: string | undefined;
};

/** Longer than any recipe line. */
const LINE_MAX = 500;

/** The line that `describeRecipe` writes, as a message shows it. Its words are the same in every language. */
const RECIPE_LINE = new RegExp(
  [
    /^-# (?:Seeds? (?<seeds>`\d+`(?: `\d+`)*)|No seed[^·`]*)/,
    / · (?<model>[^·]+?)/,
    /(?: · (?<width>\d+)×(?<height>\d+))?/,
    / · (?<steps>\d+) steps/,
    /(?: · guidance (?<guidance>[\d.]+))?/,
    /(?: · style (?<style>.+))?/,
    / · \$[\d.]+ · AI-generated(?: · id `(?<id>[\w-]+)`)?$/,
  ]
    .map(({ source }) => source)
    .join(''),
);

/**
 * Reads the request back from Easel's own message.
 *
 * @param contents of the message's text displays, in their order: the words first, the recipe line last
 */
export function parseRecipeText(contents: readonly string[]): Result<MessageRecipe, Text> {
  const line = findRecipeLine(contents);
  const groups = RECIPE_LINE.exec(line)?.groups;
  const words = parseWords(contents[0] ?? '');
  if (groups === undefined || words === undefined || contents[0] === line) {
    return failure(text('recipe.not_in_message'));
  }
  const { model = '', width, height, steps, guidance, style, id } = groups;
  const seeds = (groups['seeds']?.match(/\d+/g) ?? []).map(Number);
  const known = MODELS.find(({ name }) => name === model);
  const styleName = readStyleName(unwrapIsolated(unescapeMarkup(style ?? '')));
  const request: ImageRequest = {
    model: known?.id ?? model,
    ...words,
    width: toNumberOrNull(width),
    height: toNumberOrNull(height),
    steps: Number(steps),
    guidance: toNumberOrNull(guidance),
    seed: seeds[0] ?? null,
    style: styleName,
    // An id says that the words are not just what was painted: with a style, they are the member's own.
    ...(id !== undefined && known !== undefined && addStyle(words, styleName, known)),
  };
  const fault = findFault(request);
  return fault === undefined ? success({ request, seeds, id }) : failure(fault);
}

/** Of a style that every Easel has. Words that it is around already are of a message from before, and stay. */
function addStyle(words: Words, name: string | null, model: Model): Partial<ImageRequest> {
  const style = name === null ? undefined : resolveStyle(name);
  if (style === undefined) return {};
  const [before = '', after = ''] = style.prompt.split(GAP);
  const isAround = words.prompt.startsWith(before) && words.prompt.endsWith(after);
  const isCut = words.prompt.endsWith('…');
  return isAround || isCut ? {} : { ...expandStyle(style, words, model), words };
}

/** The id that a message carries, also where its recipe line says less than a request: that of a comparison. */
export function findJobId(contents: readonly string[]): string | undefined {
  return /^-# .* · id `([\w-]{1,40})`$/.exec(findRecipeLine(contents))?.[1];
}

function findRecipeLine(contents: readonly string[]): string {
  const line = contents.findLast((content) => content.startsWith('-# ')) ?? '';
  return line.length > LINE_MAX ? '' : line;
}

/** Whether a message with these texts says all of a request but which of the seeds it was; if not, it has to carry the id. */
export function isRepeatedBy(contents: readonly string[], request: ImageRequest): boolean {
  const parsed = parseRecipeText(contents);
  if (!parsed.ok) return false;
  return Object.entries({ ...parsed.value.request, seed: null }).every(
    ([name, value]) =>
      value === Object.entries({ ...request, seed: null }).find(([own]) => own === name)?.[1],
  );
}

function toNumberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/**
 * The label of the negative prompt, in whatever language: in bold, at a line's start. Members' own stars arrive escaped, so two of them
 * side by side are never theirs.
 */
const NEGATIVE_LABEL = /\n\*\*[^*\n]+\*\*/;

/** A bar before the spoiler's own is kept apart from them. */
const SPOILER = /^\|\|([^]*)\|\|$/;

/** @returns `undefined` if the message shows a note in place of the words */
function parseWords(content: string): Words | undefined {
  if (content.startsWith('-# ')) return undefined;
  const shown = SPOILER.exec(content)?.[1]?.replace(/(\|\u200B*)\u200B$/, '$1') ?? content;
  const label = NEGATIVE_LABEL.exec(shown);
  const negative = label === null ? null : shown.slice(label.index + label[0].length);
  return {
    prompt: unescapeMarkup(shown.slice(0, label?.index)).trim(),
    negativePrompt: negative === null ? null : unwrapIsolated(unescapeMarkup(negative).trim()),
  };
}

/** Every backslash in a message stands before what it takes the meaning from, another one among it. */
function unescapeMarkup(words: string): string {
  return words.replaceAll(/\\([^])/gu, '$1');
}
