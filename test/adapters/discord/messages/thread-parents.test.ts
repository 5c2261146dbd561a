import { beforeEach, expect, it } from 'vitest';
import { createThreadParents } from '#adapters/discord/messages/thread-parents.ts';
import { createLogger } from '#core/logger.ts';
import { httpError, refusal } from '../errors.ts';

const FACTS = { categoryId: '3', isAgeRestricted: true };
const log = createLogger('silent', []);

let asked = 0;
beforeEach(() => {
  asked = 0;
});
const parentsWith = (answer: () => Promise<typeof FACTS>) =>
  createThreadParents(
    {
      getChannel: () => {
        asked += 1;
        return answer();
      },
    },
    log,
  );

it('what was looked up is remembered', async () => {
  const parents = parentsWith(async () => FACTS);
  expect(parents.recall('2')).toBeUndefined();
  expect(await parents.resolve('2')).toEqual(FACTS);
  expect(await parents.resolve('2')).toEqual(FACTS);
  expect(parents.recall('2')).toEqual(FACTS);
  expect(asked).toBe(1);
});

it.each([
  ['hidden', refusal(50_001, 403)],
  ['hidden', refusal(50_013, 403)],
  ['unknown', refusal(10_003, 404)],
  ['unknown', refusal(0, 500)],
  ['unknown', httpError(503)],
  ['unknown', new Error('connection refused')],
])('a channel is %s where Discord says so, and is asked for again', async (found, error) => {
  const parents = parentsWith(() => Promise.reject(error));
  expect(await parents.resolve('2')).toBe(found);
  expect(await parents.resolve('2')).toBe(found);
  expect(parents.recall('2')).toBeUndefined();
  expect(asked).toBe(2);
});
