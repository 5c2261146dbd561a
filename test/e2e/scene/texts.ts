import type { Message } from '../../sandbox/discord/index.ts';

const FLAWS: Readonly<Record<string, RegExp>> = {
  'says nothing': /^\s*$/,
  'an unresolved key': /(?<![\w/.-])[a-z][a-zA-Z]*\.[a-z][a-zA-Z_]+(?![\w/])/,
  'an unfilled place': /\{\{|\}\}/,
  'a value that is none': /\bundefined\b|\bnull\b|\bNaN\b|\[object /,
  HTML: /<!doctype|<\/?(?:html|head|title|body|center|h1|p|hr)\b/i,
  JSON: /"\w+"\s*:|[{}]/,
  'a stack trace': /^\s*at .+:\d+/m,
  'an error class': /\b[A-Z]\w*Error\b|\bE[A-Z]{4,}\b/,
};

/** Letters and digits by chance: some read like the code of an error. */
const REFERENCE = /(?<=`)[0-9A-Z]{7}(?=`)/g;

/** What no text that a member reads may hold; empty when the text is fit to be read. */
export function flawsOf(text: string): readonly string[] {
  const words = text.replaceAll(REFERENCE, '0000000');
  return Object.keys(FLAWS).filter((flaw) => FLAWS[flaw]?.test(words) ?? false);
}

// Discord takes a backslash before any character but letters, digits and white space as an escape.
const ESCAPE = /\\([^0-9A-Za-z\s])/g;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/** The text as it reads once Discord has drawn it: escapes resolved, nothing invisible, white space as one space. */
export function readableOf(text: string): string {
  return text.replaceAll(ESCAPE, '$1').replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ');
}

/** The same for what a member typed, which holds no escapes: a backslash there is a backslash. */
export function typedWords(typed: string): string {
  return typed.replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ');
}

const CONSTRUCTS: Readonly<Record<string, RegExp>> = {
  asterisk: /\*/g,
  underscore: /(?<!\w)_|_(?!\w)|__/g,
  strike: /~~/g,
  bars: /\|\|/g,
  tick: /`/g,
  link: /\]\(/g,
  angle: /<(?:@|#|\/|id:|a?:\w|t:|https?:)/g,
  everyone: /@(?:everyone|here)/g,
  heading: /^(?:> ?)*#{1,3}\s/gm,
  small: /^(?:> ?)*-#\s/gm,
  quote: /^>{1,3}\s/gm,
  list: /^(?:> ?)*\s*(?:[-*+]|\d+\.)\s/gm,
};

/** How often Discord would act on each kind of formatting in this text: escaped characters do not count. */
export function formattingOf(text: string): Readonly<Record<string, number>> {
  const active = text.replaceAll(ESCAPE, '\u00B7');
  return Object.fromEntries(
    Object.entries(CONSTRUCTS).map(([name, pattern]) => [
      name,
      [...active.matchAll(pattern)].length,
    ]),
  );
}

type Component = {
  readonly content?: string;
  readonly spoiler?: boolean;
  readonly components?: readonly unknown[];
};
const isComponent = (value: unknown): value is Component =>
  typeof value === 'object' && value !== null;

/** Whether every text of the message that holds these words is covered until a click. */
export function isCovered(message: Message, words: string): boolean {
  const covered: boolean[] = [];
  const visit = (component: unknown, under: boolean): void => {
    if (!isComponent(component)) return;
    const hidden = under || component.spoiler === true;
    const parts = (component.content ?? '').split('||');
    for (const [index, part] of parts.entries())
      if (readableOf(part).includes(words)) covered.push(hidden || index % 2 === 1);
    for (const child of component.components ?? []) visit(child, hidden);
  };
  for (const component of message.components) visit(component, false);
  return covered.length > 0 && covered.every(Boolean);
}
