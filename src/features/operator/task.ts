import * as z from 'zod';

/** What whoever runs the bot has it do at its machine. It crosses a socket: `docs/decisions/operator.md`. */
export const taskSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('spend'),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    isCsv: z.boolean(),
  }),
  z.object({ kind: z.literal('jobs') }),
  z.object({ kind: z.literal('retry'), jobId: z.string() }),
  z.object({ kind: z.literal('cancel'), jobId: z.string() }),
  z.object({ kind: z.literal('block'), serverId: z.string().regex(/^\d{17,20}$/) }),
  z.object({ kind: z.literal('unblock'), serverId: z.string().regex(/^\d{17,20}$/) }),
  z.object({ kind: z.literal('blocked') }),
  z.object({ kind: z.literal('export'), isCsv: z.boolean() }),
  z.object({ kind: z.literal('backup'), path: z.string() }),
]);

export type OperatorTask = z.infer<typeof taskSchema>;

/** What comes of it, a line at a time; a refusal is the last. */
export const toldSchema = z.union([
  z.object({ line: z.string() }),
  z.object({ refused: z.string() }),
]);

export type Told = z.infer<typeof toldSchema>;
