import { expect, it } from 'vitest';
import { findFault } from '#core/image/image-request.ts';
import type { FoundRecipe } from '#core/recipe/found-recipe.ts';
import { readMetadata } from '#core/recipe/files/read-metadata.ts';
import { GRAPH_PASSES } from './cases/graph-passes.ts';
import { GRAPH_WORDS } from './cases/graph-words.ts';
import { INFOTEXTS } from './cases/infotexts.ts';
import { PLACES } from './cases/places.ts';
import { TOOLS } from './cases/tools.ts';
import type { Case } from './cases/case.ts';

/** What a case asks about, of what was read. */
function pick(
  { copy, request, changes, dropped }: FoundRecipe,
  wanted: Case,
): Record<string, unknown> {
  const changed = new Set(changes.map(({ option }): string => option));
  return {
    fault: findFault(request),
    copy: wanted.copy && copy,
    request: wanted.request && request,
    missing: wanted.dropped?.filter((name) => !dropped.includes(name)),
    tooMuch: wanted.notDropped?.filter((name) => dropped.includes(name)),
    changed: wanted.notChanged?.filter((name) => changed.has(name)),
    from:
      wanted.from &&
      Object.fromEntries(changes.map(({ option, from }): [string, unknown] => [option, from])),
  };
}

/** Where names are asked about, none may be left; where not, nothing is looked at. */
function none(names: readonly string[] | undefined): readonly [] | undefined {
  return names && [];
}

function check(wanted: Case): void {
  const found = readMetadata(wanted.file, () => 1);
  const seen = found.ok ? pick(found.value, wanted) : { refusal: found.reason.key };
  const { copy, request, from, dropped, notDropped, notChanged, refusal } = wanted;
  expect(seen).toMatchObject(
    refusal === undefined
      ? {
          fault: undefined,
          copy,
          request,
          from,
          missing: none(dropped),
          tooMuch: none(notDropped),
          changed: none(notChanged),
        }
      : { refusal },
  );
}

it.each(GRAPH_WORDS)('words of a graph: $name', check);
it.each(GRAPH_PASSES)('passes of a graph: $name', check);
it.each(INFOTEXTS)('infotext: $name', check);
it.each(PLACES)('place: $name', check);
it.each(TOOLS)('tool: $name', check);
