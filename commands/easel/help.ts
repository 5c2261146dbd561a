import type { CommandContext } from '../../src/command.ts';
import { joinLines, text, type Text } from '#core/i18n/text.ts';
import { findChannelFault } from '#core/rules/channel-rules.ts';
import { findRoleFault } from '#core/rules/eligibility.ts';
import { isManager, moderatesServer } from '#core/rules/permissions.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Invocation } from '#core/invocation.ts';
import type { QueueView } from '#features/jobs/queue/queue-view.ts';
import { findReach } from '#features/audit/event.ts';
import type { SettingsView } from '#features/settings/settings.ts';
import type { UsageView } from '#features/members/usage.ts';
import type { Panel } from '#core/reply.ts';
import { listExampleButtons } from './example.ts';
import { describeWindow, listObstacles } from './usage.ts';

/** A panel must fit a phone. */
const MAX_CHANNELS = 5;

/** `/easel help`: what Easel does here for whoever asks, with examples to press. */
export async function showHelp({
  invocation,
  reply,
  settings,
  usage,
  jobs,
}: CommandContext): Promise<void> {
  const policy = await settings.read(invocation.serverId);
  const view = await usage.read(invocation);
  const obstacle = findObstacle(invocation, policy, view);
  await reply.show([
    {
      text: joinLines([
        text('help.title'),
        obstacle ?? describeMeans(view),
        ...describeChannels(policy),
      ]),
    },
    // What can't be painted is not offered.
    ...(obstacle === undefined && !isUsedUp(view) && !isShut(jobs.describeQueue())
      ? [{ text: text('help.examples') }, { buttons: listExampleButtons() }]
      : []),
    { text: text('help.paint') },
    { text: text('help.go_on') },
    { text: text('help.look_up') },
    ...(await describeStaff(invocation, policy, settings)),
  ]);
}

/** Why no request of theirs would be taken here, whatever it asks for. */
function findObstacle(invocation: Invocation, policy: Policy, view: UsageView): Text | undefined {
  if (listObstacles(view).length > 0) return text('help.blocked');
  return (findRoleFault(invocation, policy) ?? findChannelFault(policy, invocation))?.reason;
}

function isUsedUp({ windows, month }: UsageView): boolean {
  return windows.some(({ left }) => left <= 0) || month?.pictures === 0;
}

/** The painting service takes nothing of this bot until its owner has done something. */
function isShut({ pause }: Pick<QueueView, 'pause'>): boolean {
  return pause?.reason === 'unauthorized' || pause?.reason === 'out_of_credit';
}

/** The allowance that runs out first. */
function describeMeans({ windows }: UsageView): Text {
  const [scarcest] = windows.toSorted((one, two) => one.left - two.left);
  if (scarcest === undefined) return text('usage.unlimited');
  return text('help.left', { window: describeWindow(scarcest) });
}

function describeChannels({ channels }: Policy): readonly Text[] {
  const allowed = Object.keys(channels).filter((id) => channels[id] === 'allow');
  if (allowed.length === 0) return [];
  const shown = allowed.slice(0, MAX_CHANNELS).map((channel) => ({ channel }));
  const more = allowed.length - shown.length;
  const list = more > 0 ? [...shown, text('format.more', { count: more })] : shown;
  return [text('help.channels', { channels: list })];
}

/** Only for those whom Discord offers these commands, as it does by default. */
async function describeStaff(
  invocation: Invocation,
  policy: Policy,
  settings: Pick<CommandContext['settings'], 'view'>,
): Promise<Panel> {
  const { serverId } = invocation;
  if (serverId === null) return [];
  const lines = [
    ...(isManager(invocation) ? describeManaging(await settings.view(serverId)) : []),
    ...(moderatesServer(invocation, policy) ? [text('help.moderation')] : []),
  ];
  return lines.length === 0 ? [] : [{ text: joinLines(lines) }];
}

/** Nobody else can set up a log where there is none. */
function describeManaging({ policy, logProblem }: SettingsView): readonly Text[] {
  const isRead = findReach(policy, 'report', logProblem !== null) === 'read';
  return [text('help.settings'), ...(isRead ? [] : [text('help.no_log')])];
}
