import type { ButtonCommand, CommandContext } from '../../src/command.ts';
import { text, type Text, type TextKey } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { LOG_KINDS, type LogKind } from '#core/policy/policy.ts';
import { isManager } from '#core/rules/permissions.ts';
import type { LogWish } from '#core/policy-edits/log.ts';
import type { Panel } from '#core/reply.ts';
import type { Result } from '#core/result.ts';
import type { LogFault, OpenLog } from '#features/settings/choose-log-channel.ts';
import { describePanel } from './panel/panel.ts';

/** What everyone would read there. */
const SEEN: Readonly<Record<LogKind, TextKey>> = {
  refusals: 'settings.open_log_refusals',
  reports: 'settings.open_log_reports',
  pictures: 'settings.open_log_pictures',
  changes: 'settings.open_log_changes',
};
const KEEP = 'keep';

/** Why there is no such log; where its channel is not for moderators alone, with the question whether it is meant. */
export function describeLogFault(fault: LogFault, manager: Pick<Invocation, 'permissions'>): Panel {
  if (fault.kind === 'refused') return [{ text: fault.reason }];
  const { log } = fault.open;
  const id = [log.channelId, ...log.kinds].join('.');
  if (!isManager(manager))
    return [{ text: describeWarning(fault.open) }, { text: text('settings.open_log_managers') }];
  return [
    { text: describeWarning(fault.open) },
    {
      buttons: [
        { label: text('button.use_anyway'), name: 'settings-log', id },
        { label: text('button.other_channel'), name: 'settings-edit', id: 'log' },
        { label: text('button.keep_log'), name: 'settings-log', id: KEEP },
      ],
    },
  ];
}

function describeWarning({ log: { channelId, kinds }, roleId }: OpenLog): Text {
  const values = {
    channel: { channel: channelId },
    seen: kinds.map((kind) => text(SEEN[kind])),
  };
  return roleId === null
    ? text('settings.open_log', values)
    : text('settings.open_log_role', { ...values, role: { role: roleId } });
}

/** Under the question: takes the channel all the same, or leaves all as it was. */
export const settingsLog: ButtonCommand = {
  kind: 'button',
  name: 'settings-log',

  async run(context, id) {
    const { invocation, reply, settings } = context;
    if (invocation.serverId === null || !isManager(invocation))
      return reply.refuse(text('settings.managers_only'));
    const wish = parseWish(id);
    if (wish === undefined && id !== KEEP) return reply.refuse(text('settings.gone_form'));
    const { kind } = await reply.deferUpdate();
    if (kind === 'too late') return undefined;
    return finishLog(
      context,
      wish === undefined ? undefined : await settings.setLog(invocation, wish, true),
    );
  },
};

/** Puts the panel in place of what was pressed or sent, or the question whether such a channel is meant. */
export async function finishLog(
  { invocation, reply, settings }: Pick<CommandContext, 'invocation' | 'reply' | 'settings'>,
  changed: Result<Text, LogFault> | undefined,
): Promise<void> {
  if (changed?.ok === false && changed.reason.kind === 'open')
    return reply.finish(describeLogFault(changed.reason, invocation));
  const view = await settings.view(invocation.serverId);
  return reply.finish(describePanel(view, invocation, findNews(changed)));
}

function findNews(changed: Result<Text, LogFault> | undefined): Text | undefined {
  if (changed === undefined || changed.ok) return changed?.value;
  return changed.reason.kind === 'refused' ? changed.reason.reason : undefined;
}

/** Anyone can have pressed, with anything in the id. */
function parseWish(id: string): LogWish | undefined {
  const [channelId = '', ...named] = id.split('.');
  if (!/^\d{17,20}$/.test(channelId)) return undefined;
  const kinds = Object.fromEntries(LOG_KINDS.map((kind) => [kind, named.includes(kind)]));
  return { channelId, kinds };
}
