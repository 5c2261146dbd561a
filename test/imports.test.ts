import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readSourceFiles, type SourceFile } from './source-files.ts';

const SRC = readSourceFiles('src');
const ALL = [...SRC, ...readSourceFiles('commands')];

const CORE = /^src\/core\//;
/** The composition roots: these wire, and nothing imports them but each other. */
const ROOT = /^src\/((main|bot|parts|introduce-bot)\.ts$|(doctor|monitoring|operator)\/)/;
const ANY = /^/;

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

type Rule = {
  readonly rule: string;
  readonly files: RegExp;
  readonly except?: RegExp;
  /** Of the project's own files. */
  readonly mayImport: RegExp;
};

/** Lower floors know nothing of higher ones. */
const FLOORS: readonly Rule[] = [
  { rule: 'core imports core', files: CORE, mayImport: CORE },
  {
    rule: 'features import core, and features below them',
    files: /^src\/features\//,
    mayImport: /^src\/(core|features)\//,
  },
  {
    rule: 'adapters import features and core',
    files: /^src\/adapters\//,
    mayImport: /^src\/(core|features|adapters)\//,
  },
  {
    rule: 'commands import features, core, what a command is, and the one file of builders',
    files: /^(commands\/|src\/(command|dispatch)\.ts$)/,
    mayImport:
      /^(commands\/|src\/(core|features)\/|src\/(command|dispatch)\.ts$|src\/adapters\/discord\/command-builder\.ts$)/,
  },
  {
    rule: 'only the composition roots import commands and configuration',
    files: /^src\//,
    except: ROOT,
    mayImport:
      /^src\/(core|features|adapters|config)\/|^src\/(command|dispatch|library-fault)\.ts$/,
  },
];

/** One importer a library: a change of library is a change of one place. */
const IMPORTERS: Readonly<Record<string, RegExp>> = {
  '@discordjs/ws': /^src\/adapters\/discord\/gateway\//,
  '@discordjs/builders': /^src\/adapters\/discord\/command-builder\.ts$/,
  '@discordjs/rest': /^src\/adapters\/discord\//,
  'discord-api-types': /^src\/adapters\/discord\//,
  kysely: /^src\/adapters\/store\//,
  'node:sqlite': /^src\/adapters\/store\/database\//,
  'p-queue': /^src\/features\/jobs\/queue\/paint-queue\.ts$/,
  sharp: /^src\/adapters\/(sharp\/|stats\/rasterise\.ts$)/,
  fontkitten: /^src\/adapters\/stats\/typeface\.ts$/,
  i18next: /^src\/core\/i18n\/translator\.ts$/,
  obscenity: /^src\/core\/terms\//,
  re2js: /^src\/core\/terms\//,
  pino: /^src\/core\/logger\.ts$/,
  'prom-client': /^src\/adapters\/metrics\//,
  dotenv: /^src\/((doctor|operator)\/)?main\.ts$/,
  zod: ANY,
};

const isOwn = (target: string) => /^(src|commands|test)\//.test(target);

const roomOf = (path: string) => /^src\/adapters\/([^/]+)\//.exec(path)?.[1];

/** `discord-api-types` of `discord-api-types/v10`, `@discordjs/rest` of `@discordjs/rest/y`. */
const packageOf = (target: string) => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;

it('finds the files that the rules are about', () => {
  for (const { files } of FLOORS) {
    expect(ALL.filter(({ path }) => files.test(path))).not.toEqual([]);
  }
  expect(ALL.flatMap(({ imports }) => imports).length).toBeGreaterThan(ALL.length);
});

it.each(FLOORS)('$rule', ({ files, except, mayImport }) => {
  const broken = ALL.filter(({ path }) => files.test(path) && except?.test(path) !== true)
    .flatMap(({ path, imports }) => imports.map(({ target }) => ({ path, target })))
    .filter(({ target }) => isOwn(target) && !mayImport.test(target))
    .map(({ path, target }) => `${path} imports ${target}`);
  expect(broken).toEqual([]);
});

it('adapters do not know each other', () => {
  const broken = SRC.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    if (room === undefined) return [];
    return imports
      .filter(({ target }) => roomOf(target) !== undefined && roomOf(target) !== room)
      .map(({ target }) => `${path} imports ${target}`);
  });
  expect(broken).toEqual([]);
});

