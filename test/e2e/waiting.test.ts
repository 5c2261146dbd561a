import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, picturesOf, textOf, type SentInteraction } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { keptPictures } from './books.ts';
import { placeholderGone, told } from './imagine.ts';
import {
  ask,
  calling,
  callsFor,
  HELD_MS,
  listQueue,
  pictured,
  release,
  restCalls,
  versionsOf,
} from './requests.ts';
import { flawsOf } from './texts.ts';

const ORIGINAL = /messages\/(?:@|%40)original/;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterEach(() => sandbox.close());

const as = (who: keyof Sandbox['discord']['members']) =>
  sandbox.discord.as(sandbox.discord.members[who]);
const standing = () => sandbox.discord.messages(sandbox.discord.channels.general);
/** A request whose call goes on for as long as the test wants. */
async function occupy(): Promise<SentInteraction> {
  const { dataoorts } = sandbox;
  dataoorts.latencyMs = HELD_MS;
  const interaction = ask(sandbox, { prompt: 'occupied' }, 'owner');
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
  const press = as('ada').pressCustomId(list, buttonsOf(list)[0]?.customId ?? '');
  await press.acknowledged;
  return press;
}

it('the wait shows the place in line, and when it ends as a moment that comes true', async () => {
  const { dataoorts, discord } = sandbox;
  dataoorts.latencyMs = 600;
  // The bot learns how long a call takes.
  await pictured(ask(sandbox, { count: 2, seed: 1 }), 2);
  const sent = [0, 1, 2, 3].map((index) => ask(sandbox, { prompt: `fox ${index}` }));
  const last = sent[3];
  if (last === undefined) throw new Error('nothing was sent');
  const text = await discord.until('the place', () =>
    versionsOf(last).find((version) => /<t:\d+:R>/.test(version)),
  );
  expect(text).toMatch(/place [34]\b/i);
  const promised = Number(/<t:(\d+):R>/.exec(text)?.[1]) * 1000;
  await dataoorts.until('its call', () => callsFor(sandbox, 'fox 3').length > 0);
  expect(Math.abs(Date.now() - promised)).toBeLessThan(2500);
  await Promise.all(sent.map((interaction) => pictured(interaction)));
  for (const version of sent.flatMap(versionsOf).filter((each) => each !== ''))
    expect(flawsOf(version)).toEqual([]);
});

