import { expect, it } from 'vitest';
import { listRoutes } from '#adapters/discord/delivery/message-routes.ts';
import { renderNotice } from '#adapters/discord/render/render-notice.ts';
import { createExampleJob } from '../../../driver/example-job.ts';
import { createSmallDiscord, REPLY_ID } from '../small-discord.ts';

const FRESH = 0;
const EXPIRED_MS = 15 * 60 * 1000;
const ABOUT_TO_MS = EXPIRED_MS - 20_000;
const MESSAGE = { body: { ...renderNotice('pictures'), attachments: [] }, files: [] };

type Case = {
  readonly ageMs: number;
  readonly isPrivate?: boolean;
  readonly messageId?: string | null;
  readonly token?: string;
};
function routesOf({ ageMs, isPrivate = false, messageId = REPLY_ID, token = 'token' }: Case) {
  const discord = createSmallDiscord();
  const origin = { receivedAt: Date.now() - ageMs, token, attachmentSizeLimit: 20_000_000 };
  const job = createExampleJob({ origin, order: { isPrivate } });
  return { discord, job, routes: listRoutes({ job, messageId }, discord.api, discord.bot) };
}

it.each<[string, Case, readonly string[]]>([
  ['a public one', { ageMs: FRESH }, ['reply', 'bot edit', 'post', 'direct message']],
  [
    'a public one without a message id',
    { ageMs: FRESH, messageId: null },
    ['reply', 'post', 'direct message'],
  ],
  ['an expired one', { ageMs: EXPIRED_MS }, ['bot edit', 'post', 'direct message']],
  ['one about to expire', { ageMs: ABOUT_TO_MS }, ['bot edit', 'post', 'direct message']],
  [
    'one whose token is forgotten',
    { ageMs: FRESH, token: '' },
    ['bot edit', 'post', 'direct message'],
  ],
  [
    'an expired one without a message id',
    { ageMs: EXPIRED_MS, messageId: null },
    ['post', 'direct message'],
  ],
  ['a private one', { ageMs: FRESH, isPrivate: true }, ['reply', 'direct message']],
  ['a private expired one', { ageMs: EXPIRED_MS, isPrivate: true }, ['direct message']],
])('%s goes by these ways, in this order', (_, asked, names) => {
  expect(routesOf(asked).routes.map(({ name }) => name)).toEqual(names);
});

it('the reply takes what the server takes, the other ways what any bot may send', () => {
  const { routes } = routesOf({ ageMs: FRESH });
  expect(routes.map(({ limitBytes }) => limitBytes)).toEqual([
    20_000_000,
    ...Array.from({ length: 3 }, () => 10 * 1024 * 1024),
  ]);
});

it('no try by the reply begins once its token is about to run out', () => {
  const { job, routes } = routesOf({ ageMs: 60_000 });
  expect(routes[0]?.until).toBe(job.origin.receivedAt + EXPIRED_MS - 30_000);
});

it('only new messages leave a placeholder behind', () => {
  const { routes } = routesOf({ ageMs: FRESH });
  expect(routes.map(({ leavesPlaceholder }) => leavesPlaceholder)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

it('a new message carries the job’s id as nonce, which Discord enforces', async () => {
  const { discord, job, routes } = routesOf({ ageMs: EXPIRED_MS });
  await routes.find(({ name }) => name === 'post')?.write(MESSAGE);
  const posted = [...discord.messages.values()].at(-1);
  expect(posted?.body).toMatchObject({ nonce: job.id, enforce_nonce: true });
  expect(job.id.length).toBeLessThanOrEqual(25);
});

it('a message that was posted already is not posted again', async () => {
  const { discord, job, routes } = routesOf({ ageMs: EXPIRED_MS });
  const buttons = [{ label: 'Reroll', customId: `reroll:${job.id}` }];
  const message = {
    body: { ...renderNotice('pictures', { buttons }), attachments: [] },
    files: [],
  };
  const post = routes.find(({ name }) => name === 'post');
  await post?.write(message);
  await post?.write(message);
  expect(discord.asked.filter((kind) => kind === 'post')).toHaveLength(1);
});

it('a placeholder with its Cancel button is not taken for the posted pictures', async () => {
  const { discord, job, routes } = routesOf({ ageMs: EXPIRED_MS });
  const buttons = [{ label: 'Cancel', customId: `cancel:${job.id}` }];
  await discord.bot.editMessage(
    job.origin.channelId,
    REPLY_ID,
    renderNotice('place 2', { buttons }),
  );
  await routes.find(({ name }) => name === 'post')?.write(MESSAGE);
  expect(discord.asked).toContain('post');
});

it('without leave to read the history it is posted all the same', async () => {
  const { discord, routes } = routesOf({ ageMs: EXPIRED_MS });
  discord.refuse('look back', 50_013);
  await routes.find(({ name }) => name === 'post')?.write(MESSAGE);
  expect(discord.asked).toContain('post');
});

it('where nobody knows what is there already nothing is posted', async () => {
  const { discord, routes } = routesOf({ ageMs: EXPIRED_MS });
  discord.refuse('look back', 50_001);
  const post = routes.find(({ name }) => name === 'post');
  await expect(post?.write(MESSAGE)).rejects.toMatchObject({ code: 50_001 });
  expect(discord.asked).not.toContain('post');
});
