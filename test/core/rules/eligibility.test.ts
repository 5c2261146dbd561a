import { describe, expect, it } from 'vitest';
import { createTranslator } from '#core/i18n/translator.ts';
import type { ImageOrder } from '#core/image/image-order.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { findAccountCreation } from '#core/rules/newcomer.ts';
import { DEFAULT_POLICY, DEFAULT_ROLE_RULE, type Policy } from '#core/policy/policy.ts';
import { resolveLimits } from '#core/rules/resolve-limits.ts';
import type { Rule } from '#core/rules/rules.ts';
import { findTermFault } from '#core/rules/term-rule.ts';
import { findEligibilityFault, type Requester } from '#core/rules/eligibility.ts';
import { NOTHING_USED_UP, REASSURING } from '../../driver/reassurance.ts';
import { createExampleJob, type JobChanges } from '../../driver/example-job.ts';

const NOW = Date.UTC(2026, 5, 15, 12, 0, 0);
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const SERVER = '300000000000000001';
const RED = '500000000000000001';
const BLUE = '500000000000000002';
const CHANNEL = '400000000000000001';
const THREAD = '400000000000000002';
const CATEGORY = '400000000000000003';
const OTHER = '400000000000000004';

const translate = createTranslator();

const ASKER: Requester = {
  userId: '200000000000000001',
  memberSince: NOW - 100 * DAY,
  roleIds: [SERVER],
  channelId: CHANNEL,
  threadOf: null,
  categoryId: null,
  isAgeRestricted: false,
};
const idOf = (made: number): string => String(BigInt(made - 1_420_070_400_000) << 22n);

type Question = {
  readonly requester?: Partial<Requester>;
  readonly policy?: Partial<Policy>;
  readonly operator?: Partial<OperatorRules>;
  readonly job?: JobChanges;
  readonly term?: { readonly pattern: string; readonly isHidden: boolean };
};

/** The rule that refuses a request, and its words. */
function findFault({ requester, policy: changes, operator: rules, job, term }: Question) {
  const operator: OperatorRules = { defaults: {}, bounds: {}, isPaused: false, ...rules };
  const policy = { ...DEFAULT_POLICY, ...changes };
  const who = { ...ASKER, ...requester };
  const order: ImageOrder = createExampleJob(job).order;
  const worded = term && findTermFault({ kind: 'met', term: { ...term, isForNegative: false } });
  const decided = findEligibilityFault(
    who,
    order,
    {
      operator,
      policy,
      limits: resolveLimits(operator, policy, who.roleIds),
      suspension: undefined,
      isLifted: false,
    },
    NOW,
  );
  const fault = decided ?? worded;
  return fault && { rule: fault.rule, words: translate(fault.reason, 'en') };
}
const ruleOf = (question: Question) => findFault(question)?.rule;

describe('somebody new', () => {
  it.each([
    ['account_age', { account_age_days: 7 }, { userId: idOf(NOW - 7 * DAY + 1) }],
    ['member_hours', { member_hours: 48 }, { memberSince: NOW - 48 * HOUR + 1 }],
  ] as const)(
    '(%s %j) is refused until the very moment that the refusal names',
    (rule, limits, requester) => {
      expect(findFault({ requester, policy: { limits } })).toEqual({
        rule,
        words: expect.stringContaining(new Date(NOW + 1).toISOString()),
      });
    },
  );

  it.each([
    ['an account of the age', { account_age_days: 7 }, { userId: idOf(NOW - 7 * DAY) }],
    ['any account where the age is 0', { account_age_days: 0 }, { userId: idOf(NOW) }],
    ['a member of the hours', { member_hours: 48 }, { memberSince: NOW - 48 * HOUR }],
    ['any member where the hours are 0', { member_hours: 0 }, { memberSince: NOW }],
    ['somebody of whom nobody knows since when', { member_hours: 48 }, { memberSince: null }],
  ] as const)('is not %s', (_, limits, requester) => {
    expect(ruleOf({ requester, policy: { limits } })).toBeUndefined();
  });

  it('has an account as old as Discord’s own example says', () => {
    // "Snowflakes" in Discord's reference.
    expect(findAccountCreation('175928847299117063')).toBe(1_462_015_105_796);
  });

  it('may have been exempted by no role from that', () => {
    const roles = { [RED]: { ...DEFAULT_ROLE_RULE, isExempt: true } };
    const requester = { roleIds: [SERVER, RED], memberSince: NOW };
    expect(ruleOf({ requester, policy: { limits: { member_hours: 1 }, roles } })).toBe(
      'member_hours',
    );
  });
});

