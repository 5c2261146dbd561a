import { describe, expect, it } from 'vitest';
import {
  findMembersRole,
  isSeenByEveryone,
  listSeeingRoles,
  type ChannelAccess,
} from '#core/rules/channel-audience.ts';

const SERVER = '3';
const MEMBERS = '7';
const STAFF = '8';
const VIEW = 1n << 10n;
const ADMINISTRATOR = 1n << 3n;
const none = 0n;

const createAccess = (changes: Partial<ChannelAccess> = {}): ChannelAccess => ({
  serverId: SERVER,
  roles: [
    { id: SERVER, permissions: VIEW },
    { id: MEMBERS, permissions: none },
    { id: STAFF, permissions: none },
  ],
  overwrites: [],
  ...changes,
});
const HIDDEN = { id: SERVER, allow: none, deny: VIEW };
const see = (id: string) => ({ id, allow: VIEW, deny: none });

describe('a channel is seen', () => {
  it.each<readonly [string, Partial<ChannelAccess>, boolean, readonly string[]]>([
    ['by everyone where nothing is denied', {}, true, [MEMBERS, STAFF]],
    ['by nobody where it is denied to everyone', { overwrites: [HIDDEN] }, false, []],
    ['by the roles it is opened to', { overwrites: [HIDDEN, see(STAFF)] }, false, [STAFF]],
    [
      'by everyone where only one role is kept out',
      {
        overwrites: [{ id: MEMBERS, allow: none, deny: VIEW }],
      },
      true,
      [STAFF],
    ],
    [
      'by everyone it is opened to, in a server that shows them nothing',
      {
        roles: [
          { id: SERVER, permissions: none },
          { id: STAFF, permissions: none },
        ],
        overwrites: [see(SERVER)],
      },
      true,
      [STAFF],
    ],
    [
      'by administrators, whatever is denied',
      {
        roles: [
          { id: SERVER, permissions: VIEW },
          { id: STAFF, permissions: ADMINISTRATOR },
        ],
        overwrites: [HIDDEN, { id: STAFF, allow: none, deny: VIEW }],
      },
      false,
      [STAFF],
    ],
    [
      'by a role that sees all of a server that shows everyone nothing',
      {
        roles: [
          { id: SERVER, permissions: none },
          { id: MEMBERS, permissions: VIEW },
        ],
      },
      false,
      [MEMBERS],
    ],
    ['by nobody in a server without the role of everyone', { roles: [] }, false, []],
  ])('%s', (_, changes, isForAll, roleIds) => {
    expect(isSeenByEveryone(createAccess(changes))).toBe(isForAll);
    expect(listSeeingRoles(createAccess(changes))).toEqual(roleIds);
  });
});

describe('the members’ role', () => {
  it.each<readonly [Readonly<Record<string, number>>, string | undefined]>([
    [{ [MEMBERS]: 50, [STAFF]: 3 }, MEMBERS],
    [{ [MEMBERS]: 49, [STAFF]: 3 }, undefined],
    [{ [STAFF]: 3 }, undefined],
    [{}, undefined],
  ])('of %j among 100 is %s', (byRole, roleId) => {
    expect(findMembersRole([STAFF, MEMBERS], { members: 100, byRole })).toBe(roleId);
  });

  it('is none of those that don’t see the channel', () => {
    const byRole = { [MEMBERS]: 99, [STAFF]: 3 };
    expect(findMembersRole([STAFF], { members: 100, byRole })).toBeUndefined();
  });
});
