import { describe, expect, it } from 'vitest';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { isExempt, liftLimits } from '#core/rules/exemptions.ts';
import { LIMIT_NAMES, LIMITS, MEMBER_LIMIT_NAMES } from '#core/policy/limits.ts';
import { DEFAULT_POLICY, DEFAULT_ROLE_RULE, type Policy } from '#core/policy/policy.ts';
import { resolveLimits } from '#core/rules/resolve-limits.ts';

const EVERYONE = '300000000000000001';
const RED = '500000000000000001';
const BLUE = '500000000000000002';
const NOT_HERS = '500000000000000003';
const HERS = [EVERYONE, RED, BLUE];

const operator = (rules: Partial<OperatorRules>): OperatorRules => ({
  defaults: {},
  bounds: {},
  isPaused: false,
  ...rules,
});

type Values = Readonly<Record<string, number>>;
function policyOf(limits: Values, roles: Readonly<Record<string, Values>> = {}): Policy {
  const rules = Object.entries(roles).map(([id, values]) => [
    id,
    { ...DEFAULT_ROLE_RULE, limits: values },
  ]);
  return { ...DEFAULT_POLICY, limits, roles: Object.fromEntries(rules) };
}

describe('of what the operator, the server and roles say', () => {
  it.each([
    ['nobody says anything: no limit', {}, {}, {}, {}, undefined, 'operator'],
    [
      'the operator’s default counts for a server that has set nothing',
      { d: 20 },
      {},
      {},
      {},
      20,
      'operator',
    ],
    [
      'the operator’s bound limits what nobody else has limited',
      {},
      { b: 50 },
      {},
      {},
      50,
      'operator',
    ],
    ['the server’s own replaces the default, upwards', { d: 20 }, {}, { s: 30 }, {}, 30, 'server'],
    ['the server’s own replaces the default, downwards', { d: 20 }, {}, { s: 5 }, {}, 5, 'server'],
    ['0 is a limit', { d: 20 }, {}, { s: 0 }, {}, 0, 'server'],
    ['a role’s replaces the server’s, upwards', {}, {}, { s: 5 }, { [RED]: 30 }, 30, 'role'],
    ['a role’s replaces the server’s, downwards', {}, {}, { s: 30 }, { [RED]: 5 }, 5, 'role'],
    [
      'of several roles the most generous counts',
      {},
      {},
      { s: 1 },
      { [RED]: 5, [BLUE]: 9 },
      9,
      'role',
    ],
    ['whatever their order', {}, {}, { s: 1 }, { [BLUE]: 5, [RED]: 9 }, 9, 'role'],
    ['the role of everyone is a role', {}, {}, { s: 1 }, { [EVERYONE]: 4 }, 4, 'role'],
    [
      'a role that the member has not counts for nothing',
      {},
      {},
      { s: 1 },
      { [NOT_HERS]: 9 },
      1,
      'server',
    ],
    ['no server goes past the operator’s bound', {}, { b: 10 }, { s: 30 }, {}, 10, 'operator'],
    ['no role does', {}, { b: 10 }, { s: 5 }, { [RED]: 30 }, 10, 'operator'],
    ['nor the operator’s own default', { d: 30 }, { b: 10 }, {}, {}, 10, 'operator'],
    ['a stricter one stands beside the bound', {}, { b: 10 }, { s: 5 }, {}, 5, 'server'],
    ['the very bound is the server’s own', {}, { b: 10 }, { s: 10 }, {}, 10, 'server'],
  ] as const)('%s', (_, operatorSays, bound, serverSays, roles, value, source) => {
    const name = 'images_per_hour';
    const rules = operator({
      defaults: 'd' in operatorSays ? { [name]: operatorSays.d } : {},
      bounds: 'b' in bound ? { [name]: bound.b } : {},
    });
    const roleLimits = Object.entries(roles).map(([id, limit]) => [id, { [name]: limit }]);
    const policy = policyOf(
      's' in serverSays ? { [name]: serverSays.s } : {},
      Object.fromEntries(roleLimits),
    );
    expect(resolveLimits(rules, policy, HERS)[name]).toMatchObject({ value, source });
  });
});

it.each(MEMBER_LIMIT_NAMES)('generous is, for %s, what lets a member do more', (name) => {
  const isWait = name === 'cooldown_seconds';
  const policy = policyOf({}, { [RED]: { [name]: 300 }, [BLUE]: { [name]: 400 } });
  const limits = resolveLimits(operator({}), policy, HERS);
  expect(limits[name]).toEqual({
    value: isWait ? 300 : 400,
    source: 'role',
    roleId: isWait ? RED : BLUE,
  });
});

it.each(LIMIT_NAMES)(
  'the operator’s bound on %s stops what would be milder, and no more',
  (name) => {
    const isWait = LIMITS[name].generous === 'less';
    const [milder, stricter] = isWait ? [100, 300] : [300, 100];
    const rules = operator({ bounds: { [name]: 200 } });
    expect(resolveLimits(rules, policyOf({ [name]: milder }), HERS)[name].value).toBe(200);
    expect(resolveLimits(rules, policyOf({ [name]: stricter }), HERS)[name].value).toBe(stricter);
  },
);

it('what limits a server as a whole is not a role’s to say', () => {
  const serverWide = LIMIT_NAMES.filter((name) => LIMITS[name].scope === 'server');
  for (const name of serverWide) {
    const policy = policyOf({ [name]: 7 }, { [RED]: { [name]: 9 } });
    expect(resolveLimits(operator({}), policy, HERS)[name]).toEqual({ value: 7, source: 'server' });
  }
});

describe('an exemption', () => {
  const limits = resolveLimits(
    operator({}),
    policyOf(Object.fromEntries(LIMIT_NAMES.map((name) => [name, 5]))),
    HERS,
  );
  const ALLOWANCES = [
    'cooldown_seconds',
    'images_per_hour',
    'images_per_day',
    'server_images_per_minute',
    'server_images_per_day',
  ];

  it('lifts allowances and the cooldown, and nothing else', () => {
    const lifted = liftLimits(limits, operator({}), { isExempt: true, isLifted: false });
    const gone = LIMIT_NAMES.filter((name) => lifted[name].value === undefined);
    expect(gone.toSorted()).toEqual(ALLOWANCES.toSorted());
  });

  it('lifts them to the operator’s bound', () => {
    const bounds = Object.fromEntries(LIMIT_NAMES.map((name) => [name, 50]));
    const lifted = liftLimits(limits, operator({ bounds }), { isExempt: true, isLifted: false });
    const values = LIMIT_NAMES.map((name) => [name, lifted[name].value]);
    expect(Object.fromEntries(values)).toEqual(
      Object.fromEntries(LIMIT_NAMES.map((name) => [name, ALLOWANCES.includes(name) ? 50 : 5])),
    );
  });

  it.each([
    ['one of a member’s roles', { [RED]: true, [BLUE]: false }, true],
    ['the role of everyone', { [EVERYONE]: true }, true],
    ['a role that the member has not', { [NOT_HERS]: true }, false],
    ['no role', {}, false],
  ])('that %s has makes the member exempt: %j %s', (_, roles, expected) => {
    const rules = Object.entries(roles).map(([id, isOne]) => [
      id,
      { ...DEFAULT_ROLE_RULE, isExempt: isOne },
    ]);
    expect(isExempt({ ...DEFAULT_POLICY, roles: Object.fromEntries(rules) }, HERS)).toBe(expected);
  });
});
