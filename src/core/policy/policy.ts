import * as z from 'zod';
import { defaultsSchema } from '../image/options/defaults.ts';
import { LIMIT_NAMES, MEMBER_LIMIT_NAMES } from './limits.ts';

/** What a log channel can be told of. */
export const LOG_KINDS = ['refusals', 'pictures', 'changes', 'reports'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

const idSchema = z.string().regex(/^\d{17,20}$/);
const valueSchema = z.number().min(0);

const roleRuleSchema = z.object({
  access: z.enum(['allow', 'deny']).nullable().default(null),
  /** Lifts allowances and the cooldown; never terms, suspensions or budgets. */
  isExempt: z.boolean().default(false),
  limits: z.partialRecord(z.enum(MEMBER_LIMIT_NAMES), valueSchema).default({}),
});

const termSchema = z.object({
  pattern: z.string(),
  isForNegative: z.boolean(),
  isHidden: z.boolean(),
});

const styleSchema = z.object({
  name: z.string(),
  prompt: z.string(),
  negativePrompt: z.string(),
});

/** One server's settings, as the database keeps them. What a newer or older version does not say has its default. */
export const policySchema = z.object({
  limits: z.partialRecord(z.enum(LIMIT_NAMES), valueSchema).default({}),
  roles: z.record(idSchema, roleRuleSchema).default({}),
  /** Channels and categories. */
  channels: z.record(idSchema, z.enum(['allow', 'deny'])).default({}),
  /** Whether Easel paints in age-restricted channels too. */
  ageRestricted: z.enum(['allow', 'deny']).default('allow'),
  deniedModels: z.array(z.string()).default([]),
  private: z.enum(['allow', 'deny']).default('allow'),
  /** Who has it may press moderators' buttons. */
  moderatorRole: idSchema.nullable().default(null),
  /** Of what everyone reads; `null` for what Discord says. */
  language: z.string().nullable().default(null),
  log: z
    .object({ channelId: idSchema, kinds: z.array(z.enum(LOG_KINDS)) })
    .nullable()
    .default(null),
  /** The server's own presets. */
  styles: z.array(styleSchema).default([]),
  /** Where a member says nothing and has no default of their own. */
  defaults: defaultsSchema.default({}),
  /** Channels and roles whose pictures are covered. */
  spoilers: z
    .object({ channels: z.array(idSchema), roles: z.array(idSchema) })
    .default({ channels: [], roles: [] }),
  terms: z.array(termSchema).default([]),
  allowedTerms: z.array(z.string()).default([]),
  pause: z
    .object({ by: idSchema, at: z.number(), reason: z.string().nullable() })
    .nullable()
    .default(null),
});

export type Policy = z.infer<typeof policySchema>;
export type RoleRule = z.infer<typeof roleRuleSchema>;

/** A server that has set nothing; direct messages too. */
export const DEFAULT_POLICY: Policy = policySchema.parse({});
export const DEFAULT_ROLE_RULE: RoleRule = roleRuleSchema.parse({});
