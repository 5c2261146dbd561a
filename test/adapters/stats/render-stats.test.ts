import { beforeAll, describe, expect, it } from 'vitest';
import { loadTypeface } from '#adapters/stats/load-typeface.ts';
import { renderStats } from '#adapters/stats/render-stats.ts';
import { GRID, GROUND, MODEL_COLORS, PLAIN_BAR } from '#adapters/stats/theme.ts';
import type { Typeface } from '#adapters/stats/typeface.ts';
import { createDays, createStats, EMPTY, ENGLISH, LANGUAGES, MODELS } from './examples.ts';
import { contains, overlap, readGroup, readPicture } from './read-picture.ts';

let typeface: Typeface;
beforeAll(async () => {
  typeface = await loadTypeface();
});

const render = (changes: Parameters<typeof createStats>[0], labels = ENGLISH) =>
  renderStats(createStats(changes), labels, typeface);

const HARD_RULES = Array.from({ length: 12 }, (_, index) => ({
  rule: `Wortfilter für unerwünschte Bildbeschreibungen in Kanälen ${index}`,
  count: 40_000_000 / (index + 1) ** 3,
})).map(({ rule, count }) => ({ rule, count: Math.ceil(count) }));

const CASES = {
  'thirty days': {},
  'seven days, one model': { days: createDays(7, MODELS.slice(0, 1), (day) => day) },
  'ninety days': { days: createDays(90, MODELS, (day, model) => (day * 13 + model) % 700) },
  'one day': { days: createDays(1, MODELS, () => 1) },
  'one picture': { days: createDays(30, MODELS, (day, model) => (day + model === 0 ? 1 : 0)) },
  'huge numbers': {
    days: createDays(30, MODELS, (day) => day * 12_345_678),
    hours: Array.from({ length: 24 }, (_, hour) => hour * 98_765_432),
    refusals: HARD_RULES,
  },
  'thousands of dollars': { days: createDays(14, MODELS, (day) => day * 76_543) },
  'long names': {
    days: createDays(
      30,
      MODELS.map((name) => name.repeat(5)),
      (day) => day + 1,
    ),
    refusals: HARD_RULES,
  },
  'busiest at midnight': {
    hours: Array.from({ length: 24 }, (_, hour) => (hour === 0 ? 1_000_000 : 1)),
  },
  'more models than colours': {
    days: createDays(30, [...MODELS, 'A', 'B', 'C'], (_, model) => 9 - model),
  },
  nothing: EMPTY,
  'no days at all': { days: [], hours: [], refusals: [] },
};

