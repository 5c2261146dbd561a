import { expect, it } from 'vitest';
import { findLibraryAtFault } from '../src/library-fault.ts';

function errorWith(...frames: readonly string[]): Error {
  const error = new TypeError('Cannot read properties of null');
  error.stack = ['TypeError: at odds', ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
}

const LIBRARY = 'WebSocketShard.onMessage (/app/node_modules/@discordjs/ws/dist/index.js:1:2)';
const NODE = 'process.processTicksAndRejections (node:internal/process/task_queues:103:5)';
const OURS = 'async createShard (file:///app/src/adapters/discord/gateway/shard.ts:1:2)';

it.each<[string, unknown, string | undefined]>([
  ['a library alone', errorWith(LIBRARY, NODE), '@discordjs/ws'],
  [
    'one library in another, through Node’s own',
    errorWith('new Promise (<anonymous>)', 'send (/a/node_modules/ws/lib/w.js:1:1)', NODE, LIBRARY),
    'ws',
  ],
  ['a path of Windows', errorWith('go (C:\\app\\node_modules\\ws\\index.js:1:1)'), 'ws'],
  ['a library that Easel called', errorWith(LIBRARY, NODE, OURS), undefined],
  ['Easel alone', errorWith(OURS), undefined],
  ['Node alone', errorWith(NODE), undefined],
  ['an error without a stack', errorWith(), undefined],
  ['what is no error', 'nonsense', undefined],
])('%s', (_, error, library) => {
  expect(findLibraryAtFault(error)).toBe(library);
});
