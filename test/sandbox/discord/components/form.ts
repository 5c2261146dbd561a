import type { z } from 'zod';
import { invalidForm, type FieldError } from '../http/api-error.ts';

type Issue = z.core.$ZodIssue;

const LENGTHS = new Set(['string', 'array']);

function describeIssue(issue: Issue): { code: string; message: string } {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const bound = issue.code === 'too_big' ? issue.maximum : issue.minimum;
    const side = issue.code === 'too_big' ? 'MAX' : 'MIN';
    if (!LENGTHS.has(issue.origin)) {
      const comparison = issue.code === 'too_big' ? 'less' : 'greater';
      return {
        code: `NUMBER_TYPE_${side}`,
        message: `int value should be ${comparison} than or equal to ${bound}.`,
      };
    }
    const fewer = issue.code === 'too_big' ? 'fewer' : 'more';
    return {
      code: `BASE_TYPE_${side}_LENGTH`,
      message: `Must be ${bound} or ${fewer} in length.`,
    };
  }
  if (issue.code === 'invalid_union' || issue.code === 'invalid_value') {
    return { code: 'BASE_TYPE_CHOICES', message: 'Value is not one of the allowed values.' };
  }
  if (issue.code === 'invalid_format') {
    return { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
  }
  if (issue.code === 'custom') {
    const code: unknown = issue.params?.['code'];
    return { code: typeof code === 'string' ? code : 'BASE_TYPE_INVALID', message: issue.message };
  }
  return { code: 'BASE_TYPE_BAD_TYPE', message: issue.message };
}

export function fieldErrorsOf(
  error: z.ZodError,
  prefix: readonly (string | number)[] = [],
): FieldError[] {
  return error.issues.map((issue) => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    return { path: [...prefix, ...path], ...describeIssue(issue) };
  });
}

/** The body as the schema types it, or 50035 with every field that is wrong. */
export function parseForm<S extends z.ZodType>(
  schema: S,
  body: unknown,
  prefix: readonly (string | number)[] = [],
): z.output<S> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw invalidForm(fieldErrorsOf(parsed.error, prefix));
  return parsed.data;
}

/** A rule of a `superRefine` that is broken. */
export function brokenRule(
  path: readonly (string | number)[],
  code: string,
  message: string,
): { code: 'custom'; path: (string | number)[]; message: string; params: { code: string } } {
  return { code: 'custom', path: [...path], message, params: { code } };
}