describe.each(LANGUAGES)('in $locale', (labels) => {
  it.each(Object.entries(CASES))('no text is cut off or covered: %s', (_, changes) => {
    const svg = render(changes, labels);
    const { texts, bars } = readPicture(svg);
    const ground = bars[0];
    expect(ground?.color).toBe(GROUND);
    const edge = { left: 40, top: 40, right: 1560, bottom: (ground?.height ?? 0) - 20 };
    expect(texts.filter((text) => !contains(edge, text))).toEqual([]);

    const solid = bars.filter(({ color }) => ![GROUND, GRID].includes(color));
    const covered = texts.filter(
      (text, index) =>
        texts.slice(index + 1).some((other) => overlap(text, other)) ||
        solid.some((bar) => overlap(text, bar)),
    );
    expect(covered).toEqual([]);
  });

  it.each(Object.entries(CASES))('every number is one: %s', (_, changes) => {
    expect(render(changes, labels)).not.toMatch(/NaN|Infinity|undefined|="-/);
  });
});

it('shows the title, the days, the totals and what each chart is about', () => {
  const svg = render({ days: createDays(30, MODELS, () => 103) });
  const words = readGroup(svg, ENGLISH.title).words.map((text) => text.replaceAll(/\p{Z}/gu, ' '));
  expect(words).toEqual([
    'Painters’ Corner',
    'Oct 24 – Nov 22, 2026',
    '12,360',
    'pictures',
    '$13.60',
    'spent',
    '50',
    'refused',
  ]);
  expect(readPicture(svg).words).toEqual(
    expect.arrayContaining([
      'Pictures per day',
      'Spending per day',
      'Busiest hours (UTC)',
      'Refusals',
      'Nov 22',
    ]),
  );
});

it('stacks the models in the order of the legend, each as tall as its share', () => {
  const svg = render({ days: createDays(7, MODELS, (_, model) => [10, 40, 30, 20][model] ?? 0) });
  const { words, bars } = readGroup(svg, ENGLISH.picturesADay);
  expect([1, 3, 5, 7].map((at) => words.slice(at, at + 2))).toEqual([
    ['SDXL Lightning', '280'],
    ['DreamShaper 8 LCM', '210'],
    ['FLUX.1 schnell', '140'],
    ['Stable Diffusion XL', '70'],
  ]);
  const plotted = bars.filter(({ color }) => color !== GRID);
  const swatches = plotted.slice(0, 4);
  expect(swatches.map(({ color }) => color)).toEqual(MODEL_COLORS);
  const stack = plotted.slice(4, 8);
  expect(stack.map(({ color }) => color)).toEqual(MODEL_COLORS);
  const grid = bars.filter(({ color }) => color === GRID).map(({ top }) => top + 1);
  const [foot, highest] = [Math.max(...grid), Math.min(...grid)];
  // 100 pictures a day reach the tick of 100; each top is where the pictures up to it are.
  expect(words).toContain('100');
  expect(stack.map(({ top }) => ((foot - top) / (foot - highest)) * 100)).toEqual([
    expect.closeTo(40),
    expect.closeTo(70),
    expect.closeTo(90),
    expect.closeTo(100),
  ]);
});

it('draws each day’s spend to scale', () => {
  const svg = render({ days: createDays(10, ['One'], (day) => day * 50) });
  const { words, bars } = readGroup(svg, ENGLISH.spendADay);
  const spend = bars.filter(({ color }) => color === PLAIN_BAR);
  expect(spend).toHaveLength(9);
  const [first] = spend;
  for (const [index, { height }] of spend.entries()) {
    expect(height / (first?.height ?? 0)).toBeCloseTo(index + 1, 1);
  }
  expect(words).toEqual(expect.arrayContaining(['$0', '$0.50']));
});

it('marks the busiest hour with its count', () => {
  const svg = render({});
  const { words, bars } = readGroup(svg, ENGLISH.busiestHours);
  expect(words).toEqual(['Busiest hours (UTC)', '90', '00', '06', '12', '18', '21']);
  const hours = bars.filter(({ color }) => color !== GRID);
  const tallest = hours.toSorted((one, two) => two.height - one.height);
  expect(tallest[0]?.color).not.toBe(tallest[1]?.color);
  expect((tallest[0]?.height ?? 0) / (tallest[1]?.height ?? 0)).toBeCloseTo(90 / 30);
});

it('shows three rules and sums up the others, each bar as long as its count', () => {
  const refusals = Array.from({ length: 11 }, (_, index) => ({
    rule: `Rule ${index}`,
    count: 100 - index * 5,
  }));
  const { words, bars } = readGroup(render({ refusals }), ENGLISH.refusalsByRule);
  expect(words.slice(1, 5)).toEqual(['Rule 0', '100', 'Rule 1', '95']);
  expect(words.slice(-4)).toEqual(['Rule 2', '90', 'Other', '540']);
  expect((bars[0]?.width ?? 0) / (bars[3]?.width ?? 0)).toBeCloseTo(100 / 540);
});

it('sums up the models that have no colour', () => {
  const days = createDays(7, [...MODELS, 'A', 'B'], (_, model) => 6 - model);
  const { words } = readGroup(render({ days }), ENGLISH.picturesADay);
  expect(words.slice(7, 11)).toEqual(['FLUX.1 schnell', '21', 'Other', '21']);
});

it('says of each chart that there is nothing', () => {
  const svg = renderStats(EMPTY, ENGLISH, typeface);
  expect(readPicture(svg).words.filter((words) => words === 'None')).toHaveLength(4);
  expect(readGroup(svg, ENGLISH.title).words).toEqual(expect.arrayContaining(['0', '$0.00']));
});

it('keeps the days under the pictures where nothing was spent', () => {
  const days = createDays(7, MODELS, () => 3).map((day) => ({ ...day, spend: 0 }));
  const svg = render({ days });
  expect(readGroup(svg, ENGLISH.picturesADay).words).toContain('Nov 22');
  expect(readGroup(svg, ENGLISH.spendADay).words).toEqual(['Spending per day', 'None']);
});

it('never shortens a number', () => {
  const svg = render(CASES['huge numbers'], ENGLISH);
  expect(readPicture(svg).words.filter((words) => /^\P{L}*\d.*…$/u.test(words))).toEqual([]);
});

it('escapes what XML reserves, and leaves out what it forbids', () => {
  const title = `<a href="x">&\u0000\u0007\uD800\uFFFF</a>`;
  const svg = render({}, { ...ENGLISH, title });
  expect(svg).toContain('aria-label="&lt;a href=&quot;x&quot;&gt;&amp;');
  expect(svg.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\uFFFF]/u);
});
