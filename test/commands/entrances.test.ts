import { describe, expect, it } from 'vitest';
import { readSourceFiles } from '../source-files.ts';
import { NO_RULES } from '../driver/job-ports.ts';
import { ALL_PERMISSIONS, createPast, ENTRANCES, type Entrance } from './list-entrances.ts';

/** The only ones that are meant to reach a job. */
const TO_JOBS = [
  '/imagine',
  'button example',
  'button reroll',
  'button retry',
  'form remix',
  'form edit',
  'button reproduce',
  'select reproduce',
  'button recipe-paint',
];

/** What an entrance leads to, for a member whom nothing but the gate would stop. */
async function enter({ interactions }: Entrance, isPaused: boolean) {
  const rules = { ...NO_RULES, isPaused: false };
  const { driver, ids } = await createPast(rules);
  rules.isPaused = isPaused;
  const before = new Set((await driver.rows()).map(({ id }) => id));
  const calls = driver.painter.calls();
  const answers: string[] = [];
  for (const interaction of interactions(ids)) {
    const responder = await driver.act(interaction, { permissions: ALL_PERMISSIONS });
    answers.push(...responder.answers);
  }
  const made = (await driver.rows()).filter(({ id }) => !before.has(id)).length;
  const painted = driver.painter.calls() - calls;
  await driver.jobs.stop(0);
  await driver.database.destroy();
  return { made, painted, answers };
}

it('there are entrances of every kind to look at', () => {
  const names = ENTRANCES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining([...TO_JOBS, '/easel queue', '/settings view']));
  expect(names.length).toBeGreaterThan(20);
});

describe.each(ENTRANCES)('$name', (entrance) => {
  it('leads to no job and to no call when the gate says no', async () => {
    const { made, painted } = await enter(entrance, true);
    expect({ made, painted }).toEqual({ made: 0, painted: 0 });
  });
});

it.each(TO_JOBS)('%s is stopped by the gate and by nothing else', async (name) => {
  const entrance = ENTRANCES.find((each) => each.name === name);
  if (entrance === undefined) throw new Error('There is no such entrance');
  expect((await enter(entrance, false)).made).toBeGreaterThan(0);
  expect((await enter(entrance, true)).answers).toEqual(
    expect.arrayContaining([expect.stringMatching(/^refuse: The bot’s owner has paused Easel/)]),
  );
});

describe('in the source', () => {
  const CODE = [...readSourceFiles('src'), ...readSourceFiles('commands')];
  const pathsWith = (pattern: RegExp): readonly string[] =>
    CODE.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

  it('only the submission has a job accepted', () => {
    expect(pathsWith(/\.accept\(|\{[^}]*\baccept\b[^}]*\}\s*=\s*(?:options\.)?intake/)).toEqual([
      'src/features/jobs/intake/submit.ts',
    ]);
  });

  it('only the transaction with the gate in it writes jobs and pictures; an erasure leaves the shells of ended ones', () => {
    const writing =
      /insertInto\(\s*['"](?:jobs|pictures)|insert\s+(?:or\s+\w+\s+)?into\s+["`]?(?:jobs|pictures)\b/i;
    expect(pathsWith(writing)).toEqual([
      'src/adapters/store/jobs/insert-job.ts',
      'src/adapters/store/privacy/erase/erase-requests.ts',
    ]);
    expect(pathsWith(/\binsertJob\(/)).toEqual([
      'src/adapters/store/jobs/insert-job.ts',
      'src/adapters/store/jobs/job-intake.ts',
    ]);
    expect(pathsWith(/\bfindGateFault\(/)).toEqual([
      'src/adapters/store/jobs/job-intake.ts',
      'src/core/rules/gate.ts',
    ]);
  });

  it('only the painting of accepted pictures makes calls', () => {
    expect(pathsWith(/\bpainter\s*\.\s*paint\b|\.paint\(/)).toEqual([
      'src/features/jobs/queue/paint-picture.ts',
    ]);
    expect(pathsWith(/\.beginCall\(/)).toEqual(['src/features/jobs/queue/paint-picture.ts']);
  });
});
