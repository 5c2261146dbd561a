import { buttonsOf, textOf, type Message } from '../../sandbox/discord/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { fill, painted, told } from './acts.ts';
import type { Camera } from './camera.ts';

type Stage = { readonly sandbox: Sandbox; readonly camera: Camera };

const BOTH = ['desktop', 'phone'] as const;
/** Longer than the pictures take. */
const HELD_MS = 600_000;
/** About as wide as a phone shows a picture in a channel. */
const STATS_PX = 400;

/** What members see: a picture, four, another member's remix, a failure, the list of all of them. */
export async function showMembers({ sandbox, camera }: Stage): Promise<void> {
  const { discord, dataoorts } = sandbox;
  const ada = discord.as(discord.members.ada);
  const ben = discord.as(discord.members.ben);
  const harbour = { prompt: 'a quiet harbour at dusk', style: 'watercolour', seed: 4 };
  const single = await painted(ada.slash('imagine', harbour));
  await camera.shoot({ name: 'single', as: 'ben', messages: [single], on: BOTH });

  const clouds = { prompt: 'a lighthouse above a sea of clouds, first light', count: 4, seed: 7 };
  const batch = await painted(ada.slash('imagine', clouds), 4);
  await camera.shoot({ name: 'batch', as: 'ben', messages: [batch], on: BOTH });

  const remix = await fill(ben, ben.press(single, 'Remix'), 'a quiet harbour in winter');
  await camera.shoot({ name: 'remix', as: 'ada', messages: [await painted(remix)] });

  dataoorts.failNext('bad_request');
  const failed = await told(sandbox, ben.slash('imagine', { prompt: 'a castle in the fog' }));
  await camera.shoot({ name: 'failure', as: 'ben', messages: [failed], on: BOTH });

  const fox = { prompt: 'a red fox', vary: 'guidance', values: '2, 7, 12' };
  await painted(ada.slash('compare', fox), 3);
  await painted(ada.slash('imagine', { prompt: 'a mountain lake, early morning' }));
  await painted(ada.slash('imagine', { prompt: 'an old map of an island', private: true }));
  const pages = ['easel history', 'easel help', 'easel defaults'] as const;
  for (const command of pages) {
    const name = command.replace('easel ', '');
    const messages = [await told(sandbox, ada.slash(command))];
    await camera.shoot({ name, as: 'ada', messages, on: name === 'defaults' ? ['desktop'] : BOTH });
  }
}

/** What moderators see: a raid in their log, a report, all that is set, and what happened. */
export async function showModerators({ sandbox, camera }: Stage): Promise<void> {
  const { discord } = sandbox;
  const { modLog } = discord.channels;
  const owner = discord.as(discord.members.owner);
  const moderator = discord.as(discord.members.moderator);
  const ada = discord.as(discord.members.ada);
  const ben = discord.as(discord.members.ben);
  const view = await told(sandbox, owner.slash('settings view'));
  await camera.shoot({ name: 'settings', as: 'olga', messages: [view], on: BOTH });

  await told(sandbox, owner.slash('settings log', { channel: modLog.id }));
  await told(sandbox, moderator.slash('moderation term add', { terms: 'gore' }));
  const logged = (words: string): Promise<Message> =>
    discord.until(`an entry with ${words}`, () =>
      discord.messages(modLog).find((message) => textOf(message).includes(words)),
    );
  await told(sandbox, ben.slash('imagine', { prompt: 'gore all over the place' }));
  const refused = await told(sandbox, ben.slash('imagine', { prompt: 'g0re in a dungeon' }));
  const first = await logged('g0re in a dungeon');
  await told(sandbox, ben.press(refused, 'Ask a moderator'));
  const meadow = await painted(ben.slash('imagine', { prompt: 'a meadow full of teeth' }));
  await logged('a meadow full of teeth');
  const raid = discord.messages(modLog).filter(({ id }) => id >= first.id);
  await camera.shoot({ name: 'raid', as: 'mia', in: 'mod-log', messages: raid, on: BOTH });

  const opener = ada.messageCommand('Report picture', meadow);
  await told(sandbox, await fill(ada, opener, 'Too many teeth'));
  const report = [await logged('Too many teeth')];
  await camera.shoot({ name: 'report', as: 'mia', in: 'mod-log', messages: report, on: BOTH });

  const stats = await told(sandbox, moderator.slash('moderation stats'));
  await camera.keepFile('statistics', stats.attachments[0]?.bytes ?? Buffer.alloc(0), STATS_PX);
}

/** What members see while another's picture is painted, which it is till the end. */
export async function showWaiting({ sandbox, camera }: Stage): Promise<void> {
  const { discord, dataoorts } = sandbox;
  const ada = discord.as(discord.members.ada);
  dataoorts.latencyMs = HELD_MS;
  discord.as(discord.members.ben).slash('imagine', { prompt: 'a patient fox' });
  await dataoorts.until('the call', () => dataoorts.inFlight === 1);
  const sent = ada.slash('imagine', { prompt: 'an innocent landscape' });
  const notice = await discord.until('the notice', () => {
    const reply = sent.reply();
    return reply !== undefined && buttonsOf(reply).length > 0 && reply;
  });
  await camera.shoot({ name: 'waiting', as: 'ada', messages: [notice], on: BOTH });
}
