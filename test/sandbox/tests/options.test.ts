import { expect, test } from 'vitest';
import { parseOptions } from '../options.ts';
import { findOpener } from '../page/open-browser.ts';

const REAL = { DATAOORTS_API_URL: 'https://api.test/v1', DATAOORTS_API_KEY: 'a-key' };

test('without options the page opens, on any free port, on the stand-ins', () => {
  expect(parseOptions([], REAL)).toEqual({
    ok: true,
    command: { isTerminal: false, isOpened: true, port: undefined, realApi: undefined },
  });
});

test('options choose the port, the terminal, and what paints', () => {
  const words = ['--port', '8080', '--no-open', '--terminal', '--real-api'];
  expect(parseOptions(words, REAL)).toEqual({
    ok: true,
    command: { isTerminal: true, isOpened: false, port: 8080, realApi: REAL },
  });
});

test.for([['--help'], ['-h', '--port', '8080']])('%j asks how it is used', (words) => {
  expect(parseOptions(words, {})).toEqual({ ok: true, command: 'help' });
});

test.for<[readonly string[], RegExp]>([
  [['--port', 'soon'], /number from 0 to 65535, not "soon"/],
  [['--port', '70000'], /number from 0 to 65535/],
  [['--light'], /--light/],
  [['8080'], /8080/],
  [['--real-api'], /needs DATAOORTS_API_URL and DATAOORTS_API_KEY.*Nothing was started/],
])('%j is refused with a reason', ([words, reason]) => {
  expect(parseOptions(words, {})).toEqual({ ok: false, problem: expect.stringMatching(reason) });
});

test('the real API needs both of its variables', () => {
  const { DATAOORTS_API_KEY } = REAL;
  expect(parseOptions(['--real-api'], { DATAOORTS_API_KEY })).toMatchObject({
    problem: expect.stringMatching(/needs DATAOORTS_API_URL in/),
  });
});

test.for<[NodeJS.Platform, Record<string, string>, string | undefined]>([
  ['linux', {}, undefined],
  ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['linux', { DISPLAY: ':0', CI: 'true' }, undefined],
  ['darwin', {}, 'open'],
  ['darwin', { SSH_CONNECTION: '1 2 3 4' }, undefined],
  ['win32', {}, 'cmd'],
])('on %s with %j the page is opened by %s', ([platform, env, opener]) => {
  expect(findOpener({ platform, env })?.[0]).toBe(opener);
});
