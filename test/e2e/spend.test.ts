import { afterEach, describe, expect, it } from 'vitest';
import type { Call, FailureName } from '../sandbox/dataoorts/index.ts';
import { textOf, type SentInteraction } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { readBooks } from './scene/books.ts';
import { choicesOf, modelChoice, MODELS, placeholderGone, told } from './scene/imagine.ts';
import { startOperatorWebhook, type OperatorWebhook } from './scene/operator-webhook.ts';
import { ask, calling, pictured } from './scene/requests.ts';
import { flawsOf } from './scene/texts.ts';

const NANO = 1_000_000_000;
const BASE_PRICE = 1_100_000;

let sandbox: Sandbox;
let webhook: OperatorWebhook | undefined;
afterEach(async () => {
  await sandbox.close();
  await webhook?.close();
  webhook = undefined;
});
const start = async (env: Record<string, string> = {}) => {
  sandbox = await startSandbox({ env: { PAINTING_PROBE_SECONDS: '1', ...env } });
  return sandbox.dataoorts;
};
async function refusalOf(interaction: SentInteraction): Promise<string> {
  expect((await interaction.acknowledged).ephemeral).toBe(true);
  const text = textOf(await interaction.finished(() => true));
  expect(flawsOf(text)).toEqual([]);
  return text;
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** A refusal is free; where nobody knows, it counts. */
const CHARGE: Partial<Record<Call['outcome'], string>> = {
  picture: 'charged',
  hang: 'unknown',
  aborted: 'unknown',
  cut_connection: 'unknown',
  not_a_picture: 'unknown',
  empty_body: 'unknown',
};

/** What the books should have of a call. */
const rowOf = ({ model, outcome }: Call) => {
  const price = Object.values(MODELS).find(({ api }) => api === model)?.price ?? '$0';
  const charge = CHARGE[outcome === 'aborted' ? 'hang' : outcome] ?? 'free';
  return { model, price: Math.round(Number(price.slice(1)) * NANO), charge };
};

describe('the books', () => {
  it('have one row for each call that the API had, with its price and outcome', async () => {
    const dataoorts = await start({ DATAOORTS_TIMEOUT_SECONDS: '1' });
    for (const model of ['base', 'lightning', 'dreamshaper', 'flux'] as const) {
      const size =
        model === 'flux' ? { prompt: 'a fox' } : { prompt: 'a fox', width: 256, height: 256 };
      const choice = modelChoice(sandbox.discord, model);
      const { ada } = sandbox.discord.members;
      await pictured(sandbox.discord.as(ada).slash('imagine', { ...size, model: choice }));
    }
    await pictured(ask(sandbox, { count: 3, seed: 1 }), 3);
    for (const failure of ['server_error', 'cut_connection'] as const) {
      dataoorts.failNext(failure);
      await pictured(ask(sandbox));
    }
    const final: readonly FailureName[] = ['hang', 'bad_request', 'not_a_picture', 'empty_body'];
    for (const failure of [...final, 'no_credit'] as const) {
      dataoorts.failNext(failure);
      await told(sandbox.discord, ask(sandbox));
    }
    await sandbox.bot.stop();

    const { spend, totals } = readBooks(sandbox.bot.directory);
    expect(spend).toHaveLength(dataoorts.calls.length);
    expect(spend).toEqual(dataoorts.calls.map(rowOf));
    const owed = sum(spend.filter(({ charge }) => charge !== 'free').map(({ price }) => price));
    expect(totals.map(({ amount }) => amount)).toEqual([owed, owed]);
  });

  it('know of a call that a kill cut off, and of the one that was made again', async () => {
    const dataoorts = await start();
    dataoorts.latencyMs = 60_000;
    const interaction = ask(sandbox);
    await calling(sandbox);
    dataoorts.latencyMs = 0;
    await sandbox.bot.kill();
    expect(readBooks(sandbox.bot.directory).spend).toMatchObject([
      { charge: 'unknown', price: BASE_PRICE },
    ]);
    await sandbox.restartBot({ kill: true });
    await pictured(interaction);
    await sandbox.bot.stop();
    const { spend, totals } = readBooks(sandbox.bot.directory);
    expect(spend.map(({ charge }) => charge)).toEqual(['unknown', 'charged']);
    expect(spend).toHaveLength(dataoorts.calls.length);
    expect(totals.map(({ amount }) => amount)).toEqual([2 * BASE_PRICE, 2 * BASE_PRICE]);
  });
});

describe.each([
  ['BUDGET_USD_PER_DAY', /today|day/i],
  ['BUDGET_USD_PER_MONTH', /month/i],
])('%s', (variable, period) => {
  it('once used up, refuses with a sentence and a time, also after a restart', async () => {
    const dataoorts = await start({ [variable]: '0.0033' });
    await pictured(ask(sandbox, { count: 3, seed: 1 }), 3);
    for (let round = 0; round < 2; round += 1) {
      const text = await refusalOf(ask(sandbox));
      expect(text).toMatch(period);
      expect(text).toMatch(/<t:\d+:\w>/);
      await sandbox.restartBot();
    }
    expect(dataoorts.calls).toHaveLength(3);
  });
});

it('what waits is reserved: more than the budget is never taken on', async () => {
  const dataoorts = await start({ BUDGET_USD_PER_DAY: '0.0033', DATAOORTS_CONCURRENCY: '1' });
  dataoorts.latencyMs = 400;
  expect(await refusalOf(ask(sandbox, { count: 4, seed: 1 }))).toMatch(/budget/i);
  const taken = ask(sandbox, { count: 3, seed: 1 });
  await taken.acknowledged;
  expect(await refusalOf(ask(sandbox))).toMatch(/budget/i);
  await pictured(taken, 3);
  expect(dataoorts.calls).toHaveLength(3);
});

it('what a failed call gives back can be spent', async () => {
  const dataoorts = await start({ BUDGET_USD_PER_DAY: '0.0011' });
  dataoorts.failNext('bad_request');
  await told(sandbox.discord, ask(sandbox));
  await pictured(ask(sandbox));
  expect(await refusalOf(ask(sandbox))).toMatch(/budget/i);
});

it('a budget that is used up before the turn comes is told to the member, and no call is made', async () => {
  const dataoorts = await start({ BUDGET_USD_PER_DAY: '0.0022', DATAOORTS_CONCURRENCY: '1' });
  dataoorts.latencyMs = 200;
  // It may have been charged, and so takes the place of the second picture in the books.
  dataoorts.failNext('cut_connection');
  const sent = [ask(sandbox), ask(sandbox)];
  const refused = await sandbox.discord.until('one to be refused', () =>
    sent.find((interaction) => interaction.followUps().length > 0),
  );
  const text = textOf(await told(sandbox.discord, refused));
  expect(text).toMatch(/budget/i);
  expect(text).toMatch(/<t:\d+:\w>/);
  expect(flawsOf(text)).toEqual([]);
  await placeholderGone(sandbox.discord, refused);
  for (const interaction of sent.filter((each) => each !== refused)) await pictured(interaction);
  expect(dataoorts.calls).toHaveLength(2);
});

it('80 % and 100 % of the budget are told to the operator, each once', async () => {
  webhook = await startOperatorWebhook();
  await start({ BUDGET_USD_PER_DAY: '0.0055', OPERATOR_WEBHOOK_URL: webhook.url });
  const alerts = () =>
    sandbox.bot
      .log()
      .map(({ msg }) => String(msg))
      .filter((msg) => /budget/i.test(msg));
  await pictured(ask(sandbox, { count: 3, seed: 1 }), 3);
  expect(webhook.told).toEqual([]);
  await pictured(ask(sandbox));
  await expect.poll(() => webhook?.told).toEqual([expect.stringMatching(/80% of today’s budget/)]);
  expect(alerts()).toEqual([expect.stringMatching(/80%/)]);
  await sandbox.restartBot();
  await pictured(ask(sandbox));
  await expect.poll(() => webhook?.told.length).toBe(2);
  expect(webhook.told[1]).toMatch(/no room|used up|100 % of/);
  expect(alerts()).toEqual([expect.stringMatching(/no room|used up|100 % of/)]);
  await refusalOf(ask(sandbox));
  await sandbox.restartBot();
  await refusalOf(ask(sandbox));
  expect(webhook.told).toHaveLength(2);
});

it('a webhook that fails stops nothing, and its address is in no log', async () => {
  webhook = await startOperatorWebhook();
  webhook.status = 500;
  const url = webhook.url;
  await start({ BUDGET_USD_PER_DAY: '0.0011', OPERATOR_WEBHOOK_URL: url });
  await pictured(ask(sandbox));
  await expect.poll(() => webhook?.told.length).toBeGreaterThan(0);
  await webhook.close();
  webhook = undefined;
  await refusalOf(ask(sandbox));
  expect(sandbox.bot.output()).not.toContain(url);
});

it('MODEL_PRICES_USD overrides the vendor’s list, in what members see, the books and the budget', async () => {
  await start({
    MODEL_PRICES_USD: `${MODELS.base.api}=0.4, ${MODELS.flux.api}=0.003`,
    BUDGET_USD_PER_DAY: '1',
  });
  const named = (name: RegExp) =>
    choicesOf(sandbox.discord, 'model').find((choice) => name.test(choice.name))?.name;
  expect(named(/flux/i)).toContain('$0.003');
  expect(named(/dreamshaper/i)).toContain(MODELS.dreamshaper.price.replace(/0$/, ''));
  expect(textOf(await pictured(ask(sandbox)))).toContain('$0.40');
  await pictured(ask(sandbox));
  expect(await refusalOf(ask(sandbox))).toMatch(/budget/i);
  await sandbox.bot.stop();
  const { spend } = readBooks(sandbox.bot.directory);
  expect(spend.map(({ price }) => price)).toEqual([0.4 * NANO, 0.4 * NANO]);
});
