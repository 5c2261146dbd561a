import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, call, webhookPath, type Asked } from '../../discord/http/call.ts';
import { buttonsOf, startDiscordStandIn, textOf } from '../../discord/index.ts';
import type { Actor, DiscordStandIn, Message, SentInteraction } from '../../discord/index.ts';

/** What an interaction's token may do after the first answer. */

let discord: DiscordStandIn;
let ada: Actor;
let sent: SentInteraction;
beforeEach(async () => {
  discord = await startDiscordStandIn();
  ada = discord.as(discord.members.ada);
  sent = ada.slash('paint', {}, { bypassClient: true });
});
afterEach(() => discord.close());

const MESSAGE = { type: 4, data: { content: 'hello' } };
const DEFERRAL = { type: 5 };
const PRIVATE_DEFERRAL = { type: 5, data: { flags: 64 } };

const original = (method: string, json?: unknown): Asked => ({
  method,
  path: webhookPath(discord, sent, '@original'),
  ...(json === undefined ? {} : { json }),
});

async function postedWithButton(): Promise<Message> {
  const row = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };
  await answer(discord, sent, { type: 4, data: { content: 'hello', components: [row] } });
  return sent.finished();
}

test.for<[string, () => Promise<unknown>, () => Asked, number, number]>([
  [
    'an edit before the first answer',
    async () => {},
    () => original('PATCH', { content: 'x' }),
    404,
    10015,
  ],
  [
    'an edit by another application id',
    () => answer(discord, sent, DEFERRAL),
    () => ({
      method: 'PATCH',
      path: `/webhooks/${discord.server.id}/${sent.token}/messages/@original`,
      json: { content: 'x' },
    }),
    404,
    10015,
  ],
  [
    'an edit after 15 minutes',
    async () => {
      await answer(discord, sent, DEFERRAL);
      discord.advance(15 * 60_000 + 1);
    },
    () => original('PATCH', { content: 'x' }),
    401,
    50027,
  ],
  [
    'an edit with a token that was made to expire',
    async () => {
      await answer(discord, sent, DEFERRAL);
      discord.expireToken(sent);
    },
    () => original('PATCH', { content: 'x' }),
    401,
    50027,
  ],
  [
    'an edit of a deleted reply',
    async () => {
      await answer(discord, sent, MESSAGE);
      await call(discord, original('DELETE'));
    },
    () => original('PATCH', { content: 'x' }),
    404,
    10008,
  ],
  [
    'an edit of somebody else’s message through the token',
    () => answer(discord, sent, DEFERRAL),
    () => ({
      method: 'PATCH',
      path: webhookPath(discord, sent, discord.server.id),
      json: { content: 'x' },
    }),
    404,
    10008,
  ],
  [
    'an edit to nothing',
    () => answer(discord, sent, MESSAGE),
    () => original('PATCH', { content: '' }),
    400,
    50006,
  ],
])('%s is refused', async ([, prepare, asked, status, code]) => {
  await prepare();
  const got = await call(discord, { ...asked(), authorization: null });
  expect([got.status, got.body['code']]).toEqual([status, code]);
});

test('a token of nearly 15 minutes still works, with @original encoded too', async () => {
  await answer(discord, sent, DEFERRAL);
  discord.advance(14 * 60_000);
  const path = webhookPath(discord, sent, '%40original');
  const { status } = await call(discord, { method: 'PATCH', path, json: { content: 'late' } });
  expect([status, textOf(await sent.finished(() => true))]).toEqual([200, 'late']);
});

test('whether a deferred answer is private is fixed by the deferral', async () => {
  await answer(discord, sent, PRIVATE_DEFERRAL);
  await call(discord, original('PATCH', { content: 'psst', flags: 0 }));
  expect(sent.reply()).toMatchObject({ content: 'psst', ephemeralFor: discord.members.ada.id });
  const other = ada.slash('paint', {}, { bypassClient: true });
  await answer(discord, other, DEFERRAL);
  const path = webhookPath(discord, other, '@original');
  await call(discord, { method: 'PATCH', path, json: { content: 'loud', flags: 64 } });
  expect(other.reply()).toMatchObject({ content: 'loud', ephemeralFor: undefined });
});

test('a deferral takes no flag but EPHEMERAL', async () => {
  await answer(discord, sent, { type: 5, data: { flags: 1 << 15 } });
  expect((sent.reply()?.flags ?? 0) & (1 << 15)).toBe(0);
});

test('the first follow-up after a deferral edits the placeholder, the next one is a new message', async () => {
  await answer(discord, sent, DEFERRAL);
  const path = webhookPath(discord, sent);
  await call(discord, { path, json: { content: 'first', flags: 64 } });
  expect(sent.reply()).toMatchObject({
    content: 'first',
    thinking: false,
    ephemeralFor: undefined,
  });
  expect(sent.followUps()).toEqual([]);
  await call(discord, { path, json: { content: 'second', flags: 64 } });
  expect(sent.followUps()).toMatchObject([
    { content: 'second', ephemeralFor: discord.members.ada.id },
  ]);
});

test('a deferred update makes the pressed message the original, and an edit changes it in place', async () => {
  const message = await postedWithButton();
  const press = discord.as(discord.members.ben).press(message, 'Go');
  await answer(discord, press, { type: 6 });
  const path = webhookPath(discord, press, '@original');
  await call(discord, { method: 'PATCH', path, json: { content: 'changed', components: [] } });
  expect(press.reply()).toBe(message);
  expect(message).toMatchObject({ content: 'changed', edits: 1, history: ['hello'] });
  expect(buttonsOf(message)).toEqual([]);
});

test('an update answers a press by changing the message', async () => {
  const message = await postedWithButton();
  const press = ada.press(message, 'Go');
  await answer(discord, press, { type: 7, data: { content: 'updated', components: [] } });
  expect(textOf(message)).toBe('updated');
});

test.for<[string, unknown, (ids: { user: string }) => string[]]>([
  ['no allowed_mentions', undefined, ({ user }) => [user, 'everyone']],
  ['parse: []', { parse: [] }, () => []],
  ['parse: [users]', { parse: ['users'] }, ({ user }) => [user]],
  ['parse: [everyone]', { parse: ['everyone'] }, () => ['everyone']],
])('a text pings whom it names, given %s, in a layout too', async ([, allowed, expected]) => {
  const user = discord.members.ben.id;
  const naming = `<@${user}> @everyone \`<@${discord.members.mod.id}>\``;
  const mentions = allowed === undefined ? {} : { allowed_mentions: allowed };
  await answer(discord, sent, DEFERRAL);
  await call(discord, original('PATCH', { content: naming, ...mentions }));
  expect(sent.reply()?.pings).toEqual(expected({ user }));
  const layout = { flags: 1 << 15, content: null, components: [{ type: 10, content: naming }] };
  await call(discord, original('PATCH', { ...layout, ...mentions }));
  expect(sent.reply()?.pings).toEqual(expected({ user }));
});
