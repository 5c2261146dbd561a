import { joinLines, text, type Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import type { LogWish } from '#core/policy-edits/log.ts';
import type { PolicyEdit } from '#core/policy-edits/policy-edit.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { Policy } from '#core/policy/policy.ts';
import { failure, success, type Result } from '#core/result.ts';
import { createEvent } from '../audit/event.ts';
import { findLog, type LogFault } from './choose-log-channel.ts';
import type { LogChannelProbe, PolicyStore, ServerFact, ServerFacts } from './ports.ts';

export type SettingsOptions = {
  readonly policies: PolicyStore;
  readonly facts: ServerFacts;
  readonly probe: LogChannelProbe;
  readonly operator: OperatorRules;
  readonly now: () => number;
};

/** Changes told in one answer, and in one entry of the log: each must fit into a message. */
const MAX_TOLD = 8;

/** Everything that is in force in a server. */
export type SettingsView = ServerFact & {
  readonly policy: Policy;
  readonly operator: OperatorRules;
};

/** Who changes something, and where. */
type Manager = Pick<Invocation, 'userId' | 'serverId' | 'serverLocale' | 'unseenChannelIds'>;

/** What is different now; the id of the event by which one press takes it back, or `null`. */
export type Changed = { readonly told: Text; readonly undoId: string | null };

/** What a server's managers set. Who may do that is Discord's decision: it shows them the command. */
export interface Settings {
  readonly operator: OperatorRules;
  read(serverId: string | null): Promise<Policy>;
  view(serverId: string | null): Promise<SettingsView>;
  /** Like `edit`; gives what takes it back, too. */
  change(
    manager: Pick<Invocation, 'userId' | 'serverId' | 'serverLocale'>,
    edit: PolicyEdit,
  ): Promise<Result<Changed, Text>>;
  /** Gives what is different now, which is also written down for those who look it up later. */
  edit(
    manager: Pick<Invocation, 'userId' | 'serverId' | 'serverLocale'>,
    edit: PolicyEdit,
  ): Promise<Result<Text, Text>>;
  /**
   * Like `edit`, for the log, whose channel must take a first message before. That takes longer than an interaction waits.
   *
   * @param wish `null` for no log
   * @param mayBeOpen a channel that all can read will do: somebody was warned
   */
  setLog(
    manager: Manager,
    wish: LogWish | null,
    mayBeOpen?: boolean,
  ): Promise<Result<Text, LogFault>>;
}

export function createSettings(options: SettingsOptions): Settings {
  const { policies, facts, probe, operator, now } = options;

  const change: Settings['change'] = async ({ userId, serverId, serverLocale }, makeEdit) => {
    const at = now();
    const home = requireServer(serverId);
    let told: readonly Text[] = [];
    let undoId: string | null = null;
    const changed = await policies.change(
      home,
      (policy) => {
        const edited = makeEdit(policy);
        if (!edited.ok) return edited;
        told = edited.value.changes;
        const base = { serverId: home, at, kind: 'change', actorId: userId } as const;
        const { undo = null } = edited.value;
        const events = listSummaries(told).map((summary, index) =>
          createEvent({ ...base, locale: serverLocale, summary, undo: index === 0 ? undo : null }),
        );
        undoId = undo === null ? null : (events[0]?.id ?? null);
        return success({ policy: edited.value.policy, events });
      },
      at,
    );
    return changed.ok ? success({ told: describeAll(told), undoId }) : changed;
  };

  const edit: Settings['edit'] = async (manager, makeEdit) => {
    const changed = await change(manager, makeEdit);
    return changed.ok ? success(changed.value.told) : changed;
  };

  return {
    operator,
    read: policies.read,
    view: async (serverId) => ({
      policy: await policies.read(serverId),
      operator,
      ...(await facts.read(requireServer(serverId), now())),
    }),
    change,
    edit,
    setLog: async (manager, wish, mayBeOpen = false) => {
      const serverId = requireServer(manager.serverId);
      const policy = await policies.read(serverId);
      const found = await findLog({ ...manager, serverId }, policy, wish, mayBeOpen, probe);
      if (!found.ok) return found;
      const edited = await edit(manager, found.value.edit);
      if (!edited.ok) return failure({ kind: 'refused', reason: edited.reason });
      await facts.forgetLogTrouble(serverId);
      const { note } = found.value;
      return note === undefined ? edited : success(joinLines([edited.value, note]));
    },
  };
}

function requireServer(serverId: string | null): string {
  if (serverId === null) throw new Error('direct messages have no settings');
  return serverId;
}

function describeAll(changes: readonly Text[]): Text {
  if (changes.length === 0) return text('settings.unchanged');
  const more = changes.length - MAX_TOLD;
  if (more <= 0) return joinLines(changes);
  return joinLines([...changes.slice(0, MAX_TOLD), text('format.more', { count: more })]);
}

/** All changes, in as many texts as that takes. */
function listSummaries(changes: readonly Text[]): readonly Text[] {
  return Array.from({ length: Math.ceil(changes.length / MAX_TOLD) }, (_, index) =>
    joinLines(changes.slice(index * MAX_TOLD, (index + 1) * MAX_TOLD)),
  );
}