describe('roles', () => {
  const allow = { ...DEFAULT_ROLE_RULE, access: 'allow' } as const;
  const deny = { ...DEFAULT_ROLE_RULE, access: 'deny' } as const;
  it.each([
    ['nothing is set', {}, [], undefined],
    ['hers is denied', { [RED]: deny }, [RED], 'role'],
    ['another is denied', { [BLUE]: deny }, [RED], undefined],
    ['hers is allowed', { [RED]: allow }, [RED], undefined],
    ['only another is allowed', { [BLUE]: allow }, [RED], 'role'],
    [
      'one of hers is allowed, one denied: deny beats allow',
      { [RED]: allow, [BLUE]: deny },
      [RED, BLUE],
      'role',
    ],
    ['one is allowed and she has none', { [RED]: allow }, [], 'role'],
    ['everyone is denied', { [SERVER]: deny }, [RED], 'role'],
    ['everyone is denied and hers allowed', { [SERVER]: deny, [RED]: allow }, [RED], 'role'],
    ['everyone is allowed', { [SERVER]: allow }, [], undefined],
    [
      'a role has limits and no word on access',
      { [BLUE]: { ...DEFAULT_ROLE_RULE, isExempt: true } },
      [RED],
      undefined,
    ],
  ])('%s', (_, roles, own, rule) => {
    expect(ruleOf({ policy: { roles }, requester: { roleIds: [SERVER, ...own] } })).toBe(rule);
  });
});

describe('a place', () => {
  const inThread = { channelId: THREAD, threadOf: CHANNEL };
  it.each([
    ['nothing is set', {}, {}, undefined],
    ['its channel is denied', { [CHANNEL]: 'deny' }, {}, 'channel'],
    ['another channel is denied', { [OTHER]: 'deny' }, {}, undefined],
    ['its category is denied', { [CATEGORY]: 'deny' }, { categoryId: CATEGORY }, 'channel'],
    [
      'its category is denied and itself allowed: deny beats allow',
      { [CATEGORY]: 'deny', [CHANNEL]: 'allow' },
      { categoryId: CATEGORY },
      'channel',
    ],
    [
      'its category is allowed and itself denied',
      { [CATEGORY]: 'allow', [CHANNEL]: 'deny' },
      { categoryId: CATEGORY },
      'channel',
    ],
    ['only it is allowed', { [CHANNEL]: 'allow' }, {}, undefined],
    ['only its category is allowed', { [CATEGORY]: 'allow' }, { categoryId: CATEGORY }, undefined],
    ['only another is allowed', { [OTHER]: 'allow' }, {}, 'channel'],
    [
      'only another is allowed, and its category is another, too',
      { [OTHER]: 'allow' },
      { categoryId: CATEGORY },
      'channel',
    ],
    ['a thread’s channel is denied', { [CHANNEL]: 'deny' }, inThread, 'channel'],
    ['a thread’s channel is allowed', { [CHANNEL]: 'allow' }, inThread, undefined],
    ['a thread itself is denied', { [THREAD]: 'deny', [CHANNEL]: 'allow' }, inThread, 'channel'],
    [
      'a thread’s category is denied',
      { [CATEGORY]: 'deny' },
      { ...inThread, categoryId: CATEGORY },
      'channel',
    ],
    [
      'a thread’s category is allowed',
      { [CATEGORY]: 'allow' },
      { ...inThread, categoryId: CATEGORY },
      undefined,
    ],
    [
      'a thread’s category is not known yet, and it may be the allowed one',
      { [CATEGORY]: 'allow' },
      { ...inThread, categoryId: undefined },
      undefined,
    ],
    [
      'a thread’s category is not known yet, but its channel is denied',
      { [CHANNEL]: 'deny' },
      { ...inThread, categoryId: undefined },
      'channel',
    ],
    [
      'a thread’s category is known and none is allowed',
      { [OTHER]: 'allow' },
      { ...inThread, categoryId: CATEGORY },
      'channel',
    ],
  ] as const)('%s', (_, channels, requester, rule) => {
    expect(ruleOf({ policy: { channels }, requester })).toBe(rule);
  });

  it.each([
    ['allow', true, undefined],
    ['allow', false, undefined],
    ['deny', true, 'age_restricted'],
    ['deny', false, undefined],
    ['deny', undefined, undefined],
  ] as const)(
    'where age-restricted ones are to %s, one that is so (%s)',
    (ageRestricted, isAgeRestricted, rule) => {
      expect(ruleOf({ policy: { ageRestricted }, requester: { isAgeRestricted } })).toBe(rule);
    },
  );
});

