import { expect, it } from 'vitest';
import { NO_RULES } from '../../driver/job-ports.ts';
import { createDriver } from '../../driver/driver.ts';

it('of 200 requests at once by one member with 10 left exactly 10 are taken, and all 200 hear of it', async () => {
  const driver = await createDriver({
    concurrency: 4,
    rules: { ...NO_RULES, defaults: { images_per_hour: 12 } },
  });
  driver.painter.always = 'painted';
  await driver.submit({ count: 2 });
  const replies = await Promise.all(Array.from({ length: 200 }, () => driver.submit()));
  const answers = replies.flatMap((reply) => reply.answers);
  expect(answers).toHaveLength(200);
  expect(answers.filter((answer) => answer === 'defer')).toHaveLength(10);
  const refused =
    /^refuse: You’ve reached the limit of 12 pictures an hour\. Try again .*\.\n-# Reference \w{7}$/;
  expect(answers.filter((answer) => refused.test(answer))).toHaveLength(190);

  await driver.ended();
  expect(new Set(await driver.states())).toEqual(new Set(['delivered']));
  expect(driver.messages()).toHaveLength(11);
  expect(driver.painter.calls()).toBe(12);
});
