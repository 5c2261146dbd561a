import { expect, it } from 'vitest';
import { NO_RULES } from '../../driver/job-ports.ts';
import { createStudio } from '../../driver/studio.ts';

it('of 200 requests at once by one member with 10 left exactly 10 are taken, and all 200 hear of it', async () => {
  const studio = await createStudio({
    concurrency: 4,
    rules: { ...NO_RULES, defaults: { images_per_hour: 12 } },
  });
  studio.painter.always = 'painted';
  await studio.submit({ count: 2 });
  const replies = await Promise.all(Array.from({ length: 200 }, () => studio.submit()));
  const answers = replies.flatMap((reply) => reply.answers);
  expect(answers).toHaveLength(200);
  expect(answers.filter((answer) => answer === 'defer')).toHaveLength(10);
  const refused =
    /^refuse: You can have 12 pictures an hour here; \d+ are left.* Nothing was counted\.\n-# Reference \w{7}$/;
  expect(answers.filter((answer) => refused.test(answer))).toHaveLength(190);

  await studio.ended();
  expect(new Set(await studio.states())).toEqual(new Set(['delivered']));
  expect(studio.messages()).toHaveLength(11);
  expect(studio.painter.calls()).toBe(12);
});
