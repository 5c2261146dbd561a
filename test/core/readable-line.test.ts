import { expect, it } from 'vitest';
import { describeLine } from '#core/readable-line.ts';

const time = Date.now();
const read = (line: object): string =>
  describeLine(JSON.stringify({ level: 30, time, ...line })).slice(10);

it.each<[object, string]>([
  [{ msg: 'stopping' }, 'stopping\n'],
  [{ msg: 'stopping', signal: 'SIGTERM' }, 'stopping (signal: SIGTERM)\n'],
  [{ level: 40, msg: 'slow', ms: 7 }, 'Warning: slow (ms: 7)\n'],
  [{ level: 60, msg: 'a bug', err: { stack: 'Error: no' } }, 'Error: a bug (error: Error: no)\n'],
  [{ msg: 'a\u001b[2Jb\u202ec' }, 'a [2Jb c\n'],
])('%j is read as %j', (line, words) => {
  expect(read(line)).toBe(words);
});

it('an error is shown a line a step, with what it came from', () => {
  const cause = { stack: 'Error: disk\n    at write (b.ts:2)' };
  const err = { stack: 'Error: no\n    at run (a.ts:1)\n    at \u001b[2J', cause };
  expect(read({ level: 50, msg: 'a bug', job: 'x', err }).split('\n')).toEqual([
    'Error: a bug (job: x, error: Error: no)',
    '          at run (a.ts:1)',
    '          at  [2J',
    '          caused by Error: disk',
    '          at write (b.ts:2)',
    '',
  ]);
});

it('a line begins with the time of day', () => {
  expect(describeLine(JSON.stringify({ level: 30, time, msg: 'x' }))).toMatch(
    /^\d\d:\d\d:\d\d {2}x\n$/,
  );
});

it('what is no line of the log stays as it is', () => {
  expect(describeLine('plain words\n')).toBe('plain words\n');
});
