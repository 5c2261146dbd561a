import { expect, it } from 'vitest';
import { createAnswersUnderWay } from '../src/answers-under-way.ts';

it('the end waits for the answers that are under way, and for those alone', async () => {
  const answers = createAnswersUnderWay();
  await answers.end();
  const events: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  answers.own(promise.then(() => void events.push('answered')));
  const ended = answers.end().then(() => events.push('ended'));
  resolve();
  await ended;
  expect(events).toEqual(['answered', 'ended']);
  await answers.end();
});

it('an answer that would come too late is not waited for', async () => {
  const answers = createAnswersUnderWay(1);
  answers.own(new Promise(() => undefined));
  await expect(answers.end()).resolves.toBeUndefined();
});
