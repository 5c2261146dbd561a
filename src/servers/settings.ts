import type { Text } from '../i18n/text.ts';
import type { Invocation } from '../invocation.ts';
import type { HouseRules } from '../moderation/house-rules.ts';
import type { Policy } from '../moderation/policy.ts';
import type { Result } from '../result.ts';
import { createEvent } from './event.ts';
import type { PolicyBook } from './ports.ts';

export type SettingsOptions = {
  readonly policies: PolicyBook;
  readonly house: HouseRules;
  readonly now: () => number;
};

/** Gets the policy as it is and gives the one that is wanted, or why it can't be had. */
export type PolicyChange = (policy: Policy) => Result<Policy, Text>;

/** What a server's managers set. Who may do that is Discord's decision: it shows them the command. */
export interface Settings {
  readonly house: HouseRules;
  read(serverId: string | null): Promise<Policy>;
  /** @param summary what has changed, for those who look it up later */
  change(
    invocation: Pick<Invocation, 'userId' | 'serverId'>,
    change: PolicyChange,
    summary: Text,
  ): Promise<Result<Policy, Text>>;
}

export function createSettings({ policies, house, now }: SettingsOptions): Settings {
  return {
    house,
    read: policies.read,
    change: async ({ userId, serverId }, change, summary) => {
      if (serverId === null) throw new Error('direct messages have no settings');
      const event = createEvent({ serverId, at: now(), kind: 'change', actorId: userId, summary });
      return policies.change(serverId, change, event);
    },
  };
}
