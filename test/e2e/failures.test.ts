import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAILURES, type FailureName } from '../sandbox/dataoorts/index.ts';
import {
  buttonsOf,
  picturesOf,
  textOf,
  type Actor,
  type Member,
  type Message,
} from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { imagine, placeholderGone, SMALL, told } from './scene/imagine.ts';
import { versionsOf } from './scene/requests.ts';
import { flawsOf } from './scene/texts.ts';

const NOT_COUNTED = /This didn’t use up any of your pictures\.$/;

/** What is waited out, so that no request fails by it. */
const WAITED_OUT: readonly FailureName[] = [
  'rate_limited',
  'rate_limited_no_header',
  'allocation_used_up_for_now',
  'out_of_capacity',
];
/** What may be on the operator's bill counts. */
const COUNTED: ReadonlySet<FailureName> = new Set([
  'empty_body',
  'truncated_picture',
  'not_a_picture',
  'html_200',
  'cut_connection',
  'hang',
]);
/** What only the bot's owner can set right. */
const HOPELESS: ReadonlySet<FailureName> = new Set([
  'bad_key',
  'forbidden',
  'account_blocked',
  'no_credit',
  'allocation_used_up',
]);
/** What would be tried again is final at once if it asks for more patience than a request has. */
const TRIED_AGAIN: ReadonlySet<FailureName> = new Set([
  'server_error',
  'bad_gateway_html',
  'unavailable',
  'plain_text_error',
  'redirect',
  'echo_key',
]);
const PAST_THE_DEADLINE = { retryAfterSeconds: 120 } as const;

/** Each failure that can be final, and what the log must tell the operator of it. */
const DETAIL: readonly (readonly [FailureName, RegExp])[] = [
  ['bad_request', /400|3003/],
  ['invalid_data', /400|5004/],
  ['no_such_model', /400|5007/],
  ['bad_key', /401/],
  ['forbidden', /403/],
  ['account_blocked', /403|3023/],
  ['no_credit', /402/],
  ['timeout_answer', /408|3007/],
  ['too_large', /413|3006/],
  ['allocation_used_up', /429|3036/],
  ['server_error', /500/],
  ['bad_gateway_html', /502/],
  ['unavailable', /503/],
  ['plain_text_error', /500/],
  ['success_false', /success|envelope/i],
  ['unknown_refusal', /200.*9001/],
  ['redirect', /307/],
  ['empty_body', /empty|0 bytes|no bytes/i],
  ['truncated_picture', /truncated|incomplete|whole|cut|short/i],
  ['not_a_picture', /picture|image/i],
  ['html_200', /html|picture|image/i],
  ['cut_connection', /socket|terminated|connection|closed|reset|network/i],
  ['hang', /time.?out|timed out|TimeoutError|within/i],
  ['echo_key', /500/],
  ['echo_words', /400|5004/],
];

let sandbox: Sandbox;
/** They take turns: of one member, so many failures would be a reason to let others go first. */
const ASKERS = ['ada', 'ben', 'mod'] as const;
let turn = 0;
const findAsker = (): Member => sandbox.discord.members[ASKERS[turn % ASKERS.length] ?? 'ada'];
let asker: Actor;
beforeAll(async () => {
  sandbox = await startSandbox({
    env: {
      DATAOORTS_TIMEOUT_SECONDS: '1',
      LOG_LEVEL: 'trace',
      JOB_DEADLINE_MINUTES: '1',
      PAINTING_PROBE_SECONDS: '1',
    },
  });
});
beforeEach(() => {
  turn += 1;
  asker = sandbox.discord.as(findAsker());
});
afterAll(() => sandbox.close());

