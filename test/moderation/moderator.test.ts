import { expect, it } from 'vitest';
import { mayActOn } from '../../src/moderation/moderator.ts';

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
])(
  'with %s somebody may act on another’s job or not, and always on their own',
  (_, permissions, expected) => {
    expect(mayActOn({ userId: '1' }, { userId: '2', permissions })).toBe(expected);
    expect(mayActOn({ userId: '1' }, { userId: '1', permissions })).toBe(true);
  },
);
