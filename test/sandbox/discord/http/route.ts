import { z } from 'zod';
import { invalidForm } from './api-error.ts';
import type { Upload } from './multipart.ts';
import type { Platform } from '../platform.ts';
import type { BucketRule } from './rate-limits.ts';
import { isSnowflake } from '../world/snowflake.ts';

export type Call = {
  readonly platform: Platform;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly json: unknown;
  readonly uploads: readonly Upload[];
};

export type Answer = { readonly status: number; readonly body?: unknown };

export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** `:name` stands for one path segment. */
  readonly template: string;
  /** Interaction and webhook routes carry their token in the path and need no authorization. */
  readonly auth: 'bot' | 'none';
  readonly bucket?: BucketRule;
  /** The parameters that keep buckets apart (topics/rate-limits.mdx "top-level resources"). */
  readonly major?: readonly string[];
  readonly handle: (call: Call) => Answer;
};

export const NO_CONTENT: Answer = { status: 204 };

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** A path parameter; one that should be an id and is none is 50035, as Discord answers it. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}

export function idParam(call: Call, name: string): string {
  const value = param(call, name);
  if (isSnowflake(value)) return value;
  const message = `Value "${value}" is not snowflake.`;
  throw invalidForm([{ path: [`${name}_id`], code: 'NUMBER_TYPE_COERCE', message }]);
}

export const looseObject = z.record(z.string(), z.unknown());
