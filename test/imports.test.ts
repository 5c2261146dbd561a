import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readSourceFiles, type SourceFile } from './source-files.ts';

const SRC = readSourceFiles('src');
const ALL = [...SRC, ...readSourceFiles('commands')];

const PURE = /^src\/(image|recipe|moderation|ledger|i18n)\//;
/** The composition root: these two wire, and nothing imports them but each other. */
const ROOT = /^src\/(main|bot)\.ts$/;
const ANY = /^/;

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

type Rule = {
  readonly rule: string;
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly mayNotImport: RegExp;
  readonly unless?: RegExp;
};

const RULES: readonly Rule[] = [
  {
    rule: 'pure folders import one another, what an outcome is, and zod; nothing above them',
    files: PURE,
    mayNotImport: ANY,
    unless:
      /^(src\/(image|recipe|moderation|ledger|i18n)\/|src\/(result|invocation)\.ts$|zod$|node:zlib$)/,
    // The catalogue’s own engine stays with the texts, the engines for terms with the terms.
    except: /^src\/(i18n\/translator\.ts$|moderation\/terms\/)/,
  },
  {
    rule: 'recipes are made of requests, money and texts, and stand on nothing else',
    files: /^src\/recipe\//,
    mayNotImport: ANY,
    unless: /^(src\/(recipe|image|ledger|i18n)\/|src\/result\.ts$|node:zlib$|zod$)/,
  },
  {
    rule: 'nothing below recipes imports them',
    files: /^src\/(image|moderation|ledger|i18n)\//,
    mayNotImport: /^src\/recipe\//,
  },
  {
    rule: 'the translator adds i18next to that',
    files: /^src\/i18n\/translator\.ts$/,
    mayNotImport: ANY,
    unless: /^(src\/i18n\/|src\/ledger\/money\.ts$|i18next$)/,
  },
  {
    rule: 'terms add the letters that look alike and the patterns to that',
    files: /^src\/moderation\/terms\//,
    mayNotImport: ANY,
    unless: /^(src\/(moderation\/terms|i18n)\/|src\/result\.ts$|obscenity$|re2js$)/,
  },
  {
    rule: 'only terms import what they need for letters and patterns',
    files: ANY,
    except: /^src\/moderation\/terms\//,
    mayNotImport: /^(obscenity|re2js)/,
  },
  {
    rule: 'a term’s type and its limits bring no library along',
    files: /^src\/moderation\/terms\/(term|matcher|notation|characters)\.ts$/,
    mayNotImport: /^(obscenity|re2js)/,
  },
  {
    rule: 'only src/discord imports discord.js',
    files: ANY,
    except: /^src\/discord\//,
    mayNotImport: /^(discord\.js|@discordjs\/|discord-api-types)/,
  },
  {
    rule: 'only the paint queue imports p-queue',
    files: ANY,
    except: /^src\/jobs\/paint-queue\.ts$/,
    mayNotImport: /^p-queue/,
  },
  {
    rule: 'only src/store imports the database’s libraries',
    files: ANY,
    except: /^src\/store\//,
    mayNotImport: /^(kysely|node:sqlite)/,
  },
  {
    rule: 'only the composition root imports commands',
    files: /^src\//,
    except: ROOT,
    mayNotImport: /^commands\//,
  },
  { rule: 'nothing imports the composition root', files: ANY, except: ROOT, mayNotImport: ROOT },
  { rule: 'nothing imports tests', files: ANY, mayNotImport: /^(test\/|vitest)/ },
  {
    rule: 'only the fitting of pictures, the darkroom, the log’s previews and the rasterising of statistics import sharp',
    files: ANY,
    except: /^src\/(discord\/(fit-pictures|darkroom|preview)|stats\/rasterise)\.ts$/,
    mayNotImport: /^sharp$/,
  },
  {
    rule: 'statistics are drawn from money and one another; files and pixels belong to the outermost three',
    files: /^src\/stats\//,
    except: /^src\/stats\/(load-typeface|rasterise|paint-stats)\.ts$/,
    mayNotImport: ANY,
    unless:
      /^(src\/stats\/(?!load-typeface|rasterise|paint-stats)|src\/ledger\/money\.ts$|fontkitten$)/,
  },
  {
    rule: 'only the typeface reads fonts',
    files: ANY,
    except: /^src\/stats\/typeface\.ts$/,
    mayNotImport: /^fontkitten$/,
  },
  {
    rule: 'jobs name ports and import no implementation, transport or command',
    files: /^src\/jobs\//,
    mayNotImport: /^(src\/(dataoorts|discord|store|dispatch|command|config)\b|commands\/)/,
  },
  {
    rule: 'servers name ports and import no implementation, transport or command',
    files: /^src\/servers\//,
    mayNotImport: /^(src\/(dataoorts|discord|store|dispatch|command|config)\b|commands\/)/,
  },
  {
    rule: 'implementations know no one above them',
    files: /^src\/(dataoorts|discord|store)\//,
    mayNotImport: /^src\/(dispatch|command|config|jobs\/.*)\.ts$/,
    // What jobs are made of, the ports, and the pure rules that a transaction applies.
    unless: /^src\/jobs\/(job|ports|fair-tags|paint-failure|picture-id)\.ts$/,
  },
  {
    rule: 'dataoorts imports neither discord nor store',
    files: /^src\/dataoorts\//,
    mayNotImport: /^src\/(discord|store)\//,
  },
  {
    rule: 'discord imports neither dataoorts nor store',
    files: /^src\/discord\//,
    mayNotImport: /^src\/(dataoorts|store)\//,
  },
  {
    rule: 'store imports neither dataoorts nor discord',
    files: /^src\/store\//,
    mayNotImport: /^src\/(dataoorts|discord)\//,
  },
  {
    rule: 'commands and dispatch use no implementation but the builders of definitions',
    files: /^(commands\/|src\/(dispatch|command|reply|invocation)\.ts)/,
    mayNotImport: /^src\/(dataoorts|discord|store)\//,
    unless: /^src\/discord\/command-builder\.ts$/,
  },
];

