import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { EN } from '#core/i18n/catalogue.ts';
import { listFileMarks, listJson } from './stored-names/list-json.ts';
import { listExport, listFiles, listTables, listVariables } from './stored-names/list-kept.ts';
import { listCommands, listCustomIds } from './stored-names/list-sent.ts';
import { listValues } from './stored-names/list-values.ts';

// What stands in somebody's database, messages or pictures goes by these names: one that is changed or lost here loses what
// is there. New ones are added to the JSON by hand.

type Lines = readonly string[];

const STORED = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(new URL('stored-names.json', import.meta.url), 'utf8')));

function listTexts(): Lines {
  return Object.entries(EN).map(([key, words]) => {
    const gaps = [...words.matchAll(/\{\{\w+\}\}/g)].map(([gap]) => gap);
    return [key, ...new Set(gaps.toSorted())].join(' ');
  });
}

describe('what is stored or sent keeps its names', () => {
  const SECTIONS: Readonly<Record<string, () => Lines | Promise<Lines>>> = {
    values: listValues,
    tables: listTables,
    commands: listCommands,
    customIds: listCustomIds,
    texts: listTexts,
    json: listJson,
    export: listExport,
    fileMarks: listFileMarks,
    files: listFiles,
    variables: listVariables,
  };

  it.each(Object.entries(SECTIONS))(
    '%s',
    async (name, list) => {
      const found = [...new Set(await list())].toSorted();
      expect(found).toEqual(STORED[name]);
      // By every entrance, to see what is answered there, takes its time.
    },
    60_000,
  );
});
