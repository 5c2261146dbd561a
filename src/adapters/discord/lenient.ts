import * as z from 'zod';

/** Schemas for what strangers fill: a field, or an entry, that is not as expected counts as missing, and takes nothing else along. */

export function orNothing<Value>(schema: z.ZodType<Value>): z.ZodType<Value | undefined> {
  return schema.optional().catch(undefined);
}

export function lenientList<Value>(schema: z.ZodType<Value>): z.ZodType<Value[]> {
  return z
    .array(z.unknown())
    .catch([])
    .transform((entries) => entries.flatMap((entry) => keepFitting(schema, entry)));
}

export function lenientRecord<Value>(schema: z.ZodType<Value>): z.ZodType<Record<string, Value>> {
  return z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((entries) =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([key, entry]) =>
          keepFitting(schema, entry).map((value) => [key, value] as const),
        ),
      ),
    );
}

function keepFitting<Value>(schema: z.ZodType<Value>, entry: unknown): Value[] {
  const parsed = schema.safeParse(entry);
  return parsed.success ? [parsed.data] : [];
}