describe('what is asked for', () => {
  it.each([
    [{ largest_side: 1024 }, { request: { width: 1024, height: 1024 } }, undefined],
    [{ largest_side: 1023 }, { request: { width: 1024, height: 512 } }, 'largest_side'],
    [{ largest_side: 1023 }, { request: { width: 512, height: 1024 } }, 'largest_side'],
    [{ steps: 20 }, { request: { steps: 20 } }, undefined],
    [{ steps: 19 }, { request: { steps: 20 } }, 'steps'],
    [{ count: 2 }, { count: 2 }, undefined],
    [{ count: 1 }, { count: 2 }, 'count'],
  ] as const)('%j, %j: %s', (limits, job, rule) => {
    expect(ruleOf({ policy: { limits }, job })).toBe(rule);
    expect(ruleOf({ operator: { bounds: limits }, job })).toBe(rule);
    const roles = { [RED]: { ...DEFAULT_ROLE_RULE, limits } };
    expect(ruleOf({ policy: { roles }, requester: { roleIds: [SERVER, RED] }, job })).toBe(rule);
  });

  it.each([
    ['deny', true, 'private'],
    ['deny', false, undefined],
    ['allow', true, undefined],
  ] as const)(
    'where private pictures are to %s, one that is so (%s)',
    (privacy, isPrivate, rule) => {
      expect(ruleOf({ policy: { private: privacy }, job: { order: { isPrivate } } })).toBe(rule);
    },
  );
});

describe('a refusal says what is allowed, and of terms, that nothing was used up', () => {
  const MODEL = 'stabilityai/stable-diffusion-xl-base-1.0';
  const deny = { ...DEFAULT_ROLE_RULE, access: 'deny' } as const;
  const allow = { ...DEFAULT_ROLE_RULE, access: 'allow' } as const;
  const cases: readonly (readonly [Rule, Question, RegExp])[] = [
    ['operator_pause', { operator: { isPaused: true } }, /^The bot’s owner has paused Easel\./],
    [
      'server_pause',
      { policy: { pause: { by: '1', at: 1, reason: null } } },
      /^Moderators have paused painting in this server\. /,
    ],
    [
      'server_pause',
      { policy: { pause: { by: '1', at: 1, reason: 'a raid' } } },
      /have paused painting in this server: a raid\./,
    ],
    [
      'account_age',
      { policy: { limits: { account_age_days: 3650 } } },
      /must be at least 3,?650 days old .*You can start \d{4}-/,
    ],
    [
      'account_age',
      { policy: { limits: { account_age_days: 1 } }, requester: { userId: idOf(NOW) } },
      /must be at least 1 day old/,
    ],
    [
      'member_hours',
      { policy: { limits: { member_hours: 8760 } } },
      /in this server for 8,?760 hours\. That’s \d{4}-/,
    ],
    ['role', { policy: { roles: { [SERVER]: deny } } }, new RegExp(`role ${SERVER} can’t paint`)],
    [
      'role',
      { policy: { roles: { [RED]: allow, [BLUE]: allow } } },
      new RegExp(`one of these roles to paint here: ${RED}, ${BLUE}`),
    ],
    ['channel', { policy: { channels: { [CHANNEL]: 'deny' } } }, /doesn’t paint in this channel/],
    [
      'channel',
      { policy: { channels: { [OTHER]: 'allow' } } },
      new RegExp(`only paints in ${OTHER}`),
    ],
    [
      'age_restricted',
      { policy: { ageRestricted: 'deny' }, requester: { isAgeRestricted: true } },
      /doesn’t paint in age-restricted channels/,
    ],
    [
      'private',
      { policy: { private: 'deny' }, job: { order: { isPrivate: true } } },
      /Leave out `private`/,
    ],
    [
      'largest_side',
      { policy: { limits: { largest_side: 512 } } },
      /at most 512 pixels .*asked for 1,024/,
    ],
    ['steps', { policy: { limits: { steps: 10 } } }, /at most 10 steps .*asked for 20/],
    [
      'count',
      { policy: { limits: { count: 1 } }, job: { count: 3 } },
      /at most 1 pictures? at a time .*asked for 3/,
    ],
    [
      'model',
      { policy: { deniedModels: [MODEL] } },
      /Stable Diffusion XL is disabled in this server\. Pick one of SDXL Lightning, /,
    ],
    [
      'terms',
      { term: { pattern: 'fox*', isHidden: false } },
      /^fox\* isn’t allowed in prompts here\. /,
    ],
    [
      'terms',
      { term: { pattern: 'fox*', isHidden: true } },
      /^Something in this prompt isn’t allowed/,
    ],
  ];
  it.each(cases)('%s', (rule, question, words) => {
    const fault = findFault(question);
    expect(fault).toEqual({ rule, words: expect.stringMatching(words) });
    expect(fault?.words?.endsWith(NOTHING_USED_UP)).toBe(REASSURING.has(rule));
  });

  it('never names a hidden term', () => {
    expect(findFault({ term: { pattern: 'fox*', isHidden: true } })?.words).not.toContain('fox');
  });
});
