import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** One that a distribution may have. */
const OLD_NODE = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/bin', '/usr/bin']
  .map((folder) => join(folder, 'node'))
  .find((node) => existsSync(node) && isOld(node));

function isOld(node: string): boolean {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return /^v(?:1\d|2[0-3])\./.test(stdout);
}

let checkout: string;
let cache: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'easel-start-'));
  cache = join(checkout, 'node_modules/.cache/easel');
  mkdirSync(join(checkout, 'src'));
  mkdirSync(join(checkout, 'node_modules'));
  copyFileSync(new URL('../src/start.js', import.meta.url), join(checkout, 'src/start.js'));
  writeFileSync(join(checkout, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(checkout, 'src/main.ts'),
    `import { getCompileCacheDir } from 'node:module';
     console.log(JSON.stringify({ umask: process.umask(), cache: getCompileCacheDir() ?? 'none' }));`,
  );
});
afterEach(() => rmSync(checkout, { recursive: true }));

/** What a start in the checkout finds when it comes to its own code. */
function start(env: Readonly<Record<string, string>> = {}): { umask: number; cache: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [join(checkout, 'src/start.js')], {
    encoding: 'utf8',
    env: { TMPDIR: tmpdir(), ...env },
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

it.skipIf(OLD_NODE === undefined)('an older Node is told which one it takes, and no more', () => {
  const { status, stdout, stderr } = spawnSync(OLD_NODE ?? '', [join(checkout, 'src/start.js')], {
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/^Easel needs Node 24 or newer; this is \d+\.\d+\.\d+\. .*\n$/);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});

it('what the bot writes is its owner’s alone', () => {
  expect(start().umask).toBe(0o077);
});

it('compiled code is kept where nobody else can put any, and not in the shared temporary folder', () => {
  expect(start().cache).toContain(cache);
  expect(start().cache).toContain(cache);
});

it.each<[string, () => void]>([
  [
    'that others can write to',
    () => {
      mkdirSync(cache, { recursive: true });
      chmodSync(cache, 0o777);
    },
  ],
  [
    'that leads elsewhere',
    () => {
      mkdirSync(join(checkout, 'node_modules/.cache'));
      symlinkSync(tmpdir(), cache);
    },
  ],
  [
    'that can’t be made',
    () => {
      writeFileSync(join(checkout, 'node_modules/.cache'), '');
    },
  ],
])('nothing compiled is read from a folder %s', (_, prepare) => {
  prepare();
  expect(start().cache).toBe('none');
});

it.runIf(process.getuid?.() === 0)('nothing compiled is read from another account’s folder', () => {
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  chownSync(cache, 65_534, 65_534);
  expect(start().cache).toBe('none');
});

it('a folder that the operator chooses is theirs', () => {
  const theirs = join(checkout, 'theirs');
  expect(start({ NODE_COMPILE_CACHE: theirs }).cache).toContain(theirs);
});
