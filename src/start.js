// The one file in JavaScript: with it a warm start takes everything from the compile cache, and never loads what Node needs to
// read TypeScript, which costs a tenth of a second.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./main.ts');
