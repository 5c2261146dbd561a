import { parseSettings } from './infotext-settings.ts';

export const NEGATIVE = 'Negative prompt:';

/** Fewer settings than this in a line that does not begin with the steps are words of a prompt. */
const SETTINGS_MIN = 3;

/** Without two of these, settings are those of a camera or of anything else. */
const PAINTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^steps$/i, /^\d{1,6}$/],
  [/^sampler$/i, /^[a-z]/i],
  [/^cfg scale$/i, /^\d{1,4}(\.\d{1,9})?$/],
  [/^seed$/i, /^-?\d{1,20}$/],
  [/^size$/i, /^\d{1,6}x\d{1,6}$/],
  [/^model hash$/i, /^[\da-f]{6,64}$/i],
];

export type InfotextParts = {
  /** The prompts, in lines. */
  readonly head: readonly string[];
  /** The settings. */
  readonly line: string;
  /** Whether they stood in one line, because a tool took the line breaks out. */
  readonly isJoined: boolean;
};

/** Tools write several settings at the end; most of them begin a line with the steps. */
export function findSettings(lines: readonly string[]): InfotextParts | undefined {
  const begins = lines.findLastIndex((line) => /^\s{0,9}(Steps: ?\d|steps: ?\d{1,6},)/.test(line));
  if (begins >= 0) {
    return { head: lines.slice(0, begins), line: lines[begins] ?? '', isJoined: false };
  }
  const inside = lines.findLastIndex((line) => STEPS_INSIDE.test(line));
  if (inside >= 0) {
    const at = [...(lines[inside] ?? '').matchAll(ALL_STEPS_INSIDE)].at(-1)?.index ?? 0;
    return splitLine(lines, inside, at);
  }
  const last = lines.length - 1;
  const line = lines[last] ?? '';
  const settings = [...parseSettings(line)];
  const known = settings.filter(([name, value]) =>
    PAINTS.some(([own, form]) => own.test(name) && form.test(value)),
  );
  if (settings.length < SETTINGS_MIN || known.length < 2) return undefined;
  const holdsWords = last === 0 || line.startsWith(NEGATIVE);
  const at = holdsWords ? (FIRST_SETTING.exec(line)?.index ?? 0) : 0;
  return at > 0
    ? splitLine(lines, last, at)
    : { head: lines.slice(0, last), line, isJoined: false };
}

/** Behind words, and with another setting behind them, so that no prompt’s words are taken for them. */
const STEPS_INSIDE = /[\s,]Steps: ?\d{1,6}(?:\.\d{1,6})?, {0,3}[A-Z][\w ]{0,40}:/;
const ALL_STEPS_INSIDE = new RegExp(STEPS_INSIDE.source, 'g');
const FIRST_SETTING = /[\s,](Steps|Sampler|CFG scale|Seed|Size|Model hash|Model): ?[^\s,]/i;

function splitLine(lines: readonly string[], index: number, at: number): InfotextParts {
  const line = lines[index] ?? '';
  const words = line.slice(0, at).replace(/[\s,]{0,9}$/, '');
  return { head: [...lines.slice(0, index), words], line: line.slice(at + 1), isJoined: true };
}

export type Prompts = { readonly prompt: string; readonly negativePrompt: string };

/** Of a text that Easel wrote, as it writes it. */
export function splitOwn(lines: readonly string[]): Prompts {
  const at = lines.findIndex((line) => line.startsWith(NEGATIVE));
  if (at < 0) return { prompt: lines.join('\n').trim(), negativePrompt: '' };
  return {
    prompt: lines.slice(0, at).join('\n').trim(),
    negativePrompt: lines.slice(at).join('\n').slice(NEGATIVE.length).trim(),
  };
}

/** SD.Next adds what the prompts were before their wildcards were filled in. */
const TEMPLATE = /^(negative )?template:/i;
const LABELS_INSIDE = /[ ,]{1,9}(?=(?:Negative prompt|Template|Negative template):)/g;
const NEGATIVE_INSIDE = /[ ,]{1,9}(?=Negative prompt:)/;

export function splitPrompts({ head, isJoined }: InfotextParts): Prompts {
  const hasLabel = head.some((line) => line.startsWith(NEGATIVE));
  const text = head.join('\n');
  const parted = isJoined
    ? text.replaceAll(LABELS_INSIDE, '\n')
    : hasLabel
      ? text
      : text.replace(NEGATIVE_INSIDE, '\n');
  const parts = { prompt: [] as string[], negative: [] as string[], template: [] as string[] };
  let part: keyof typeof parts = 'prompt';
  for (const [index, line] of parted.split('\n').entries()) {
    const isNegative = part !== 'negative' && line.startsWith(NEGATIVE);
    if (isNegative) part = 'negative';
    else if (index > 0 && TEMPLATE.test(line)) part = 'template';
    parts[part].push(isNegative ? line.slice(NEGATIVE.length) : line);
  }
  return {
    prompt: parts.prompt.join('\n').trim(),
    negativePrompt: parts.negative.join('\n').trim(),
  };
}