it('every library has one importer', () => {
  const broken = ALL.flatMap(({ path, imports }) =>
    imports
      .map(({ target }) => packageOf(target))
      .filter((name) => !isOwn(`${name}/`) && (!name.startsWith('node:') || name in IMPORTERS))
      .filter((name) => IMPORTERS[name]?.test(path) !== true)
      .map((name) => `${path} imports ${name}`),
  );
  expect(broken).toEqual([]);
});

it('a term’s type and its limits bring no library along', () => {
  const light = SRC.filter(({ path }) =>
    /^src\/core\/terms\/(term|term-matcher|compile-terms|notation|characters)\.ts$/.test(path),
  );
  expect(light.length).toBeGreaterThan(2);
  expect(
    light.flatMap(({ imports }) => imports.map(({ target }) => packageOf(target))),
  ).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(obscenity|re2js)$/)]));
});

it('what serves health and metrics is loaded for those who ask for it', () => {
  const loaded = SRC.flatMap(({ path, code, imports }) =>
    imports
      .filter(({ isValue, specifier }) => isValue && !code.includes(`import('${specifier}')`))
      .filter(({ target }) => /^src\/(adapters\/metrics\/|monitoring\/monitor\.ts$)/.test(target))
      .map(({ target }) => `${path} imports ${target}`),
  );
  expect(loaded).toEqual([
    'src/adapters/metrics/prometheus.ts imports src/adapters/metrics/gauges.ts',
    'src/monitoring/monitor.ts imports src/adapters/metrics/prometheus.ts',
  ]);
});

it('core and the drawing of statistics know neither the clock, nor chance, nor the environment', () => {
  const impure =
    /Date\.now|new Date\(\)|performance\.now|Math\.random|randomBytes|randomInt|randomUUID|crypto|process\./;
  const broken = SRC.filter(
    ({ path, code }) => /^src\/(core|adapters\/stats)\//.test(path) && impure.test(code),
  );
  expect(broken.map(({ path }) => path)).toEqual([]);
});

it('core reads nothing but the texts that lie beside it', () => {
  const outside = SRC.filter(({ path }) => CORE.test(path)).flatMap(({ path, imports }) =>
    imports
      // Bytes are told and unpacked without looking anywhere.
      .filter(({ target }) => target.startsWith('node:') && !/^node:(zlib|buffer)$/.test(target))
      .map(({ target }) => `${path} imports ${target}`),
  );
  expect(outside).toEqual(['src/core/i18n/read-catalogue.ts imports node:fs']);
});

it('packages that src and commands import are installed in production', () => {
  const { dependencies } = packageSchema.parse(
    JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')),
  );
  const packages = ALL.flatMap(({ imports }) => imports)
    .filter(({ isValue, target }) => isValue && !/^(src\/|commands\/|node:)/.test(target))
    .map(({ target }) => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target);
  expect([...new Set(packages)].filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});

it('imports of the project’s own files end in .ts, of texts in .json', () => {
  const broken = ALL.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith('.') && !/\.(ts|json)$/.test(specifier))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  );
  expect(broken).toEqual([]);
});

it('nothing is exported by default', () => {
  const broken = ALL.filter(({ code }) =>
    /export\s+default\b|export\s*\{[^}]*\bas default\b/.test(code),
  );
  expect(broken.map(({ path }) => path)).toEqual([]);
});

describe('circles', () => {
  const files = new Map(ALL.map((file) => [file.path, file]));

  function findCircle(file: SourceFile, way: readonly string[]): readonly string[] | undefined {
    if (way.includes(file.path)) return [...way.slice(way.indexOf(file.path)), file.path];
    for (const { target } of file.imports) {
      const next = files.get(target);
      if (next === undefined || cleared.has(next.path)) continue;
      const circle = findCircle(next, [...way, file.path]);
      if (circle !== undefined) return circle;
    }
    cleared.add(file.path);
    return undefined;
  }
  const cleared = new Set<string>();

  it('of imports do not exist, types included', () => {
    for (const file of ALL) expect(findCircle(file, [])).toBeUndefined();
  });
});
