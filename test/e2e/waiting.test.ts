import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, picturesOf, textOf, type SentInteraction } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { keptPictures } from './scene/books.ts';
import { placeholderGone, told } from './scene/imagine.ts';
import { calling, HELD_MS, pictured, release, versionsOf } from './scene/requests.ts';
import { closeScene, openScene, type Scene } from './scene/scene.ts';
import { request, run } from './scene/servers.ts';
import { flawsOf } from './scene/texts.ts';

const ORIGINAL = /messages\/(?:@|%40)original/;

let sandbox: Sandbox;
let scene: Scene;
beforeAll(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  scene = openScene(sandbox);
});
afterEach(async () => {
  closeScene(sandbox);
  while (!/: 0\..*: 0\./.test(textOf(await listQueue(scene.moderator))));
});

const listQueue = (actor = scene.ada) => run(actor, 'easel queue');
const standing = () => sandbox.discord.messages(scene.channel);
/** The scene's calls with this prompt. */
const callsFor = (prompt: string) => scene.calls().filter(({ data }) => data['prompt'] === prompt);
/** A request whose call goes on for as long as the test wants. */
async function occupy(): Promise<SentInteraction> {
  const { dataoorts } = sandbox;
  dataoorts.latencyMs = HELD_MS;
  const interaction = request({ ada: scene.owner }, { prompt: 'occupied' });
  await calling(sandbox);
  dataoorts.latencyMs = 0;
  return interaction;
}
const noticed = (interaction: SentInteraction) =>
  sandbox.discord.until('the notice of the wait', () => {
    const reply = interaction.reply();
    return reply !== undefined && buttonsOf(reply).length > 0 ? reply : undefined;
  });
async function cancelFirst(list: Awaited<ReturnType<typeof listQueue>>): Promise<SentInteraction> {
  const press = scene.ada.pressCustomId(list, buttonsOf(list)[0]?.customId ?? '');
  await press.acknowledged;
  return press;
}

it('the wait shows which picture it is, its place in line and about how long, and nothing that passes', async () => {
  const { dataoorts, discord } = sandbox;
  dataoorts.latencyMs = 600;
  // The bot learns how long a call takes.
  await pictured(scene.ask({ count: 2, seed: 1 }), 2);
  const sent = [0, 1, 2, 3].map((index) => scene.ask({ prompt: `fox ${index}` }));
  const last = sent[3];
  if (last === undefined) throw new Error('nothing was sent');
  const text = await discord.until('the place', () =>
    versionsOf(last).find((version) => /in line/.test(version)),
  );
  expect(text).toMatch(/^> fox 3\nNo\. [34] in line, any moment$/);
  await Promise.all(sent.map((interaction) => pictured(interaction)));
  for (const version of sent.flatMap(versionsOf).filter((each) => each !== ''))
    expect(flawsOf(version)).toEqual([]);
});

it('while the service limits the rate of calls, who waits is told so', async () => {
  const { dataoorts, discord } = sandbox;
  dataoorts.failNext('rate_limited', { retryAfterSeconds: 5 });
  const interaction = scene.ask({ prompt: 'a patient fox' });
  const text = await discord.until('the notice', () =>
    versionsOf(interaction).find((version) => version !== ''),
  );
  expect(text).toMatch(
    /^> a patient fox\n(?:No\. 1 in line\. )?The painting service is busy; Easel keeps trying\.$/,
  );
  await pictured(interaction, 1, 20_000);
});