/** /imagine while the API fails in one way for good, until the member has been told. */
async function fail(failure: FailureName, options: { readonly count?: number } = {}) {
  const { dataoorts, discord } = sandbox;
  const times = options.count ?? 1;
  // A broken connection can't ask for patience: it is final after as many calls as are made.
  if (failure === 'cut_connection') dataoorts.failAlways(failure);
  else dataoorts.failNext(failure, { times, ...(TRIED_AGAIN.has(failure) && PAST_THE_DEADLINE) });
  const interaction = asker.slash('imagine', { prompt: 'a red fox', ...SMALL, ...options });
  const message = await told(discord, interaction);
  dataoorts.failAlways(undefined);
  await placeholderGone(discord, interaction);
  return { interaction, message, text: textOf(message) };
}
/** The first request that is taken again: some failures pause painting for a moment. */
async function paintedAgain(): Promise<Message> {
  for (;;) {
    const interaction = asker.slash('imagine', { prompt: 'the next fox', ...SMALL });
    const { ephemeral } = await interaction.acknowledged;
    if (!ephemeral) return interaction.finished((reply) => picturesOf(reply).length === 1);
    expect(flawsOf(textOf(await interaction.finished()))).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
const publicMessages = (): readonly Message[] =>
  sandbox.discord.messages(sandbox.discord.channels.general);

it('every failure of the API is tried', () => {
  const tried = [...DETAIL.map(([failure]) => failure), ...WAITED_OUT];
  expect(tried.toSorted()).toEqual(Object.keys(FAILURES).toSorted());
});

describe.each(DETAIL)('%s', (failure, detail) => {
  it('is told to the member alone in a short sentence, is logged, and passes', async () => {
    const before = publicMessages().length;
    const logged = sandbox.bot.log().length;
    const { interaction, message, text } = await fail(failure);

    expect(flawsOf(text)).toEqual([]);
    expect(text.length).toBeLessThan(400);
    expect(text).toMatch(COUNTED.has(failure) ? / counts toward your limit\.$/ : NOT_COUNTED);
    expect(message.ephemeralFor).toBe(findAsker().id);
    expect(picturesOf(message)).toEqual([]);
    expect(publicMessages()).toHaveLength(before);
    // Others see it being thought about, and then no more.
    expect(versionsOf(interaction).join()).not.toMatch(/couldn’t/);
    expect(text).toMatch(/^> a red fox\n/);
    const labels = buttonsOf(message).map(({ label }) => label);
    expect(labels).toEqual(HOPELESS.has(failure) ? [] : ['Try again', 'Edit']);

    const trouble = () =>
      sandbox.bot
        .log()
        .slice(logged)
        .filter((line) => Number(line['level']) >= 40)
        .map((line) => JSON.stringify(line))
        .join('\n');
    await expect.poll(trouble, { timeout: 5000 }).toMatch(detail);

    expect(picturesOf(await paintedAgain())).toHaveLength(1);
  });
});

it.each(['unavailable', 'server_error'] as const)('%s says when to try again', async (failure) => {
  const { text } = await fail(failure);
  expect(text).toMatch(/second|minute|moment|later|soon|<t:\d+/i);
  await paintedAgain();
});

it.each(['bad_key', 'account_blocked', 'no_credit', 'allocation_used_up'] as const)(
  '%s says that it is for the bot’s owner',
  async (failure) => {
    const { text } = await fail(failure);
    expect(text).toMatch(/whoever runs the bot|the bot’s owner/i);
    await paintedAgain();
  },
);

it('a private request that fails ends with a private sentence and nothing else', async () => {
  const before = publicMessages().length;
  sandbox.dataoorts.failNext('bad_request');
  const interaction = asker.slash('imagine', { prompt: 'a fox', ...SMALL, private: true });
  const message = await sandbox.discord.until('the member to be told', () =>
    [interaction.reply(), ...interaction.followUps()].find(
      (each) => each !== undefined && NOT_COUNTED.test(textOf(each)),
    ),
  );
  expect(message.ephemeralFor).toBe(findAsker().id);
  expect(publicMessages()).toHaveLength(before);
});

it('a batch of which every picture fails is told to the member alone', async () => {
  const before = publicMessages().length;
  const { text } = await fail('bad_request', { count: 4 });
  expect(text).toMatch(NOT_COUNTED);
  expect(publicMessages()).toHaveLength(before);
});

it('no secret is in any message, in what the bot prints, or in its files', async () => {
  const { discord, dataoorts, bot } = sandbox;
  const { interaction } = await fail('echo_key');
  const shown = await imagine(sandbox, asker, { prompt: 'a red fox', ...SMALL });
  const secrets = [dataoorts.apiKey, discord.botToken];

  const members = Object.values(discord.members);
  const texts = members
    .flatMap((member) => discord.messages(discord.channels.general, member))
    .flatMap((message) => [textOf(message), ...message.history]);
  for (const secret of secrets) {
    expect(texts.filter((text) => text.includes(secret))).toEqual([]);
    expect(bot.output().includes(secret)).toBe(false);
  }
  for (const { token } of [interaction, shown.interaction])
    expect(bot.output().includes(token)).toBe(false);

  await bot.stop();
  const files = readdirSync(bot.directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.filter((file) => /\.db/.test(file)).length).toBeGreaterThan(0);
  const holding = files.filter((file) => {
    const bytes = readFileSync(file);
    return secrets.some((secret) => bytes.includes(secret));
  });
  expect(holding).toEqual([]);
});
