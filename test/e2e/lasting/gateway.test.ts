import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayEntry } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { imagine, SMALL } from '../scene/imagine.ts';

const RECONNECT_MS = 15_000; // discord.js waits 5 s before each identify

describe('after trouble on the gateway the next request is painted, once,', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  it.each<[string, () => void]>([
    ['when the socket is cut', () => sandbox.discord.dropGateway()],
    ['when Discord closes it', () => sandbox.discord.dropGateway({ code: 1001 })],
    [
      'when Discord closes it for an unknown error',
      () => sandbox.discord.dropGateway({ code: 4000 }),
    ],
    ['when the session timed out', () => sandbox.discord.dropGateway({ code: 4009 })],
    ['when Discord asks for a new connection', () => sandbox.discord.requestReconnect()],
    [
      'when the session is invalid but can go on',
      () => sandbox.discord.invalidateSession({ resumable: true }),
    ],
    [
      'when the session is invalid for good',
      () => sandbox.discord.invalidateSession({ resumable: false }),
    ],
  ])(
    '%s',
    async (_, trouble) => {
      const { discord } = sandbox;
      const before = greetings(sandbox).length;
      const messages = discord.messages(discord.channels.general).length;
      trouble();
      await discord.until(
        'the bot to come back',
        () => greetings(sandbox).length > before && discord.connected,
        RECONNECT_MS,
      );
      const ada = discord.as(discord.members.ada);
      const { calls } = await imagine(sandbox, ada, { prompt: 'a red fox', ...SMALL });
      expect(calls).toHaveLength(1);
      expect(discord.messages(discord.channels.general)).toHaveLength(messages + 1);
    },
    30_000,
  );
});

it('the bot asks for no gateway intent', async () => {
  const sandbox = await startSandbox();
  const identify = greetings(sandbox);
  await sandbox.close();
  expect(identify.map(({ data }) => data)).toEqual([expect.objectContaining({ intents: 0 })]);
});

/** Every identify and resume that the bot sent. */
function greetings(sandbox: Sandbox): readonly GatewayEntry[] {
  return sandbox.discord.wire
    .filter((entry) => entry.kind === 'gateway')
    .filter(({ direction, op }) => direction === 'sent' && (op === 2 || op === 6));
}