describe('Cancel', () => {
  it.each(['ada', 'moderator', 'owner'] as const)('takes what waits away, for %s', async (who) => {
    const running = await occupy();
    const waiting = scene.ask({ prompt: 'cancelled' });
    const press = scene[who].press(await noticed(waiting), 'Cancel');
    const answer = await told(sandbox.discord, press);
    expect(textOf(answer)).toMatch(/cancel/i);
    expect(flawsOf(textOf(answer))).toEqual([]);
    await placeholderGone(sandbox.discord, waiting);
    release(sandbox);
    await pictured(running);
    await pictured(scene.ask());
    expect(callsFor('cancelled')).toEqual([]);
    expect(waiting.followUps()).toEqual([]);
  });

  it('is refused to another member, and the request goes on', async () => {
    await occupy();
    const waiting = scene.ask();
    const press = scene.ben.press(await noticed(waiting), 'Cancel');
    expect(textOf(await told(sandbox.discord, press))).toMatch(/only.*moderator/is);
    release(sandbox);
    await pictured(waiting);
  });

  it('ends a call under way, and frees its slot', async () => {
    const { dataoorts } = sandbox;
    dataoorts.latencyMs = 60_000;
    const interaction = scene.ask({ prompt: 'cancelled' });
    // Who is painted at once gets the button after a while.
    const press = scene.ada.press(await noticed(interaction), 'Cancel');
    await dataoorts.until('the call to end', () => scene.calls()[0]?.outcome === 'aborted');
    await told(sandbox.discord, press);
    await placeholderGone(sandbox.discord, interaction);
    dataoorts.latencyMs = 0;
    const next = await pictured(scene.ask());
    expect(standing().map(({ id }) => id)).toEqual([next.id]);
    expect(interaction.followUps()).toEqual([]);
  });

  it('stops a batch: what was not painted yet is not, and nothing is left on disk', async () => {
    const { dataoorts } = sandbox;
    dataoorts.latencyMs = 600;
    const interaction = scene.ask({ prompt: 'batch', count: 4, seed: 1 });
    await dataoorts.until('the second call', () => scene.calls().length === 2);
    await cancelFirst(await listQueue());
    await placeholderGone(sandbox.discord, interaction);
    dataoorts.latencyMs = 0;
    await pictured(scene.ask());
    expect(callsFor('batch').map(({ outcome }) => outcome)).toEqual(['picture', 'aborted']);
    await expect.poll(() => keptPictures(sandbox.bot.directory), { timeout: 5000 }).toEqual([]);
  });

  it('and delivery never both win, however close they come', async () => {
    const { dataoorts, discord } = sandbox;
    const seen = { cancelled: 0, delivered: 0 };
    for (let round = 0; round < 12; round += 1) {
      dataoorts.latencyMs = 60;
      const prompt = `round ${round}`;
      const interaction = scene.ask({ prompt });
      await dataoorts.until('its own call', () => callsFor(prompt).length > 0);
      const list = await listQueue();
      const [button] = buttonsOf(list);
      if (button === undefined) {
        await pictured(interaction);
        seen.delivered += 1;
        continue;
      }
      await new Promise((resolve) => setTimeout(resolve, round * 6));
      const press = scene.ada.pressCustomId(list, button.customId);
      const answer = await press.finished(() => true);
      if (/late/i.test(textOf(answer))) {
        await pictured(interaction);
        seen.delivered += 1;
      } else {
        await placeholderGone(discord, interaction);
        seen.cancelled += 1;
      }
    }
    expect(seen.cancelled + seen.delivered).toBeGreaterThan(0);
    expect(standing()).toHaveLength(seen.delivered);
    expect(standing().flatMap(picturesOf)).toHaveLength(seen.delivered);
  });

  it('pressed after the picture came says so, and leaves it', async () => {
    await occupy();
    const waiting = scene.ask();
    const notice = await noticed(waiting);
    const customId = buttonsOf(notice)[0]?.customId ?? '';
    release(sandbox);
    const message = await pictured(waiting);
    const press = scene.ada.pressCustomId(message, customId);
    expect(textOf(await told(sandbox.discord, press))).toMatch(/late/i);
    expect(picturesOf(message)).toHaveLength(1);
  });
});

it('a notice that is still on its way when the picture is there does not cover it', async () => {
  const { discord } = sandbox;
  await occupy();
  discord.failNext({ method: 'PATCH', path: ORIGINAL }, { delayMs: 1000 });
  const waiting = scene.ask();
  await discord.until('the notice to be on its way', () => discord.failuresLeft === 0);
  release(sandbox);
  const message = await pictured(waiting);
  await scene.ended(2);
  expect(picturesOf(message)).toHaveLength(1);
  expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Cancel');
});

describe('/easel queue', () => {
  it('says so when nothing waits', async () => {
    const list = await listQueue();
    expect(flawsOf(textOf(list))).toEqual([]);
    expect(buttonsOf(list)).toEqual([]);
  });

  it('lists the member’s own requests with a button each, and how busy the bot is', async () => {
    sandbox.dataoorts.latencyMs = 60_000;
    const sent = ['painted now', 'waits', 'waits *too*'].map((prompt) => scene.ask({ prompt }));
    sent.push(scene.ask({ prompt: 'not yours' }, 'ben'));
    await Promise.all(sent.map(({ acknowledged }) => acknowledged));
    await calling(sandbox);
    const list = await listQueue();
    const text = textOf(list);
    expect(flawsOf(text)).toEqual([]);
    expect(text).toContain('painted now');
    expect(text).toContain('\\*too\\*');
    expect(text).not.toContain('not yours');
    expect(text).toMatch(/paint\w*\D+1\D.*\b3\b/i);
    expect(text).toMatch(/waits · No\. \d in line, any moment/);
    expect(buttonsOf(list).map(({ label }) => label)).toEqual(['Cancel', 'Cancel', 'Cancel']);
    expect(buttonsOf(await listQueue(scene.moderator))).toEqual([]);
    await cancelFirst(list);
    await sandbox.dataoorts.until('the call to end', () => scene.calls()[0]?.outcome === 'aborted');
  });

  it('with more requests than fit shows as many as fit', async () => {
    sandbox.dataoorts.latencyMs = 60_000;
    const sent = Array.from({ length: 25 }, (_, index) =>
      scene.ask({ prompt: `${index} ${'*'.repeat(100)}` }),
    );
    await Promise.all(sent.map(({ acknowledged }) => acknowledged));
    const list = await listQueue();
    expect(buttonsOf(list).length).toBeGreaterThanOrEqual(5);
    expect(textOf(list).length).toBeLessThanOrEqual(4000);
  });
});

it('notices are few: bounded a second over all messages, and a handful for each', async () => {
  sandbox.dataoorts.latencyMs = 150;
  const sent = Array.from({ length: 20 }, (_, index) => scene.ask({ prompt: `fox ${index}` }));
  await Promise.all(sent.map((interaction) => pictured(interaction, 1, 20_000)));
  const notices = scene.rest('PATCH', ORIGINAL).filter(({ files }) => files.length === 0);
  const most = Math.max(
    ...notices.map(
      ({ at }) => notices.filter((other) => other.at >= at && other.at < at + 1000).length,
    ),
  );
  expect(most).toBeLessThanOrEqual(25);
  for (const interaction of sent) expect(interaction.reply()?.edits ?? 0).toBeLessThanOrEqual(12);
});
