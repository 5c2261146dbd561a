import type { Text } from '../i18n/text.ts';
import type { Policy } from '../moderation/policy.ts';
import type { Result } from '../result.ts';
import type { ServerEvent } from './event.ts';

/** What servers have set. Each method is one transaction, or one reading. */
export interface PolicyBook {
  /** What is in force now; the defaults for a server that has set nothing, and for direct messages. */
  read(serverId: string | null): Promise<Policy>;
  /**
   * Changes a server's policy and writes who did it. Gives the changed policy; after a failure nothing has changed.
   *
   * @param change gets the policy as it is now, and may refuse
   */
  change(
    serverId: string,
    change: (policy: Policy) => Result<Policy, Text>,
    event: ServerEvent,
  ): Promise<Result<Policy, Text>>;
}
