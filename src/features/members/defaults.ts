import type { Text } from '#core/i18n/text.ts';
import type { RequestDefaults } from '#core/image/options/apply-defaults.ts';
import {
  keepAvailable,
  parseDefaults,
  type DefaultName,
  type Defaults,
  type Offer,
} from '#core/image/options/defaults.ts';
import type { Invocation } from '#core/invocation.ts';
import { dropDefaults } from '#core/policy-edits/defaults.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { Policy } from '#core/policy/policy.ts';
import { resolveLimits } from '#core/rules/resolve-limits.ts';
import { isCovered } from '#core/rules/spoilers.ts';
import { success, type Result } from '#core/result.ts';
import type { PolicyStore } from '../settings/ports.ts';

/** What members want where they say nothing. Each method is one transaction, or one reading. */
export interface DefaultsStore {
  read(userId: string): Promise<Defaults>;
  /** Gives what is there now. */
  change(userId: string, change: (defaults: Defaults) => Defaults, now: number): Promise<Defaults>;
}

export type MemberDefaultsOptions = {
  readonly store: DefaultsStore;
  readonly policies: Pick<PolicyStore, 'read'>;
  readonly operator: OperatorRules;
  readonly now: () => number;
};

type Requester = Pick<Invocation, 'userId' | 'serverId' | 'channelId' | 'threadOf' | 'roleIds'>;

/** What is in force for somebody, and whose it is. */
export type DefaultsView = {
  /** All that they have set, also what is not to be had here. */
  readonly own: Defaults;
  /** What moderators have covered by channel or role; then of these what is to be had here; then the server's. */
  readonly layers: readonly [place: Defaults, own: Defaults, server: Defaults];
};

export interface MemberDefaults {
  /** What holds where somebody asks for a picture, but for what moderators cover: that comes with the acceptance. */
  readCustoms(requester: Requester): Promise<RequestDefaults>;
  view(requester: Requester): Promise<DefaultsView>;
  /** Sets what is named, takes away what is to be cleared, and leaves the rest. After a refusal nothing has changed. */
  change(requester: Requester, change: DefaultsChange): Promise<Result<Defaults, Text>>;
}

export type DefaultsChange = {
  /** By the options' names, as somebody gave them. */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly clear?: readonly DefaultName[];
};

export function createMemberDefaults(options: MemberDefaultsOptions): MemberDefaults {
  const { store, policies, operator, now } = options;

  async function view(requester: Requester): Promise<DefaultsView & { readonly policy: Policy }> {
    const [policy, own] = await Promise.all([
      policies.read(requester.serverId),
      store.read(requester.userId),
    ]);
    const offer = describeOffer(policy, requester);
    return {
      policy,
      own,
      layers: [
        isCovered(policy, requester) ? { spoiler: true } : {},
        keepAvailable(own, offer),
        keepAvailable(policy.defaults, offer),
      ],
    };
  }

  function describeOffer(policy: Policy, { roleIds }: Requester): Offer {
    const { count, largest_side: side } = resolveLimits(operator, policy, roleIds);
    const { styles, deniedModels } = policy;
    return { styles, deniedModels, maxCount: count.value, maxSide: side.value };
  }

  return {
    view,
    readCustoms: async (requester) => {
      const { policy, layers } = await view(requester);
      const [, own, server] = layers;
      return { styles: policy.styles, defaults: [own, server] };
    },
    change: async ({ userId, serverId }, { set = {}, clear = [] }) => {
      const { styles } = await policies.read(serverId);
      const wanted = parseDefaults(set, styles);
      if (!wanted.ok) return wanted;
      const change = (before: Defaults): Defaults => ({
        ...dropDefaults(before, clear),
        ...wanted.value,
      });
      return success(await store.change(userId, change, now()));
    },
  };
}
