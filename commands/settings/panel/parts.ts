import { shorten } from '#core/i18n/shorten.ts';
import { text, type Text, type TextKey } from '#core/i18n/text.ts';
import { DEFAULT_NAMES, type DefaultName } from '#core/image/options/defaults.ts';
import { resolveModel } from '#core/image/models.ts';
import { listChannels } from '#core/policy-edits/channels.ts';
import { describeDefault } from '#core/policy-edits/defaults.ts';
import { describeLanguage, describeModeratorRole } from '#core/policy-edits/general.ts';
import { describeKinds } from '#core/policy-edits/log.ts';
import { listModels } from '#core/policy-edits/models.ts';
import { listExempt, listRoles } from '#core/policy-edits/roles.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { SettingsView } from '#features/settings/settings.ts';
import { nameChannels, nameRoles, nameSome, when, type PartState } from './part.ts';

/** In UTF-16 units, of what a server has written itself. */
const WORDS_SHOWN = 30;

export function describeRoles({ policy }: SettingsView): PartState {
  const [allowed, denied] = [listRoles(policy, 'allow'), listRoles(policy, 'deny')];
  const exempt = listExempt(policy);
  const limited = Object.keys(policy.roles).filter(
    (id) => Object.keys(policy.roles[id]?.limits ?? {}).length > 0,
  );
  return {
    changed: [
      ...when(allowed.length > 0, text('panel.roles_allowed', { roles: nameRoles(allowed) })),
      ...when(denied.length > 0, text('panel.roles_denied', { roles: nameRoles(denied) })),
      ...when(exempt.length > 0, text('panel.roles_exempt', { roles: nameRoles(exempt) })),
      ...when(limited.length > 0, text('panel.roles_limited', { roles: nameRoles(limited) })),
    ],
    rest: when(allowed.length + denied.length === 0, text('panel.all_may_paint')),
  };
}

export function describeChannels({ policy }: SettingsView): PartState {
  const [allowed, denied] = [listChannels(policy, 'allow'), listChannels(policy, 'deny')];
  const isOrdinary = policy.ageRestricted === 'deny';
  return {
    changed: [
      ...when(
        allowed.length > 0,
        text('panel.channels_allowed', { channels: nameChannels(allowed) }),
      ),
      ...when(denied.length > 0, text('panel.channels_denied', { channels: nameChannels(denied) })),
      ...when(isOrdinary, text('panel.channels_ordinary')),
    ],
    rest: [
      ...when(allowed.length + denied.length === 0, text('panel.all_channels')),
      ...when(!isOrdinary, text('panel.any_age')),
    ],
  };
}

export function describeGeneral({ policy }: SettingsView): PartState {
  const { moderatorRole, language } = policy;
  const denied = listModels(policy, 'deny').map((id) => resolveModel(id)?.name ?? id);
  const isPrivate = policy.private === 'allow';
  const role = text('panel.moderator_role', { role: describeModeratorRole(moderatorRole) });
  const tongue = text('panel.language', { language: describeLanguage(language) });
  return {
    changed: [
      ...when(denied.length > 0, text('panel.models_denied', { models: nameSome(denied) })),
      ...when(!isPrivate, text('panel.private_denied')),
      ...when(moderatorRole !== null, role),
      ...when(language !== null, tongue),
    ],
    rest: [
      ...when(denied.length === 0, text('panel.all_models')),
      ...when(isPrivate, text('panel.private_allowed')),
      ...when(moderatorRole === null, text('panel.no_moderator_role')),
      ...when(language === null, tongue),
    ],
  };
}

export function describeLog({ policy: { log }, logDropped }: SettingsView): PartState {
  if (log === null) return { changed: [], rest: [text('value.off')] };
  const values = { channel: { channel: log.channelId }, kinds: describeKinds(log.kinds) };
  return {
    changed: [
      text('panel.log_in', values),
      ...when(logDropped > 0, text('panel.log_dropped', { count: logDropped })),
    ],
    rest: [],
  };
}

const DEFAULT_KEYS: Readonly<Record<DefaultName, TextKey>> = {
  model: 'defaults.model',
  aspect_ratio: 'defaults.aspect_ratio',
  style: 'defaults.style',
  count: 'defaults.count',
  negative_prompt: 'defaults.negative_prompt',
  private: 'form.default_private',
  spoiler: 'form.default_spoiler',
};
const SHOWING: readonly DefaultName[] = ['private', 'spoiler'];

function listDefaults({ defaults }: Policy, names: readonly DefaultName[]): readonly Text[] {
  return names
    .filter((name) => defaults[name] !== undefined)
    .map((name) => {
      const value = describeDefault(name, defaults);
      return text('panel.default', {
        option: text(DEFAULT_KEYS[name]),
        value: typeof value === 'string' ? shorten(value, WORDS_SHOWN) : value,
      });
    });
}

export function describeDefaults({ policy }: SettingsView): PartState {
  const names = DEFAULT_NAMES.filter((name) => !SHOWING.includes(name));
  return orNone(listDefaults(policy, names));
}

export function describeSpoilers({ policy }: SettingsView): PartState {
  const { channels, roles } = policy.spoilers;
  return orNone([
    ...when(
      channels.length > 0,
      text('panel.spoiler_channels', { channels: nameChannels(channels) }),
    ),
    ...when(roles.length > 0, text('panel.spoiler_roles', { roles: nameRoles(roles) })),
    ...listDefaults(policy, SHOWING),
  ]);
}

export function describeStyles({ policy: { styles } }: SettingsView): PartState {
  const count = text('panel.styles', { count: styles.length });
  const how = text('panel.styles_how');
  return styles.length > 0
    ? { changed: [count], rest: [how] }
    : { changed: [], rest: [text('value.none'), how] };
}

export function describeTerms({ policy, suspended }: SettingsView): PartState {
  const [terms, allowed] = [policy.terms.length, policy.allowedTerms.length];
  const how = text('panel.terms_how');
  const changed = [
    ...when(terms > 0, text('panel.terms', { count: terms })),
    ...when(allowed > 0, text('panel.allow_list', { count: allowed })),
    ...when(suspended > 0, text('panel.suspended', { count: suspended })),
  ];
  return changed.length > 0
    ? { changed, rest: [how] }
    : { changed, rest: [text('value.none'), how] };
}

function orNone(changed: readonly Text[]): PartState {
  return { changed, rest: when(changed.length === 0, text('value.none')) };
}
