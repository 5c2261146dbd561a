import * as z from 'zod';
import { MODELS } from '#core/image/models.ts';
import { parseUsd } from '#core/ledger/money.ts';
import {
  isUsdLimit,
  LIMIT_NAMES,
  LIMITS,
  type LimitName,
  type LimitValues,
} from '#core/policy/limits.ts';

/** What a variable may be, and what it should be in words, for whoever got it wrong. */
export type Kind<Value> = {
  readonly schema: z.ZodType<Value, string>;
  readonly expected: string;
};

export const serverIdSchema = z.string().regex(/^\d{17,20}$/);
export const serverIdsSchema = z
  .string()
  .transform((ids) => ids.split(/[\s,]+/).filter((id) => id !== ''))
  .pipe(z.array(serverIdSchema).min(1));

export const urlSchema = z.url({ protocol: /^https?$/ });
export const apiUrlSchema = urlSchema.transform((url) => url.replace(/\/+$/, ''));

const wholeNumberSchema = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max));

export function wholeNumber(min: number, max: number, what: string): Kind<number> {
  const expected = `a whole number from ${min} to ${max}: ${what}`;
  return { schema: wholeNumberSchema(min, max), expected };
}

export function wholeNumberOrNone(min: number, max: number, what: string): Kind<number | null> {
  return {
    schema: z.union([z.literal('none').transform(() => null), wholeNumberSchema(min, max)]),
    expected: `a whole number from ${min} to ${max}, or none: ${what}`,
  };
}

export function numberFrom(min: number, max: number, what: string): Kind<number> {
  const schema = z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));
  return { schema, expected: `a number from ${min} to ${max}: ${what}` };
}

export const ON_OFF: Kind<boolean> = {
  schema: z.enum(['on', 'off']).transform((value) => value === 'on'),
  expected: 'on or off',
};

const amountSchema = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,9})?$/)
  .transform(parseUsd);
export const budgetSchema = z.union([z.literal('none').transform(() => null), amountSchema]);
export const pricesSchema = z
  .string()
  .transform((pairs) => new Map(pairs.split(',').map((pair) => splitPair(pair))))
  .pipe(z.map(z.enum(MODELS.map(({ id }) => id)), amountSchema));

const limitSchema = z
  .tuple([z.enum(LIMIT_NAMES), z.string()])
  .transform(([name, amount], context): readonly [LimitName, number] => {
    const { min, max } = LIMITS[name];
    const isAmount = isUsdLimit(name) && amountSchema.safeParse(amount).success;
    const value = isAmount ? parseUsd(amount) : Number(amount);
    if (isAmount || (/^\d+$/.test(amount) && value >= min && value <= max)) return [name, value];
    context.addIssue('not a value of this limit');
    return z.NEVER;
  });
export const limitsSchema = z.union([
  z.literal('none').transform((): LimitValues => ({})),
  z
    .string()
    .transform((pairs) => pairs.split(',').map((pair) => splitPair(pair)))
    .pipe(z.array(limitSchema))
    .transform((pairs): LimitValues => Object.fromEntries(pairs)),
]);

function splitPair(pair: string): [string, string] {
  const [name = '', value = ''] = pair.split('=');
  return [name.trim(), value.trim()];
}
