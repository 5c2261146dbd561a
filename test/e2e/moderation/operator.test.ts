import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClientRefusal, picturesOf, textOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { imagine, painted, SMALL, told } from '../scene/imagine.ts';
import { pictured } from '../scene/requests.ts';
import { momentIn, openStudio, paint, refuse, request, run, set } from '../scene/servers.ts';

const FOX = { prompt: 'a red fox', ...SMALL };

describe('limits that the bot comes with', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ limits: 'shipped' });
  });
  afterAll(() => sandbox.close());

  it('hold where a server has set nothing', async () => {
    const studio = openStudio(sandbox);
    await paint(studio);
    const { text } = await refuse(studio, () => request(studio));
    expect(text).toMatch(/3 seconds/);
  });

  it('are for direct messages too, where Easel is not offered', () => {
    const { discord } = sandbox;
    const ada = discord.as(discord.members.ada).inDirectMessages();
    expect(() => ada.slash('imagine', FOX)).toThrow(ClientRefusal);
    expect(() => ada.slash('easel queue')).toThrow(ClientRefusal);
  });
});

describe('DIRECT_MESSAGES=on', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    const env = { DIRECT_MESSAGES: 'on', DEFAULT_LIMITS: 'images_per_hour=3' };
    sandbox = await startSandbox({ env });
  });
  afterAll(() => sandbox.close());
  const inDirect = (who: 'ada' | 'ben') =>
    sandbox.discord.as(sandbox.discord.members[who]).inDirectMessages();

  it('members can paint there with buttons, under the operator’s limits', async () => {
    const { discord, dataoorts } = sandbox;
    const ada = inDirect('ada');
    const { message } = await imagine(sandbox, ada, FOX);
    const again = await painted(sandbox, () => ada.press(message, 'Reroll'));
    const question = await told(discord, ada.press(again.message, 'Delete'));
    await ada.press(question, 'Delete picture').acknowledged;
    await discord.until('the message to go', () => again.message.deleted);
    await imagine(sandbox, ada, FOX);
    const interaction = ada.slash('imagine', FOX);
    const refused = await interaction.finished();
    expect(textOf(refused)).toMatch(/3 pictures an hour/);
    expect(momentIn(textOf(refused))).toBeGreaterThan(Date.now());
    expect(textOf(refused)).not.toMatch(/server|moderator/i);
    expect(picturesOf(refused)).toEqual([]);
    expect(dataoorts.calls).toHaveLength(3);
    expect(textOf(await ada.slash('easel usage').finished())).toMatch(/0 .*left|left.* 0/i);
  });

  it('what is used there is not used in a server, and settings are for servers', async () => {
    const { discord } = sandbox;
    const options = { count: 3 };
    await pictured(inDirect('ben').slash('imagine', { ...FOX, ...options }), 3);
    await paint({ ada: discord.as(discord.members.ben) }, options);
    const owner = discord.as(discord.members.owner).inDirectMessages();
    expect(() => owner.slash('settings view')).toThrow(ClientRefusal);
    expect(() => owner.slash('moderation pause')).toThrow(ClientRefusal);
  });
});

it('PAUSED=on refuses every request, says who has paused, and settings can be changed', async () => {
  const sandbox = await startSandbox({ env: { PAUSED: 'on' } });
  try {
    const studio = openStudio(sandbox);
    const { text } = await refuse(studio, () => request(studio));
    expect(text).toMatch(/the bot’s owner has paused/i);
    await set(studio, 'settings limits set', { images_per_hour: 5 });
    expect(textOf(await run(studio.owner, 'settings view'))).toMatch(/paused/i);
  } finally {
    await sandbox.close();
  }
});
