import { joinLines, text, type Text } from '../i18n/text.ts';
import type { Invocation } from '../invocation.ts';
import type { LogWish } from '../moderation/edits/log.ts';
import type { PolicyEdit } from '../moderation/edits/policy-edit.ts';
import type { HouseRules } from '../moderation/house-rules.ts';
import type { Policy } from '../moderation/policy.ts';
import { failure, success, type Result } from '../result.ts';
import { createEvent } from './event.ts';
import { findLog } from './find-log.ts';
import type {
  LogChannelProbe,
  PolicyBook,
  PolicyChanged,
  ServerFact,
  ServerFacts,
} from './ports.ts';

export type SettingsOptions = {
  readonly policies: PolicyBook;
  readonly facts: ServerFacts;
  readonly probe: LogChannelProbe;
  readonly house: HouseRules;
  readonly now: () => number;
};

/** Gets the policy as it is and gives the one that is wanted, or why it can't be had. */
export type PolicyChange = (policy: Policy) => Result<Policy, Text>;

/** Everything that is in force in a server. */
export type SettingsView = ServerFact & { readonly policy: Policy; readonly house: HouseRules };

/** Who changes something, and where. */
export type Manager = Pick<Invocation, 'userId' | 'serverId' | 'serverLocale' | 'unseenChannelIds'>;

/** What a server's managers set. Who may do that is Discord's decision: it shows them the command. */
export interface Settings {
  readonly house: HouseRules;
  read(serverId: string | null): Promise<Policy>;
  view(serverId: string | null): Promise<SettingsView>;
  /** Gives what is different now, which is also written down for those who look it up later. */
  edit(
    manager: Pick<Invocation, 'userId' | 'serverId'>,
    edit: PolicyEdit,
  ): Promise<Result<Text, Text>>;
  /**
   * Like `edit`, for the log, whose channel must take a first message before. That takes longer than an interaction waits.
   *
   * @param wish `null` for no log
   */
  setLog(manager: Manager, wish: LogWish | null): Promise<Result<Text, Text>>;
  /** @param summary what has changed, for those who look it up later */
  change(
    manager: Pick<Invocation, 'userId' | 'serverId'>,
    change: PolicyChange,
    summary: Text,
  ): Promise<Result<Policy, Text>>;
}

export function createSettings(options: SettingsOptions): Settings {
  const { policies, facts, probe, house, now } = options;

  async function write(
    { userId, serverId }: Pick<Invocation, 'userId' | 'serverId'>,
    change: (policy: Policy) => Result<{ policy: Policy; summary: Text | undefined }, Text>,
  ): Promise<Result<PolicyChanged, Text>> {
    const at = now();
    const home = requireServer(serverId);
    return policies.change(
      home,
      (policy) => {
        const changed = change(policy);
        if (!changed.ok) return changed;
        const { summary } = changed.value;
        const draft = { serverId: home, at, kind: 'change', actorId: userId } as const;
        const event = summary === undefined ? undefined : createEvent({ ...draft, summary });
        return success({ policy: changed.value.policy, event });
      },
      at,
    );
  }

  const edit: Settings['edit'] = async (manager, makeEdit) => {
    const written = await write(manager, (policy) => {
      const edited = makeEdit(policy);
      if (!edited.ok) return edited;
      const { changes } = edited.value;
      const summary = changes.length === 0 ? undefined : joinLines(changes);
      return success({ policy: edited.value.policy, summary });
    });
    if (!written.ok) return written;
    return success(written.value.event?.summary ?? text('settings.unchanged'));
  };

  return {
    house,
    read: policies.read,
    view: async (serverId) => ({
      policy: await policies.read(serverId),
      house,
      ...(await facts.read(requireServer(serverId), now())),
    }),
    edit,
    setLog: async (manager, wish) => {
      const found = await findLog(manager, await policies.read(manager.serverId), wish, probe);
      if (!found.ok) return found;
      const edited = await edit(manager, found.value);
      if (edited.ok) await facts.forgetLogTrouble(requireServer(manager.serverId));
      return edited;
    },
    change: async (manager, change, summary) => {
      const written = await write(manager, (policy) => {
        const changed = change(policy);
        return changed.ok ? success({ policy: changed.value, summary }) : failure(changed.reason);
      });
      return written.ok ? success(written.value.policy) : written;
    },
  };
}

function requireServer(serverId: string | null): string {
  if (serverId === null) throw new Error('direct messages have no settings');
  return serverId;
}
