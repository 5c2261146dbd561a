import { readFileSync } from 'node:fs';

/** Loaded into a bot before its own code: `Date.now()` follows the offset in this file, read anew at each SIGUSR2. */
const FILE = 'clock-offset';

const now = Date.now.bind(Date);
let offset = readOffset();
Date.now = () => now() + offset;
process.on('SIGUSR2', () => {
  offset = readOffset();
  console.log(JSON.stringify({ msg: 'the clock was moved', offset }));
});

function readOffset(): number {
  try {
    return Number(readFileSync(FILE, 'utf8'));
  } catch {
    return 0; // not moved yet
  }
}
