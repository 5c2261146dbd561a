import { joinLines, text, type Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { describeLog } from '#core/policy-edits/log.ts';
import { describeRoleRule } from '#core/policy-edits/roles.ts';
import { LIMIT_NAMES } from '#core/policy/limits.ts';
import { DEFAULT_ROLE_RULE, type Policy } from '#core/policy/policy.ts';
import { isManager } from '#core/rules/permissions.ts';
import type { Panel } from '#core/reply.ts';
import { findReach } from '#features/audit/event.ts';
import type { SettingsView } from '#features/settings/settings.ts';
import { describeLimits } from './limits.ts';
import { listParts } from './list-parts.ts';
import { describeState, showPart, when } from './part.ts';

type Viewer = Pick<Invocation, 'serverId' | 'permissions'>;

/**
 * All that is in force in a server, what it has changed first, with a button beside each part that opens its form.
 *
 * @param news what has just changed, or why nothing has
 */
export function describePanel(view: SettingsView, viewer: Viewer, news?: Text): Panel {
  const mayEdit = isManager(viewer);
  const roleIds = viewer.serverId === null ? [] : [viewer.serverId];
  const trouble = describeLogTrouble(view);
  const parts = listParts(view, roleIds).filter(({ id }) => trouble === undefined || id !== 'log');
  const changed = parts.filter((part) => part.changed.length > 0);
  const plain = parts.filter((part) => part.changed.length === 0);
  const pauses = listPauses(view);
  return [
    ...(news === undefined ? [] : [{ text: news }]),
    {
      isWarning: trouble !== undefined || pauses.length > 0,
      container: [
        { text: joinLines([text('panel.title'), ...pauses]) },
        ...(trouble === undefined ? [] : [showTrouble(trouble, view, mayEdit)]),
        ...[...changed, ...plain].map((part) => showPart(part, mayEdit)),
        { text: mayEdit ? text('panel.precedence') : text('panel.commands_only') },
      ],
    },
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
  const rules = rule === DEFAULT_ROLE_RULE ? text('value.no_rule') : describeRoleRule(rule);
  const roleIds = serverId === null ? [roleId] : [roleId, serverId];
  return [
    {
      isWarning: false,
      container: [
        {
          text: joinLines([
            text('panel.role_title', { role }),
            text('panel.role', { role, rules }),
          ]),
        },
        { text: joinLines(describeState(describeLimits(view, LIMIT_NAMES, roleIds))) },
        { text: text('panel.precedence') },
      ],
    },
  ];
}

function listPauses({ policy, operator }: SettingsView): readonly Text[] {
  return [...(operator.isPaused ? [text('panel.operator_paused')] : []), ...describePause(policy)];
}

function describePause({ pause }: Policy): readonly Text[] {
  if (pause === null) return [];
  return [text('panel.paused', { when: new Date(pause.at), by: { user: pause.by } })];
}

/** Why what members report reaches nobody. */
function describeLogTrouble({ policy, logProblem }: SettingsView): Text | undefined {
  if (policy.log === null) return text('panel.no_log');
  if (logProblem !== null) return text('panel.broken_log', { problem: logProblem });
  const reach = findReach(policy, 'report', false);
  return reach === 'read' ? undefined : text('panel.no_reports');
}

/** In place of the part that tells of the log. */
function showTrouble(
  trouble: Text,
  { policy: { log }, logProblem, logDropped }: SettingsView,
  mayEdit: boolean,
) {
  const words = joinLines([
    trouble,
    // What is wrong names the channel.
    ...when(log !== null && logProblem === null, text('panel.log', { log: describeLog(log) })),
    ...when(logDropped > 0, text('panel.log_dropped', { count: logDropped })),
  ]);
  if (!mayEdit) return { text: words };
  const label = log === null ? text('button.set_up_log') : text('button.panel_edit');
  return { text: words, button: { label, name: 'settings-edit', id: 'log' } };
}

/** As `/settings log` tells it. */
export function describeLogState({ policy, logProblem, logDropped }: SettingsView): Text {
  const log = describeLog(policy.log);
  const state =
    logProblem === null
      ? text('panel.log', { log })
      : text('panel.log_problem', { log, problem: logProblem });
  return joinLines([
    state,
    ...when(logDropped > 0, text('panel.log_dropped', { count: logDropped })),
  ]);
}
