import { LANGUAGES } from '#core/i18n/catalogues.ts';
import { text } from '#core/i18n/text.ts';
import { MODELS } from '#core/image/models.ts';
import { setLanguage, setModeratorRole, setPrivate } from '#core/policy-edits/general.ts';
import { listModels, pickModels } from '#core/policy-edits/models.ts';
import { combineEdits, describeAccess } from '#core/policy-edits/policy-edit.ts';
import { AS_DISCORD_SAYS } from '../language.ts';
import { readIds, readPicked, readWords, type Section } from './section.ts';

/** Models, private pictures, the moderators' role and the language. */
export const general: Section = {
  title: text('form.general'),
  fields: ({ policy }) => [
    {
      key: 'models',
      label: text('form.models'),
      kind: 'choices',
      values: listModels(policy, 'allow'),
      options: MODELS.map(({ id, name }) => ({ value: id, label: text('form.name', { name }) })),
    },
    {
      key: 'private',
      label: text('form.private'),
      kind: 'choice',
      value: policy.private,
      options: [
        { value: 'allow', label: describeAccess('allow') },
        { value: 'deny', label: describeAccess('deny') },
      ],
    },
    {
      key: 'moderator_role',
      label: text('form.moderator_role'),
      description: text('form.moderator_role_more'),
      kind: 'roles',
      values: policy.moderatorRole === null ? [] : [policy.moderatorRole],
      max: 1,
    },
    {
      key: 'language',
      label: text('form.language'),
      kind: 'choice',
      value: policy.language ?? AS_DISCORD_SAYS,
      options: [
        { value: AS_DISCORD_SAYS, label: text('value.as_discord_says') },
        ...LANGUAGES.map(({ tag, name }) => ({ value: tag, label: text('form.name', { name }) })),
      ],
    },
  ],
  edit(values, { serverId }) {
    const language = readWords(values, 'language') ?? AS_DISCORD_SAYS;
    return combineEdits([
      pickModels(readPicked(values, 'models')),
      setPrivate(readWords(values, 'private') === 'deny' ? 'deny' : 'allow'),
      setModeratorRole(readIds(values, 'moderator_role')[0] ?? null, serverId),
      setLanguage(language === AS_DISCORD_SAYS ? null : language),
    ]);
  },
};
