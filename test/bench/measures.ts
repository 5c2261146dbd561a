import type { Loaded, Memory, Paced, StartUp } from './rounds.ts';
import { median, percentile } from './statistics.ts';

/** One row of the table. */
export type Measure<Sample> = {
  readonly name: string;
  readonly unit: string;
  readonly read: (sample: Sample) => number;
  readonly target?: Target;
};

type Target = {
  readonly words: string;
  readonly isMet: (ratio: number, difference: number) => boolean;
};

const atMost = (most: number): Target => ({
  words: `≤ ${most}`,
  isMet: (ratio) => ratio <= most,
});
const atLeast = (least: number): Target => ({
  words: `≥ ${least}`,
  isMet: (ratio) => ratio >= least,
});
const atMostMore = (most: number, unit: string): Target => ({
  words: `≤ +${most} ${unit}`,
  isMet: (_, difference) => difference <= most,
});

const MIB = 1024 * 1024;
const TARGET = atMost(1.2);

export const START_UP: readonly Measure<StartUp>[] = [
  { name: 'start to first answer', unit: 'ms', read: ({ ms }) => ms, target: TARGET },
  // A busy machine stretches the time, and this hardly.
  { name: '… CPU to its picture', unit: 'ms', read: ({ cpuMs }) => cpuMs },
];

/** One picture at a time. */
export const PACED: readonly Measure<Paced>[] = [
  {
    name: 'acknowledgement, median',
    unit: 'ms',
    read: ({ acknowledgedMs }) => median(acknowledgedMs),
    target: TARGET,
  },
  {
    name: 'acknowledgement, 99 %',
    unit: 'ms',
    read: ({ acknowledgedMs }) => percentile(acknowledgedMs, 99),
    target: TARGET,
  },
  {
    name: 'overhead a picture',
    unit: 'ms',
    read: ({ paintedMs }) => median(paintedMs),
    target: TARGET,
  },
  { name: 'CPU a picture', unit: 'ms', read: ({ cpuMs }) => cpuMs, target: TARGET },
];

/** As many as go, with several in flight. */
export const LOADED: readonly Measure<Loaded>[] = [
  {
    name: 'load: pictures a second',
    unit: '/s',
    read: ({ picturesPerSecond }) => picturesPerSecond,
    target: atLeast(2),
  },
  {
    name: 'load: acknowledgement, median',
    unit: 'ms',
    read: ({ acknowledgedMs }) => median(acknowledgedMs),
    target: TARGET,
  },
  {
    name: 'load: acknowledgement, 99 %',
    unit: 'ms',
    read: ({ acknowledgedMs }) => percentile(acknowledgedMs, 99),
    target: TARGET,
  },
  { name: 'load: CPU a picture', unit: 'ms', read: ({ cpuMs }) => cpuMs, target: TARGET },
  {
    name: 'load: the stand-ins’ CPU a picture',
    unit: 'ms',
    read: ({ standInCpuMs }) => standInCpuMs,
  },
];

export const MEMORY: readonly Measure<Memory>[] = [
  {
    name: 'memory, idle',
    unit: 'MiB',
    read: ({ idleBytes }) => idleBytes / MIB,
    target: atMostMore(50, 'MiB'),
  },
  { name: 'memory after all this', unit: 'MiB', read: ({ workedBytes }) => workedBytes / MIB },
  { name: 'memory, peak', unit: 'MiB', read: ({ peakBytes }) => peakBytes / MIB },
];

export type Row = {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
  /** Between its quartiles the ratio was in half of the comparisons. */
  readonly quartiles: readonly [number, number];
  readonly target: string;
  readonly holds: boolean | undefined;
};

/**
 * Medians of both, and of the ratio.
 *
 * @param pairs samples of ours and theirs, taken right after each other: what disturbs one disturbs both
 */
export function compare<Sample>(
  measures: readonly Measure<Sample>[],
  pairs: readonly (readonly [Sample, Sample])[],
): readonly Row[] {
  return measures.map(({ name, unit, read, target }) => {
    const figures = pairs.map(([ours, theirs]) => [read(ours), read(theirs)] as const);
    const ratios = figures.map(([ours, theirs]) => ours / theirs);
    const ratio = median(ratios);
    const difference = median(figures.map(([ours, theirs]) => ours - theirs));
    return {
      name,
      unit,
      ours: median(figures.map(([ours]) => ours)),
      theirs: median(figures.map(([, theirs]) => theirs)),
      ratio,
      quartiles: [percentile(ratios, 25), percentile(ratios, 75)],
      target: target?.words ?? '',
      holds: target?.isMet(ratio, difference),
    };
  });
}
