import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

type Import = {
  /** As it is written. */
  readonly specifier: string;
  /** The file of the project that it means, as `src/…`; otherwise the package, or the module of Node. */
  readonly target: string;
  /** Whether anything of it is left when the types are taken away. */
  readonly isValue: boolean;
};

export type SourceFile = {
  readonly path: string;
  /** Without its comments. */
  readonly code: string;
  readonly imports: readonly Import[];
};

const IMPORT =
  /(?<=^|\n)(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'|import\('([^']+)'\)/g;

/** The TypeScript files under a folder of the project. */
export function readSourceFiles(folder: string): readonly SourceFile[] {
  return globSync(`${folder}/**/*.ts`, { cwd: ROOT })
    .map((path) => path.split(sep).join('/'))
    .toSorted()
    .map(readSourceFile);
}

function readSourceFile(path: string): SourceFile {
  const code = readFileSync(join(ROOT, path), 'utf8')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/(?<=^|\s)\/\/.*$/gm, '');
  const imports = [...code.matchAll(IMPORT)].map(([, type, names, from, dynamic]) => {
    const specifier = from ?? dynamic ?? '';
    return {
      specifier,
      target: findTarget(path, specifier),
      isValue: type === undefined && !isTypesOnly(names),
    };
  });
  return { path, code, imports };
}

function findTarget(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(path), specifier);
  return specifier.replace(/^#/, 'src/');
}

function isTypesOnly(names: string | undefined): boolean {
  const listed = /^\{([^}]*)\}$/.exec(names?.trim() ?? '')?.[1];
  if (listed === undefined) return false;
  return listed
    .split(',')
    .filter((name) => name.trim() !== '')
    .every((name) => name.trim().startsWith('type '));
}
