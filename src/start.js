// The one file in JavaScript: with it a warm start takes everything from the compile cache, and never loads what Node needs to
// read TypeScript, which costs a tenth of a second.
import { lstatSync, mkdirSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** Before anything that an older Node lacks: it would answer with a stack trace. */
const NODE_MIN = 24;
if (Number.parseInt(process.versions.node, 10) < NODE_MIN) {
  console.error(
    `Easel needs Node ${NODE_MIN} or newer; this is ${process.versions.node}. https://nodejs.org has it.`,
  );
  process.exit(1);
}
// Prompts, pictures and keys are nobody else's on this machine, whatever makes the file.
process.umask(0o077);
if (process.env.NODE_COMPILE_CACHE) module.enableCompileCache();
else enableOwnCompileCache(fileURLToPath(new URL('../node_modules/.cache/easel', import.meta.url)));
await import('./main.ts');

/** Node runs what it finds in the cache and asks nobody whose it is: a folder that another account can write to is not used. */
function enableOwnCompileCache(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(folder);
    const isOwn = process.getuid === undefined || uid === process.getuid();
    if (isOwn && (mode & 0o170_022) === 0o040_000) module.enableCompileCache(folder);
  } catch {
    // A checkout that can't be written to: a start takes a little longer.
  }
}