describe('Cancel', () => {
  it.each(['ada', 'mod', 'owner'] as const)('takes what waits away, for %s', async (who) => {
    const running = await occupy();
    const waiting = ask(sandbox, { prompt: 'cancelled' });
    const press = as(who).press(await noticed(waiting), 'Cancel');
    const answer = await told(sandbox.discord, press);
    expect(textOf(answer)).toMatch(/cancel/i);
    expect(flawsOf(textOf(answer))).toEqual([]);
    await placeholderGone(sandbox.discord, waiting);
    release(sandbox);
    await pictured(running);
    await pictured(ask(sandbox));
    expect(callsFor(sandbox, 'cancelled')).toEqual([]);
    expect(waiting.followUps()).toEqual([]);
  });

  it('is refused to another member, and the request goes on', async () => {
    await occupy();
    const waiting = ask(sandbox);
    const press = as('ben').press(await noticed(waiting), 'Cancel');
    expect(textOf(await told(sandbox.discord, press))).toMatch(/only.*moderator/is);
    release(sandbox);
    await pictured(waiting);
  });

  it('ends a call under way, and frees its slot', async () => {
    const { dataoorts } = sandbox;
    dataoorts.latencyMs = 60_000;
    const interaction = ask(sandbox, { prompt: 'cancelled' });
    // Who is painted at once gets the button after a while.
    const press = as('ada').press(await noticed(interaction), 'Cancel');
    await dataoorts.until('the call to end', () => dataoorts.calls[0]?.outcome === 'aborted');
    await told(sandbox.discord, press);
    await placeholderGone(sandbox.discord, interaction);
    dataoorts.latencyMs = 0;
    const next = await pictured(ask(sandbox));
    expect(standing().map(({ id }) => id)).toEqual([next.id]);
    expect(interaction.followUps()).toEqual([]);
  });

  it('stops a batch: what was not painted yet is not, and nothing is left on disk', async () => {
    const { dataoorts } = sandbox;
    dataoorts.latencyMs = 600;
    const interaction = ask(sandbox, { prompt: 'batch', count: 4, seed: 1 });
    await dataoorts.until('the second call', () => dataoorts.calls.length === 2);
    await cancelFirst(await listQueue(sandbox));
    await placeholderGone(sandbox.discord, interaction);
    dataoorts.latencyMs = 0;
    await pictured(ask(sandbox));
    expect(callsFor(sandbox, 'batch').map(({ outcome }) => outcome)).toEqual([
      'picture',
      'aborted',
    ]);
    await expect.poll(() => keptPictures(sandbox.bot.directory), { timeout: 5000 }).toEqual([]);
  });

  it('and delivery never both win, however close they come', async () => {
    const { dataoorts, discord } = sandbox;
    const seen = { cancelled: 0, delivered: 0 };
    for (let round = 0; round < 12; round += 1) {
      dataoorts.latencyMs = 60;
      const interaction = ask(sandbox, { prompt: `round ${round}` });
      await calling(sandbox);
      const list = await listQueue(sandbox);
      const [button] = buttonsOf(list);
      if (button === undefined) continue;
      await new Promise((resolve) => setTimeout(resolve, round * 6));
      const press = as('ada').pressCustomId(list, button.customId);
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
    const waiting = ask(sandbox);
    const notice = await noticed(waiting);
    const customId = buttonsOf(notice)[0]?.customId ?? '';
    release(sandbox);
    const message = await pictured(waiting);
    const press = as('ada').pressCustomId(message, customId);
    expect(textOf(await told(sandbox.discord, press))).toMatch(/late/i);
    expect(picturesOf(message)).toHaveLength(1);
  });
});

it('a notice that is still on its way when the picture is there does not cover it', async () => {
  const { discord } = sandbox;
  await occupy();
  discord.failNext({ method: 'PATCH', path: ORIGINAL }, { delayMs: 1000 });
  const waiting = ask(sandbox);
  await discord.until('the notice to be on its way', () => discord.failuresLeft === 0);
  release(sandbox);
  const message = await pictured(waiting);
  await expect
    .poll(() => sandbox.bot.log().filter(({ msg }) => msg === 'job ended').length)
    .toBe(2);
  expect(picturesOf(message)).toHaveLength(1);
  expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Cancel');
});

describe('/easel queue', () => {
  it('says so when nothing waits', async () => {
    const list = await listQueue(sandbox);
    expect(flawsOf(textOf(list))).toEqual([]);
    expect(buttonsOf(list)).toEqual([]);
  });

  it('lists the member’s own requests with a button each, and how busy the bot is', async () => {
    sandbox.dataoorts.latencyMs = 60_000;
    const sent = ['painted now', 'waits', 'waits *too*'].map((prompt) => ask(sandbox, { prompt }));
    sent.push(ask(sandbox, { prompt: 'not yours' }, 'ben'));
    await Promise.all(sent.map(({ acknowledged }) => acknowledged));
    await calling(sandbox);
    const list = await listQueue(sandbox);
    const text = textOf(list);
    expect(flawsOf(text)).toEqual([]);
    expect(text).toContain('painted now');
    expect(text).toContain('\\*too\\*');
    expect(text).not.toContain('not yours');
    expect(text).toMatch(/paint\w*\D+1\D.*\b3\b/i);
    expect(text).toMatch(/<t:\d+:R>/);
    expect(buttonsOf(list).map(({ label }) => label)).toEqual(['Cancel', 'Cancel', 'Cancel']);
    expect(buttonsOf(await listQueue(sandbox, 'mod'))).toEqual([]);
    await cancelFirst(list);
    await sandbox.dataoorts.until(
      'the call to end',
      () => sandbox.dataoorts.calls[0]?.outcome === 'aborted',
    );
  });

  it('with more requests than fit shows as many as fit', async () => {
    sandbox.dataoorts.latencyMs = 60_000;
    const sent = Array.from({ length: 25 }, (_, index) =>
      ask(sandbox, { prompt: `${index} ${'*'.repeat(100)}` }),
    );
    await Promise.all(sent.map(({ acknowledged }) => acknowledged));
    const list = await listQueue(sandbox);
    expect(buttonsOf(list).length).toBeGreaterThanOrEqual(5);
    expect(textOf(list).length).toBeLessThanOrEqual(4000);
  });
});

it('notices are few: bounded a second over all messages, and a handful for each', async () => {
  sandbox.dataoorts.latencyMs = 150;
  const sent = Array.from({ length: 20 }, (_, index) => ask(sandbox, { prompt: `fox ${index}` }));
  await Promise.all(sent.map((interaction) => pictured(interaction, 1, 20_000)));
  const notices = restCalls(sandbox, 'PATCH', ORIGINAL).filter(({ files }) => files.length === 0);
  const most = Math.max(
    ...notices.map(
      ({ at }) => notices.filter((other) => other.at >= at && other.at < at + 1000).length,
    ),
  );
  expect(most).toBeLessThanOrEqual(25);
  for (const interaction of sent) expect(interaction.reply()?.edits ?? 0).toBeLessThanOrEqual(12);
});
