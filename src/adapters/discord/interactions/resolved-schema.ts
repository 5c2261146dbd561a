import * as z from 'zod';
import { attachmentSchema } from './parse-target-message.ts';

export const idSchema = z.string().regex(/^\d{17,20}$/);
export const permissionsSchema = z.string().regex(/^\d+$/);

/** What the options and lists of an interaction name. */
const resolvedSchema = z.object({
  attachments: z.record(idSchema, attachmentSchema).optional(),
  channels: z
    .record(idSchema, z.object({ app_permissions: permissionsSchema.optional() }))
    .optional(),
  members: z.record(idSchema, z.object({ roles: z.array(idSchema) })).optional(),
});

export const dataSchema = z.object({ resolved: resolvedSchema.optional() });
