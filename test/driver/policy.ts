import { text } from '#core/i18n/text.ts';
import type { PolicyEdit } from '#core/policy-edits/policy-edit.ts';
import type { Policy } from '#core/policy/policy.ts';
import { success } from '#core/result.ts';
import type { Driver } from './driver.ts';
import { createInvocation, MODERATOR, SERVER } from './people.ts';

/** Edits a server's policy as one of its managers does it. */
export async function editPolicy(
  { features }: Pick<Driver, 'features'>,
  edit: PolicyEdit,
  serverId = SERVER,
): Promise<void> {
  const manager = createInvocation({ serverId, userId: MODERATOR });
  const changed = await features.settings.edit(manager, edit);
  if (!changed.ok) throw new Error(`Not changed: ${changed.reason.key}`);
}

export function setPolicy(
  driver: Pick<Driver, 'features'>,
  changes: Partial<Policy>,
  serverId = SERVER,
): Promise<void> {
  return editPolicy(
    driver,
    (policy) => success({ policy: { ...policy, ...changes }, changes: [text('event.unreadable')] }),
    serverId,
  );
}
