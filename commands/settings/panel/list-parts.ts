import { text, type Text } from '#core/i18n/text.ts';
import type { SettingsView } from '#features/settings/settings.ts';
import { LIMIT_FORMS } from '../forms/limit-forms.ts';
import { describeLimits } from './limits.ts';
import type { Part, PartState } from './part.ts';
import {
  describeChannels,
  describeDefaults,
  describeGeneral,
  describeLog,
  describeRoles,
  describeSpoilers,
  describeStyles,
  describeTerms,
} from './parts.ts';

type Describe = (view: SettingsView) => PartState;

/** By their forms' names. */
const FORMS: readonly (readonly [string, Text, Describe])[] = [
  ['roles', text('form.roles'), describeRoles],
  ['channels', text('form.channels'), describeChannels],
  ['log', text('form.log'), describeLog],
  ['general', text('form.general'), describeGeneral],
  ['defaults', text('form.defaults'), describeDefaults],
  ['spoilers', text('form.spoilers'), describeSpoilers],
];

/** What a command changes; the button shows what there is. */
const LISTS: readonly (readonly [string, Text, Describe])[] = [
  ['styles', text('form.styles'), describeStyles],
  ['terms', text('form.terms'), describeTerms],
];

/** @param roleIds those that everyone has */
export function listParts(view: SettingsView, roleIds: readonly string[]): readonly Part[] {
  const edit = text('button.panel_edit');
  return [
    ...Object.entries(LIMIT_FORMS).map(([id, { title, names }]) => ({
      id,
      title,
      button: edit,
      ...describeLimits(view, names, roleIds),
    })),
    ...FORMS.map(([id, title, describe]) => ({ id, title, button: edit, ...describe(view) })),
    ...LISTS.map(([id, title, describe]) => ({
      id,
      title,
      button: text('button.panel_show'),
      ...describe(view),
    })),
  ];
}
