import { expect, it } from 'vitest';
import { retryTemporary } from '#adapters/discord/api/retry-temporary.ts';
import { httpError, refusal } from '../errors.ts';

/** A request that fails with these, one after the other, and then succeeds. */
function createRequest(...errors: readonly Error[]) {
  let tries = 0;
  return {
    tries: () => tries,
    request: async (): Promise<string> => {
      const error = errors[tries];
      tries += 1;
      if (error !== undefined) throw error;
      return 'done';
    },
  };
}
const later = () => Date.now() + 60_000;

it('a request that Discord takes is made once', async () => {
  const { request, tries } = createRequest();
  expect(await retryTemporary(request, later())).toBe('done');
  expect(tries()).toBe(1);
});

it('is made again after a 5xx and a broken connection', async () => {
  const { request, tries } = createRequest(
    httpError(502),
    Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
  );
  expect(await retryTemporary(request, later())).toBe('done');
  expect(tries()).toBe(3);
});

it.each([10_062, 40_060, 50_027, 10_003, 10_008, 50_013, 50_001])(
  'is not made again after %i',
  async (code) => {
    const { request, tries } = createRequest(refusal(code));
    await expect(retryTemporary(request, later())).rejects.toMatchObject({ code });
    expect(tries()).toBe(1);
  },
);

it('a refusal after a passing trouble ends the tries', async () => {
  const { request, tries } = createRequest(httpError(503), refusal(50_013));
  await expect(retryTemporary(request, later())).rejects.toMatchObject({ code: 50_013 });
  expect(tries()).toBe(2);
});

it.each([-1000, 0, 100])('no try begins past the given time (%i ms from now)', async (ms) => {
  const { request, tries } = createRequest(httpError(503), httpError(503), httpError(503));
  await expect(retryTemporary(request, Date.now() + ms)).rejects.toMatchObject({ status: 503 });
  expect(tries()).toBe(1);
});
