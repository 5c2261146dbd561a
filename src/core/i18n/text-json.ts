import * as z from 'zod';
import { EN } from './catalogue.ts';
import { text, type Text, type TextKey, type TextValue } from './text.ts';

/** A text as it is kept for later. Moments are wrapped, because JSON has none. */
export function serialiseText(message: Text): string {
  return JSON.stringify(toJson(message));
}

function toJson({ key, values }: Text): unknown {
  const entries = Object.entries(values).map(([name, value]) => [name, valueToJson(value)]);
  return { key, values: Object.fromEntries(entries) };
}

function valueToJson(value: TextValue): unknown {
  if (value instanceof Date) return { moment: value.getTime() };
  if (Array.isArray(value)) return value.map(valueToJson);
  return typeof value === 'object' && 'key' in value ? toJson(value) : value;
}

const itemSchema = z.union([
  z.string(),
  z.object({ code: z.string() }),
  z.object({ user: z.string() }),
  z.object({ role: z.string() }),
  z.object({ channel: z.string() }),
]);
const momentSchema = z
  .object({ moment: z.number() })
  .transform(({ moment }): Date => new Date(moment));
const textSchema: z.ZodType<Text> = z.lazy(() =>
  z
    .object({ key: z.custom<TextKey>(isKey), values: z.record(z.string(), valueSchema) })
    .transform(({ key, values }) => text(key, values)),
);
const valueSchema: z.ZodType<TextValue> = z.union([
  itemSchema,
  z.number(),
  momentSchema,
  z.object({ usd: z.number() }),
  z.object({ url: z.string() }),
  textSchema,
  z.array(z.union([itemSchema, textSchema])),
]);

function isKey(key: unknown): boolean {
  return Object.hasOwn(EN, String(key)) || Object.hasOwn(EN, `${String(key)}_other`);
}

/** @returns `undefined` for what this version can't say */
export function parseText(json: string): Text | undefined {
  try {
    return textSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
