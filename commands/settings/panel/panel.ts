import { joinLines, text, type Text, type TextValue } from '#core/i18n/text.ts';
import { resolveModel } from '#core/image/models.ts';
import type { Invocation } from '#core/invocation.ts';
import { describeAgeRule, listChannels } from '#core/policy-edits/channels.ts';
import { describeLanguage, describeModeratorRole } from '#core/policy-edits/general.ts';
import { describeLog } from '#core/policy-edits/log.ts';
import { listModels } from '#core/policy-edits/models.ts';
import { describeAccess } from '#core/policy-edits/policy-edit.ts';
import { describeRoleRule, listExempt, listRoles } from '#core/policy-edits/roles.ts';
import { isManager } from '#core/rules/permissions.ts';
import { DEFAULT_ROLE_RULE, type Policy } from '#core/policy/policy.ts';
import type { Panel, PanelLine } from '#core/reply.ts';
import type { SettingsView } from '#features/settings/settings.ts';
import { listFormButtons } from '../forms/index.ts';
import { describeLimits, describeRoleLimits } from './limits.ts';

/** Roles or channels named in one list: with more of them the fullest panel would not fit into one message. */
const MAX_NAMED = 4;

type Viewer = Pick<Invocation, 'serverId' | 'permissions'>;

/**
 * All that is in force in a server, with buttons that open forms to change it.
 *
 * @param news what has just changed, or why nothing has
 */
export function describePanel(view: SettingsView, viewer: Viewer, news?: Text): Panel {
  const { policy, operator } = view;
  return [
    ...toLine(news),
    { text: text('panel.title') },
    ...toLine(operator.isPaused ? text('panel.operator_paused') : undefined),
    ...toLine(describePause(policy)),
    { text: describeLimits(view, viewer.serverId === null ? [] : [viewer.serverId]) },
    ...toLine(describeRoleLimits(view)),
    { text: describeRoles(policy) },
    { text: describeChannels(policy) },
    { text: describeModels(policy) },
    { text: describeDefaultState(policy) },
    { text: describeGeneral(policy) },
    { text: describeLogState(view) },
    { text: describeModeration(view) },
    { text: text('panel.precedence') },
    ...(isManager(viewer) ? listFormButtons() : [{ text: text('panel.commands_only') }]),
  ];
}

/** What is in force for members who have this role and no other. */
export function describeRolePanel(
  view: SettingsView,
  roleId: string,
  { serverId }: Pick<Viewer, 'serverId'>,
): Panel {
  const role = { role: roleId };
  const rule = view.policy.roles[roleId] ?? DEFAULT_ROLE_RULE;
  const isPlain = rule === DEFAULT_ROLE_RULE;
  return [
    { text: text('panel.role_title', { role }) },
    {
      text: text('panel.role', {
        role,
        rules: isPlain ? text('value.no_rule') : describeRoleRule(rule),
      }),
    },
    { text: describeLimits(view, serverId === null ? [roleId] : [roleId, serverId]) },
    { text: text('panel.precedence') },
  ];
}

function toLine(words: Text | undefined): readonly PanelLine[] {
  return words === undefined ? [] : [{ text: words }];
}

function describePause({ pause }: Policy): Text | undefined {
  if (pause === null) return undefined;
  return text('panel.paused', { when: new Date(pause.at), by: { user: pause.by } });
}

function describeRoles(policy: Policy): Text {
  const allowed = nameSome(listRoles(policy, 'allow').map(nameRole), text('panel.everyone'));
  const denied = nameSome(listRoles(policy, 'deny').map(nameRole));
  const exempt = nameSome(listExempt(policy).map(nameRole));
  return text('panel.roles', { allowed, denied, exempt });
}

function describeChannels(policy: Policy): Text {
  const everywhere = text('panel.everywhere');
  const allowed = nameSome(listChannels(policy, 'allow').map(nameChannel), everywhere);
  const denied = nameSome(listChannels(policy, 'deny').map(nameChannel));
  return text('panel.channels', { allowed, denied, rule: describeAgeRule(policy.ageRestricted) });
}

function describeModels(policy: Policy): Text {
  const allowed = nameSome(listModels(policy, 'allow').map(nameModel));
  const denied = nameSome(listModels(policy, 'deny').map(nameModel));
  return text('panel.models', { allowed, denied });
}

type Name = string | { readonly role: string } | { readonly channel: string };

function nameRole(role: string): Name {
  return { role };
}

function nameChannel(channel: string): Name {
  return { channel };
}

function nameModel(id: string): Name {
  return resolveModel(id)?.name ?? id;
}

/** The first of them, and how many there are more. */
function nameSome(names: readonly Name[], none = text('value.none')): TextValue {
  if (names.length === 0) return none;
  const more = names.length - MAX_NAMED;
  if (more <= 0) return names;
  return [...names.slice(0, MAX_NAMED), text('format.more', { count: more })];
}

function describeDefaultState({ styles, defaults, spoilers }: Policy): Text {
  return text('panel.defaults', {
    styles: styles.length,
    defaults: Object.keys(defaults).length,
    channels: spoilers.channels.length,
    roles: spoilers.roles.length,
  });
}

function describeGeneral({ private: rule, moderatorRole, language }: Policy): Text {
  return text('panel.general', {
    private: describeAccess(rule),
    role: describeModeratorRole(moderatorRole),
    language: describeLanguage(language),
  });
}

export function describeLogState({ policy, logProblem, logDropped }: SettingsView): Text {
  const log = describeLog(policy.log);
  const state =
    logProblem === null
      ? text('panel.log', { log })
      : text('panel.log_problem', { log, problem: logProblem });
  return logDropped === 0
    ? state
    : joinLines([state, text('panel.log_dropped', { count: logDropped })]);
}

function describeModeration({ policy, suspended }: SettingsView): Text {
  const { terms, allowedTerms } = policy;
  return text('panel.moderation', {
    terms: terms.length,
    allowed: allowedTerms.length,
    suspended,
  });
}
