import { expect, it } from 'vitest';
import { isModerator } from '../../src/moderation/moderator.ts';

it.each([
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
])('a member with %s is a moderator or not', (_, permissions, expected) => {
  expect(isModerator(permissions)).toBe(expected);
});
