import * as z from 'zod';

const termSchema = z.object({
  pattern: z.string(),
  isForNegative: z.boolean(),
  isHidden: z.boolean(),
});

/** How something that a moderator has done is taken back, as its event keeps it. `null` stands for a term that is on no list. */
export const undoSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pause'), at: z.number() }),
  z.object({
    kind: z.literal('terms'),
    changes: z.array(z.object({ from: termSchema.nullable(), to: termSchema.nullable() })),
  }),
  z.object({
    kind: z.literal('allowed'),
    added: z.array(z.string()),
    removed: z.array(z.string()),
  }),
  z.object({ kind: z.literal('suspension') }),
]);

export type Undo = z.infer<typeof undoSchema>;
export type PolicyUndo = Exclude<Undo, { kind: 'suspension' }>;
