import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { createBotApi } from '#adapters/discord/api/bot-api.ts';
import { createBotRest } from '#adapters/discord/api/rest.ts';
import { listen, shutDown } from '../../../driver/loopback.ts';

const OWN = { id: '100000000000000001' };
const button = (id: string) => [{ type: 1, components: [{ type: 2, custom_id: id }] }];
const MESSAGES = [
  { id: '4', author: { id: '100000000000000002' }, components: button('reroll:x') },
  { id: '3', components: button('reroll:x') },
  { id: '2', author: OWN, components: button('reroll:x') },
  { id: '1', author: OWN, components: button('reroll:y') },
];

const server = createServer((request, response) => {
  const answer = request.url?.includes('/users/@me') === true ? OWN : MESSAGES;
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
});
afterEach(() => shutDown(server));

it('a message is looked for among the bot’s own: anybody’s bot can give its buttons any ids', async () => {
  const rest = createBotRest(
    { apiUrl: `${await listen(server)}/api`, guard: (makeRequest) => makeRequest },
    'token',
  );
  const bot = createBotApi(rest);
  expect(await bot.findRecentMessage('400000000000000001', 'reroll:x')).toBe('2');
  expect(await bot.findRecentMessage('400000000000000001', 'reroll:z')).toBeUndefined();
});
