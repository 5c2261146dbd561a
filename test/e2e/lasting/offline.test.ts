import { afterEach, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { startOperatorWebhook, type OperatorWebhook } from '../scene/operator-webhook.ts';

let sandbox: Sandbox;
let webhook: OperatorWebhook | undefined;
afterEach(async () => {
  await sandbox.close();
  await webhook?.close();
  webhook = undefined;
});

it('a bot that is offline for too long ends with code 1 and says why, and the next one resumes', async () => {
  sandbox = await startSandbox({ env: { OFFLINE_EXIT_MINUTES: '0.05' } });
  const { gateway } = sandbox.discord;
  gateway.refusal = 503;
  sandbox.discord.dropGateway();
  expect(await sandbox.bot.exited).toEqual({ code: 1, signal: null });
  expect(sandbox.bot.output()).toContain('OFFLINE_EXIT_MINUTES');
  gateway.refusal = undefined;
  await sandbox.restartBot();
  expect(sandbox.bot.log().map(({ msg }) => msg)).toContain('the gateway has resumed');
});

it('a start without Discord ends after as long, too', async () => {
  sandbox = await startSandbox({ env: { OFFLINE_EXIT_MINUTES: '0.05' } });
  await sandbox.bot.stop();
  sandbox.discord.failNext({ path: /gateway\/bot/ }, { hangUp: true, times: 1000 });
  await expect(sandbox.restartBot()).rejects.toThrow('OFFLINE_EXIT_MINUTES');
  expect((await sandbox.bot.exited).code).toBe(1);
});

it('a packet that the library can’t read is told to the operator once, and ends nothing', async () => {
  webhook = await startOperatorWebhook();
  const { told } = webhook;
  sandbox = await startSandbox({ env: { OPERATOR_WEBHOOK_URL: webhook.url } });
  const { discord } = sandbox;
  discord.gateway.send('READY', null);
  discord.gateway.send('READY', null);
  await expect.poll(() => told).toHaveLength(1);
  expect(told[0]).toContain('@discordjs/ws failed at something');
  const asked = discord.as(discord.members.ada).slash('easel usage');
  expect((await asked.acknowledged).ephemeral).toBe(true);
  expect(told).toHaveLength(1);
});
