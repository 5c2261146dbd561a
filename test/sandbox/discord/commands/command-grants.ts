import type { Member } from '../http/contract.ts';

/**
 * What a server's administrators set on its Integrations page (application-commands.mdx "Permissions"):
 * it counts instead of `default_member_permissions`.
 */
export class CommandGrants {
  readonly #byCommand = new Map<string, Map<string, boolean>>();

  /** `id`: a member's or a role's, the server's own for everyone. */
  set(commandName: string, id: string, isAllowed: boolean): void {
    const grants = this.#byCommand.get(commandName) ?? new Map<string, boolean>();
    this.#byCommand.set(commandName, grants.set(id, isAllowed));
  }

  /** The member's own setting counts before those of roles, an allowing role before a denying one. */
  decide(commandName: string, member: Member): boolean | undefined {
    const grants = this.#byCommand.get(commandName);
    const own = grants?.get(member.id);
    if (own !== undefined) return own;
    const ofRoles = new Set(member.roles.map((id) => grants?.get(id)));
    if (ofRoles.has(true)) return true;
    return ofRoles.has(false) ? false : grants?.get(member.serverId);
  }
}
