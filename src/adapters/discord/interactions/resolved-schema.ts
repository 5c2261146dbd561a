import * as z from 'zod';
import { lenientList, lenientRecord, orNothing } from '../lenient.ts';
import { attachmentSchema } from './parse-target-message.ts';

export const idSchema = z.string().regex(/^\d{17,20}$/);
export const permissionsSchema = z.string().regex(/^\d+$/);

const resolvedSchema = z.object({
  attachments: lenientRecord(attachmentSchema),
  channels: lenientRecord(z.object({ app_permissions: orNothing(permissionsSchema) })),
  members: lenientRecord(z.object({ roles: lenientList(idSchema) })),
});
const dataSchema = z.object({ resolved: orNothing(resolvedSchema) });

/** What the options and lists of an interaction name. */
export function readResolved(data: unknown): z.infer<typeof resolvedSchema> | undefined {
  return dataSchema.safeParse(data).data?.resolved;
}
