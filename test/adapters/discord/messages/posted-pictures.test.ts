import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createPostedPictures } from '#adapters/discord/messages/posted-pictures.ts';
import { createLogger } from '#core/logger.ts';
import { createExampleJob, type JobChanges } from '../../../driver/example-job.ts';
import { refusal } from '../errors.ts';

const ADDRESS = { channelId: '400000000000000001', messageId: '600000000000000001' };

let close = (): void => undefined;
afterEach(() => close());

/** A file server on this machine. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  await once(server, 'listening');
  const { port }: Partial<AddressInfo> = Object(server.address());
  return `http://127.0.0.1:${port}`;
}

const gallery = (...urls: readonly string[]) => [
  { type: 12, items: urls.map((url) => ({ media: { url } })) },
  { type: 10, content: 'a red fox' },
];

const read = (
  getMessage: () => Promise<readonly unknown[]>,
  index = 0,
  changes: JobChanges = {},
  posted: typeof ADDRESS | null = ADDRESS,
) =>
  createPostedPictures({
    bot: { getMessage, deleteMessage: async () => undefined },
    log: createLogger('silent', []),
  }).read({ ...createExampleJob(changes), posted }, index);

describe('a picture', () => {
  it.each([
    ['by its seed', 1, {}, 'easel-8'],
    ['without a seed by its job and place', 1, { request: { seed: null } }, 'easel-aaaaaaaa-2'],
  ])('is found in its message %s', async (_, index, changes, name) => {
    const origin = await serve((request, response) => response.end(`file ${request.url}`));
    const urls = ['easel-7.png', 'easel-88.png', `${name}.webp`].map(
      (file) => `${origin}/a/${file}`,
    );
    const found = await read(async () => gallery(...urls), index, { count: 2, ...changes });
    expect(found).toEqual({ ok: true, value: Buffer.from(`file /a/${name}.webp`) });
  });

  it('that the message does not show any more is gone', async () => {
    expect(await read(async () => gallery())).toEqual({ ok: false, reason: 'gone' });
  });

  it('that was never posted is gone, and nobody is asked', async () => {
    const found = await read(() => Promise.reject(new Error('asked')), 0, {}, null);
    expect(found).toEqual({ ok: false, reason: 'gone' });
  });

  it.each([
    [10_008, 'gone'],
    [10_003, 'gone'],
    [50_001, 'not allowed'],
    [50_013, 'not allowed'],
    [0, 'unreachable'],
  ])('whose message meets code %i is %s', async (code, reason) => {
    const ask = () => Promise.reject(refusal(code));
    expect(await read(ask)).toEqual({ ok: false, reason });
  });

  it.each<[string, RequestListener]>([
    ['is not there', (_, response) => response.writeHead(404).end('no')],
    [
      'leads elsewhere',
      ({ url }, response) =>
        url === '/elsewhere'
          ? response.end('another file')
          : response.writeHead(302, { location: '/elsewhere' }).end(),
    ],
    [
      'never ends',
      (_, response) => {
        const chunk = Buffer.alloc(4 * 1024 * 1024);
        const write = (): void => void response.write(chunk, (error) => error ?? write());
        write();
      },
    ],
  ])('whose file %s is unreachable', async (_, listener) => {
    const origin = await serve(listener);
    const found = await read(async () => gallery(`${origin}/easel-7.png`));
    expect(found).toEqual({ ok: false, reason: 'unreachable' });
  });
});
