import { describe, expect, it } from 'vitest';
import { maySee, type SeenJob, type Viewer } from '#core/rules/visibility.ts';

const [ADA, BEN] = ['200000000000000001', '200000000000000002'];
const [SERVER, ELSEWHERE] = ['300000000000000001', '300000000000000002'];
const [CHANNEL, OTHER] = ['400000000000000001', '400000000000000002'];
const ROLE = '500000000000000001';

const ADMINISTRATOR = 1n << 3n;
const MANAGE_SERVER = 1n << 5n;
const MANAGE_MESSAGES = 1n << 13n;
const MODERATE_MEMBERS = 1n << 40n;

const JOB: SeenJob = { userId: ADA, serverId: SERVER, channelId: CHANNEL, isPrivate: false };
const VIEWER: Viewer = {
  userId: BEN,
  serverId: SERVER,
  channelId: CHANNEL,
  permissions: 0n,
  roleIds: [SERVER],
};

const see = (job: Partial<SeenJob>, viewer: Partial<Viewer>, moderatorRole: string | null = null) =>
  maySee({ ...JOB, ...job }, { ...VIEWER, ...viewer }, { moderatorRole });

describe('a job of a server', () => {
  it('opens to anyone in the channel where it was asked for', () => {
    expect(see({}, {})).toBe(true);
  });

  it('does not open to others in another channel, nor in a thread of its channel', () => {
    expect(see({}, { channelId: OTHER })).toBe(false);
  });

  it('that was asked for in a thread does not open to others in the channel of the thread', () => {
    expect(see({ channelId: OTHER }, { channelId: CHANNEL })).toBe(false);
  });

  it('opens to its owner in all of the server', () => {
    expect(see({}, { userId: ADA, channelId: OTHER })).toBe(true);
  });

  it.each([
    ['Administrator', ADMINISTRATOR, true],
    ['Manage Server', MANAGE_SERVER, true],
    ['Moderate Members', MODERATE_MEMBERS, true],
    ['Manage Messages, which a channel of one’s own can give,', MANAGE_MESSAGES, false],
  ])('with %s in another channel', (_, permissions, isSeen) => {
    expect(see({}, { channelId: OTHER, permissions })).toBe(isSeen);
  });

  it('opens to whoever has the moderators’ role, in all of the server', () => {
    expect(see({}, { channelId: OTHER, roleIds: [SERVER, ROLE] }, ROLE)).toBe(true);
    expect(see({}, { channelId: OTHER, roleIds: [SERVER, ROLE] }, null)).toBe(false);
  });

  it.each([
    ['its owner', { userId: ADA }],
    ['its moderators', { permissions: ADMINISTRATOR }],
    ['whoever has the role there', { roleIds: [ELSEWHERE, ROLE] }],
  ])('does not open in another server, not even to %s', (_, viewer) => {
    for (const channelId of [CHANNEL, OTHER])
      expect(see({}, { serverId: ELSEWHERE, channelId, ...viewer }, ROLE)).toBe(false);
  });

  it.each([
    ['its owner', { userId: ADA }],
    ['anyone else', {}],
  ])('does not open in direct messages, to %s', (_, viewer) => {
    expect(see({}, { serverId: null, ...viewer })).toBe(false);
  });
});

describe('a private job', () => {
  it.each([
    ['its owner', { userId: ADA }, true],
    ['a moderator of the channel', { permissions: MANAGE_MESSAGES }, true],
    ['anyone else', {}, false],
  ])('in its channel, for %s', (_, viewer, isSeen) => {
    expect(see({ isPrivate: true }, viewer)).toBe(isSeen);
  });

  it('opens to no moderator of another channel alone', () => {
    const viewer = { channelId: OTHER, permissions: MANAGE_MESSAGES };
    expect(see({ isPrivate: true }, viewer)).toBe(false);
  });
});

describe('a job of direct messages', () => {
  it.each([
    ['its owner', { userId: ADA }, true],
    ['anyone else, whatever the payload says they may', { permissions: ADMINISTRATOR }, false],
    ['whoever has the moderators’ role somewhere', { roleIds: [ROLE] }, false],
  ])('for %s', (_, viewer, isSeen) => {
    expect(see({ serverId: null }, { serverId: null, ...viewer }, ROLE)).toBe(isSeen);
  });

  it('does not open in a server', () => {
    expect(see({ serverId: null }, { userId: ADA })).toBe(false);
  });
});
