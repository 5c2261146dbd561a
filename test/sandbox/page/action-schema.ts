import { z } from 'zod';

/** What the page asks for. Kinds and shapes only: what the member may do is the stand-in's to say. */

const id = z.string().max(100);
/** A file is named by the id that its upload gave. */
const optionValue = z.union([z.string(), z.number(), z.boolean(), z.object({ upload: id })]);
const options = z.record(z.string(), optionValue);
const values = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]));

const action = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('post'), content: z.string(), files: z.array(id) }),
  z.object({ kind: z.literal('slash'), name: z.string(), options }),
  z.object({ kind: z.literal('autocomplete'), name: z.string(), options, focused: z.string() }),
  z.object({ kind: z.literal('press'), message: id, customId: z.string() }),
  z.object({
    kind: z.literal('select'),
    message: id,
    customId: z.string(),
    values: z.array(z.string()),
  }),
  z.object({ kind: z.literal('submit'), opener: id, values }),
  z.object({ kind: z.literal('message command'), name: z.string(), message: id }),
  z.object({ kind: z.literal('delete'), message: id }),
  z.object({ kind: z.literal('expire token'), interaction: id.optional() }),
  z.object({ kind: z.literal('speak'), locale: z.string().max(10) }),
  z.object({ kind: z.literal('allow direct messages'), isOpen: z.boolean() }),
  z.object({ kind: z.literal('permit'), permission: z.string(), isGranted: z.boolean() }),
]);

/** Clocks that are moved further end at dates that there are none of. */
const YEAR_MS = 366 * 24 * 60 * 60_000;
const count = z.int().min(0);

const control = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('latency'), ms: count.max(600_000) }),
  z.object({ kind: z.literal('format'), format: z.enum(['png', 'jpeg', 'webp']) }),
  z.object({ kind: z.literal('envelope'), on: z.boolean() }),
  z.object({ kind: z.literal('attachment limit'), bytes: count }),
  z.object({ kind: z.literal('fail painting'), failure: z.string(), times: count.min(1) }),
  z.object({ kind: z.literal('fail always'), failure: z.string() }),
  z.object({
    kind: z.literal('fail discord'),
    call: z.string(),
    failure: z.string(),
    times: count.min(1),
  }),
  z.object({ kind: z.literal('heal') }),
  z.object({ kind: z.literal('block words'), words: z.string().max(200) }),
  z.object({
    kind: z.literal('gateway'),
    how: z.enum(['cut', 'reconnect', 'resumable', 'not resumable']),
  }),
  z.object({ kind: z.literal('restart'), how: z.enum(['stop', 'kill']) }),
  z.object({ kind: z.literal('advance'), ms: count.max(YEAR_MS) }),
]);

export const actionRequest = z.object({ as: id, in: id, action });
export const controlRequest = z.object({ control });

export type Action = z.output<typeof action>;
export type Control = z.output<typeof control>;
