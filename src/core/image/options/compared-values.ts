import { code, text, type Text } from '#core/i18n/text.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { Subject } from '../comparison.ts';
import type { ImagineOptions } from './imagine-schema.ts';
import { findModel, MODELS } from '../models.ts';
import { quote } from './resolve-request.ts';
import { findAspectRatio, isAspectRatio, resolveNearestAspectRatio } from '../sizes.ts';
import { isNone, NONE, resolveStyle, type Style } from '../styles.ts';

/** How many pictures a comparison has. */
export const COMPARED = { min: 2, max: 4 } as const;

/** What one value comes to, as options of `/imagine`. */
export type SubjectOptions = Pick<
  Partial<ImagineOptions>,
  'guidance' | 'steps' | 'model' | 'style' | 'aspect_ratio' | 'width' | 'height'
>;

/**
 * Reads the values of a comparison, which stand between commas, or between semicolons, so that a number can have a comma in it.
 *
 * @param styles the server's own
 */
export function parseComparedValues(
  subject: Subject,
  typed: string,
  styles: readonly Style[],
): Result<readonly SubjectOptions[], Text> {
  const words = splitValues(typed).filter((word) => word !== '');
  if (words.length < COMPARED.min || words.length > COMPARED.max)
    return failure(text('compare.number_of_values', { ...COMPARED, number: words.length }));
  const values: SubjectOptions[] = [];
  for (const word of words) {
    const value = PARSERS[subject](word, styles);
    if (value === undefined) return failure(describeFault(subject, word));
    if (values.some((known) => JSON.stringify(known) === JSON.stringify(value)))
      return failure(text('compare.same_value', { value: quote(word) }));
    values.push(value);
  }
  return success(values);
}

/** The values that were typed so far, the last of them perhaps not to its end. */
export function splitValues(typed: string): readonly string[] {
  return typed.split(typed.includes(';') ? ';' : ',').map((word) => word.trim());
}

type ParseValue = (word: string, styles: readonly Style[]) => SubjectOptions | undefined;

const PARSERS: Readonly<Record<Subject, ParseValue>> = {
  guidance: (word) => {
    const guidance = parseNumber(word);
    return guidance === undefined ? undefined : { guidance };
  },
  steps: (word) => {
    const steps = parseNumber(word);
    return steps === undefined ? undefined : { steps };
  },
  model: (word) => {
    const model = findModel(word);
    return model === undefined ? undefined : { model: model.id };
  },
  style: (word, styles) => {
    if (isNone(word)) return { style: NONE };
    const style = resolveStyle(word, styles);
    return style === undefined ? undefined : { style: style.name };
  },
  size: (word) => {
    const [, width, height] = /^(\d{3,5})\s*[x×*]\s*(\d{3,5})$/i.exec(word) ?? [];
    if (width !== undefined && height !== undefined) {
      const size = { width: Number(width), height: Number(height) };
      const named = findAspectRatio(size);
      return named === undefined ? size : { aspect_ratio: named };
    }
    const ratio = isAspectRatio(word) ? word : resolveNearestAspectRatio(word);
    return ratio === undefined ? undefined : { aspect_ratio: ratio };
  },
};

function parseNumber(word: string): number | undefined {
  return /^\d{1,9}(?:[.,]\d{1,6})?$/.test(word) ? Number(word.replace(',', '.')) : undefined;
}

function describeFault(subject: Subject, word: string): Text {
  const value = quote(word);
  switch (subject) {
    case 'model':
      return text('compare.unknown_model', { value, models: MODELS.map(({ name }) => name) });
    case 'style':
      return text('compare.unknown_style', { value, none: code(NONE) });
    case 'size':
      return text('compare.unknown_size', { value });
    default:
      return text('compare.no_number', { value, vary: code(subject) });
  }
}
