import type { SuggestContext } from '../../src/command.ts';
import { COMPARED, splitValues } from '#core/image/options/compared-values.ts';
import { isSubject, type Subject } from '#core/image/comparison.ts';
import { MODELS } from '#core/image/models.ts';
import { OFFERED_RATIOS } from '#core/image/sizes.ts';
import { listStyles, NONE } from '#core/image/styles.ts';
import type { Suggestion } from '#core/reply.ts';
import { MAX_SUGGESTIONS } from './suggest-styles.ts';

/** Discord's limit for a suggestion, in characters. */
const MAX_LENGTH = 100;

/** Whole lines of values, for a start. */
const SERIES: Readonly<Partial<Record<Subject, readonly string[]>>> = {
  guidance: ['3, 7.5, 12', '2, 5, 9, 14'],
  steps: ['5, 10, 15, 20', '2, 4, 8'],
  size: ['1:1, 16:9, 9:16', '1:1, 3:2, 2:3'],
};

/** What goes on from the values that were typed so far, by what is to be compared. */
export async function suggestComparedValues(
  typed: string,
  { invocation, settings, options: { vary } }: SuggestContext,
): Promise<readonly Suggestion[]> {
  if (typeof vary !== 'string' || !isSubject(vary)) return [];
  const { styles } = await settings.read(invocation.serverId);
  const names = {
    guidance: [],
    steps: [],
    size: OFFERED_RATIOS,
    model: MODELS.map(({ name }) => name),
    style: [...listStyles(styles).map(({ name }) => name), NONE],
  }[vary];
  const series = (SERIES[vary] ?? []).filter((line) => line.startsWith(typed.trim()));
  return [...series, ...continueValues(typed, names)]
    .filter((line) => line.length <= MAX_LENGTH)
    .slice(0, MAX_SUGGESTIONS)
    .map((line) => ({ name: line, value: line }));
}

function continueValues(typed: string, names: readonly string[]): readonly string[] {
  const values = splitValues(typed);
  const before = values.slice(0, -1);
  if (before.length >= COMPARED.max) return [];
  const begun = (values.at(-1) ?? '').toLowerCase();
  const chosen = new Set(before.map((value) => value.toLowerCase()));
  const whole = names.some((name) => name.toLowerCase() === begun);
  // Behind a whole name comes the next one.
  const kept = whole && before.length + 1 < COMPARED.max ? values : before;
  const next = whole ? '' : begun;
  return [
    ...(whole ? [values.join(', ')] : []),
    ...names
      .filter((name) => name.toLowerCase().includes(next))
      .filter((name) => !chosen.has(name.toLowerCase()) && name.toLowerCase() !== begun)
      .map((name) => [...kept, name].join(', ')),
  ];
}
