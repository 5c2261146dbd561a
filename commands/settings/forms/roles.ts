import { text, type TextKey } from '#core/i18n/text.ts';
import { listShown, MAX_PICKED } from '#core/policy-edits/picked.ts';
import { listExempt, listRoles, pickRoles } from '#core/policy-edits/roles.ts';
import type { FormField } from '#core/reply.ts';
import { readIds, type Section } from './section.ts';

/** Which roles may paint, and which are exempt. */
export const roles: Section = {
  title: text('form.roles'),
  fields: ({ policy }) => [
    {
      ...describeList('allowed', 'form.roles_allowed', listRoles(policy, 'allow')),
      ...describeRest(listRoles(policy, 'allow'), 'form.roles_allowed_more'),
    },
    describeList('denied', 'form.roles_denied', listRoles(policy, 'deny')),
    describeList('exempt', 'form.roles_exempt', listExempt(policy)),
  ],
  edit: (values, { serverId }) =>
    pickRoles(
      {
        allowed: readIds(values, 'allowed'),
        denied: readIds(values, 'denied'),
        exempt: readIds(values, 'exempt'),
      },
      serverId,
    ),
};

function describeList(key: string, label: TextKey, ids: readonly string[]): FormField {
  return {
    key,
    label: text(label),
    ...describeRest(ids),
    kind: 'roles',
    values: listShown(ids),
    max: MAX_PICKED,
  };
}

/** @param otherwise what an empty list means */
export function describeRest(
  ids: readonly string[],
  otherwise?: TextKey,
): Pick<FormField, 'description'> {
  if (ids.length > MAX_PICKED) return { description: text('form.more_hidden') };
  return otherwise === undefined ? {} : { description: text(otherwise) };
}
