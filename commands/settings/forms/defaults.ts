import { text } from '#core/i18n/text.ts';
import { clearDefaults, pickSpoilers, setDefaults } from '#core/policy-edits/defaults.ts';
import { listShown, MAX_PICKED } from '#core/policy-edits/picked.ts';
import { combineEdits, type PolicyEdit } from '#core/policy-edits/policy-edit.ts';
import type { FormValues } from '#core/invocation.ts';
import { findDefaultsForm, readForm } from '../../easel/defaults-forms.ts';
import { describeRest } from './roles.ts';
import { readIds, type Section } from './section.ts';

/** Members fill in the same for themselves. */
const PICTURE = findDefaultsForm('picture');
const SHOWING = findDefaultsForm('showing');

function editDefaults(form: typeof PICTURE, values: FormValues): PolicyEdit {
  if (form === undefined) return combineEdits([]);
  const { set = {}, clear = [] } = readForm(form.names, values);
  return combineEdits([clearDefaults(clear), setDefaults(set)]);
}

/** What pictures are like here where a member says nothing and has no default of their own. */
export const defaults: Section = {
  title: text('form.defaults'),
  fields: ({ policy }) => PICTURE?.fields(policy.defaults) ?? [],
  edit: (values) => editDefaults(PICTURE, values),
};

const LABELS = {
  private: text('form.default_private'),
  spoiler: text('form.default_spoiler'),
};

/** Whose pictures, and where, are covered or for one member alone unless the member says otherwise. */
export const spoilers: Section = {
  title: text('form.spoilers'),
  fields: ({ policy }) => [
    {
      key: 'channels',
      label: text('form.spoiler_channels'),
      ...describeRest(policy.spoilers.channels),
      kind: 'channels',
      values: listShown(policy.spoilers.channels),
      max: MAX_PICKED,
    },
    {
      key: 'roles',
      label: text('form.spoiler_roles'),
      ...describeRest(policy.spoilers.roles),
      kind: 'roles',
      values: listShown(policy.spoilers.roles),
      max: MAX_PICKED,
    },
    ...(SHOWING?.fields(policy.defaults) ?? []).map((field) => ({
      ...field,
      label: field.key === 'private' ? LABELS.private : LABELS.spoiler,
    })),
  ],
  edit: (values) =>
    combineEdits([
      pickSpoilers('channels', readIds(values, 'channels')),
      pickSpoilers('roles', readIds(values, 'roles')),
      editDefaults(SHOWING, values),
    ]),
};