it('finds the files that the rules are about', () => {
  for (const { files } of RULES) {
    expect(ALL.filter(({ path }) => files.test(path))).not.toEqual([]);
  }
  expect(ALL.flatMap(({ imports }) => imports).length).toBeGreaterThan(ALL.length);
});

it.each(RULES)('$rule', ({ files, except, mayNotImport, unless }) => {
  const broken = ALL.filter(({ path }) => files.test(path) && except?.test(path) !== true)
    .flatMap(({ path, imports }) => imports.map(({ target }) => ({ path, target })))
    .filter(({ target }) => mayNotImport.test(target) && unless?.test(target) !== true)
    .map(({ path, target }) => `${path} imports ${target}`);
  expect(broken).toEqual([]);
});

it('pure folders and statistics know neither the clock, nor chance, nor the environment', () => {
  const impure =
    /Date\.now|new Date\(\)|performance\.now|Math\.random|randomBytes|randomInt|randomUUID|crypto|process\./;
  const broken = SRC.filter(
    ({ path, code }) => (PURE.test(path) || path.startsWith('src/stats/')) && impure.test(code),
  );
  expect(broken.map(({ path }) => path)).toEqual([]);
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

it('imports of the project’s own files end in .ts', () => {
  const broken = ALL.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith('.') && !specifier.endsWith('.ts'))
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
    for (const { target, isValue } of file.imports) {
      const next = files.get(target);
      if (!isValue || next === undefined || cleared.has(next.path)) continue;
      const circle = findCircle(next, [...way, file.path]);
      if (circle !== undefined) return circle;
    }
    cleared.add(file.path);
    return undefined;
  }
  const cleared = new Set<string>();

  it('of imports that are left at run time do not exist', () => {
    for (const file of ALL) expect(findCircle(file, [])).toBeUndefined();
  });
});
