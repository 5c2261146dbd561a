import { describe, expect, it } from 'vitest';
import { parseLimit, setLimit } from '#core/policy-edits/limits.ts';
import { combineEdits } from '#core/policy-edits/policy-edit.ts';
import { setRoleLimit } from '#core/policy-edits/roles.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { isUsdLimit, LIMIT_NAMES, LIMITS } from '#core/policy/limits.ts';
import { DEFAULT_POLICY, type Policy } from '#core/policy/policy.ts';

const ROLE = '700000000000000001';

describe.each(LIMIT_NAMES)('%s', (name) => {
  const { min, max, generous } = LIMITS[name];
  const step = isUsdLimit(name) ? 1_000_000_000 : 1;
  const write = (value: number): string => String(value / step);

  it('takes its least and its most, and nothing beyond', () => {
    expect(parseLimit(name, write(min))).toEqual({ ok: true, value: min });
    expect(parseLimit(name, write(max))).toEqual({ ok: true, value: max });
    expect(parseLimit(name, write(max + step)).ok).toBe(false);
    expect(parseLimit(name, write(min - step)).ok).toBe(false);
    for (const typed of [
      '',
      ' ',
      'x',
      '1 0',
      '1,5',
      '0x10',
      '1e3',
      'Infinity',
      '٣',
      '1'.repeat(30),
    ])
      expect(parseLimit(name, typed).ok).toBe(false);
  });

  it('is set up to the operator’s bound, and never milder', () => {
    const bound = min + 10 * step > max ? min + step : min + 10 * step;
    const operator: OperatorRules = { defaults: {}, bounds: { [name]: bound }, isPaused: false };
    const milder = generous === 'more' ? bound + step : bound - step;
    expect(setLimit(operator, name, bound)(DEFAULT_POLICY)).toMatchObject({
      ok: true,
      value: { policy: { limits: { [name]: bound } }, changes: [{ key: 'change.done' }] },
    });
    expect(setLimit(operator, name, milder)(DEFAULT_POLICY).ok).toBe(false);
  });
});

it.each([
  ['0.0011', 1_100_000],
  ['$12.50', 12_500_000_000],
  [' 5 ', 5_000_000_000],
  ['0', 0],
  ['0.000000001', 1],
  ['1000000', 1e15],
])('%j dollars are %i billionths', (typed, value) => {
  expect(parseLimit('server_usd_per_month', typed)).toEqual({ ok: true, value });
});

it.each(['0.0000000001', '1000000.1', '-1', '1.', '.5', '€5', '5$'])(
  '%j are no dollars that Easel takes',
  (typed) => {
    expect(parseLimit('server_usd_per_month', typed).ok).toBe(false);
  },
);

describe('a value that stands since before the operator tightened the bound', () => {
  const operator: OperatorRules = { defaults: {}, bounds: { steps: 10 }, isPaused: false };
  const policy: Policy = {
    ...DEFAULT_POLICY,
    limits: { steps: 15 },
    roles: { [ROLE]: { access: null, isExempt: false, limits: { steps: 15 } } },
  };

  it.each([
    ['a server’s', (value: number) => setLimit(operator, 'steps', value)],
    ['a role’s', (value: number) => setRoleLimit(operator, ROLE, 'steps', value)],
  ])('stays while nobody changes it, and can’t be set to another one beyond: %s', (_, edit) => {
    expect(edit(15)(policy)).toEqual({ ok: true, value: { policy, changes: [] } });
    expect(edit(14)(policy).ok).toBe(false);
    expect(edit(9)(policy).ok).toBe(true);
  });
});

it('of several edits, one that can’t be had keeps all from being made', () => {
  const operator: OperatorRules = { defaults: {}, bounds: { steps: 10 }, isPaused: false };
  const edit = combineEdits([setLimit(operator, 'count', 2), setLimit(operator, 'steps', 11)]);
  expect(edit(DEFAULT_POLICY).ok).toBe(false);
  expect(DEFAULT_POLICY.limits).toEqual({});
});
