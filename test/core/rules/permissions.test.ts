import { describe, expect, it } from 'vitest';
import { isModerator, mayActOn, moderatesServer } from '#core/rules/permissions.ts';

const ROLE = '500000000000000001';
const NOBODY = { moderatorRole: null };
const CHOSEN = { moderatorRole: ROLE };

describe.each([
  ['Manage Messages', 1n << 13n, true],
  ['Manage Server', 1n << 5n, true],
  ['Administrator', 1n << 3n, true],
  [
    'all that members commonly have',
    0x0007_7dff_ffff_ffffn & ~((1n << 13n) | (1n << 5n) | (1n << 3n)),
    false,
  ],
  ['Manage Channels', 1n << 4n, false],
  ['Kick Members', 1n << 1n, false],
  ['Moderate Members', 1n << 40n, false],
  ['nothing', 0n, false],
  ['Manage Messages among much else', (1n << 50n) | (1n << 13n) | 1n, true],
])('with %s', (_, permissions, expected) => {
  const who = { userId: '2', permissions, roleIds: ['1', '2'] };

  it('somebody may act on another’s job or not, and always on their own', () => {
    expect(mayActOn({ userId: '1' }, who, NOBODY)).toBe(expected);
    expect(mayActOn({ userId: '2' }, who, NOBODY)).toBe(true);
  });

  it('the server’s moderator role makes a moderator of anyone who has it', () => {
    expect(isModerator(who, CHOSEN)).toBe(expected);
    expect(isModerator({ ...who, roleIds: ['1', ROLE] }, CHOSEN)).toBe(true);
    expect(isModerator({ ...who, roleIds: ['1', ROLE] }, NOBODY)).toBe(expected);
  });
});

it('what can be given in one channel alone makes nobody a moderator of the server', () => {
  const plain = { permissions: 0n, roleIds: [] };
  expect(moderatesServer(plain, NOBODY)).toBe(false);
  expect(moderatesServer({ ...plain, permissions: 1n << 40n }, NOBODY)).toBe(true);
  expect(moderatesServer({ ...plain, permissions: 1n << 5n }, NOBODY)).toBe(true);
  expect(moderatesServer({ ...plain, permissions: 1n << 13n }, NOBODY)).toBe(false);
  expect(moderatesServer({ ...plain, roleIds: [ROLE] }, CHOSEN)).toBe(true);
});
