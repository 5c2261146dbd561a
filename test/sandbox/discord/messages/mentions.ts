import { z } from 'zod';
import { brokenRule } from '../components/form.ts';

/** message.mdx "Allowed Mentions Object". */
export const allowedMentions = z
  .object({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
    roles: z.array(z.string()).max(100).optional(),
    users: z.array(z.string()).max(100).optional(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine(({ parse = [], roles = [], users = [] }, context) => {
    const clash =
      (parse.includes('users') && users.length > 0) ||
      (parse.includes('roles') && roles.length > 0);
    if (clash) {
      const message = 'parse and a list of ids are mutually exclusive';
      context.addIssue(brokenRule(['parse'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message));
    }
  });

export type AllowedMentions = z.output<typeof allowedMentions>;

function withoutCode(text: string): string {
  return text.replaceAll(/```[\s\S]*?```/g, ' ').replaceAll(/``[\s\S]*?``|`[^`]*`/g, ' ');
}

function namedIds(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, id = '']) => id);
}

/** Whom a text pings: users and roles by id, and 'everyone' (which stands for @here too). */
export function resolvePings(
  text: string,
  allowed: AllowedMentions | undefined,
  mayMentionEveryone: boolean,
): string[] {
  const visible = withoutCode(text);
  // Without the field everything is parsed, "default allowances".
  const parse = allowed === undefined ? ['roles', 'users', 'everyone'] : (allowed.parse ?? []);
  const isAllowed = (kind: 'users' | 'roles', id: string): boolean =>
    parse.includes(kind) || (allowed?.[kind] ?? []).includes(id);
  const users = namedIds(visible, /<@!?(\d{17,19})>/g).filter((id) => isAllowed('users', id));
  const roles = namedIds(visible, /<@&(\d{17,19})>/g).filter((id) => isAllowed('roles', id));
  const everyone =
    mayMentionEveryone && parse.includes('everyone') && /@(everyone|here)/.test(visible);
  return [...new Set([...users, ...roles, ...(everyone ? ['everyone'] : [])])];
}
