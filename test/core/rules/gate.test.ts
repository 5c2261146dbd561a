import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, DEFAULT_ROLE_RULE } from '#core/policy/policy.ts';
import type { Suspension } from '#core/rules/eligibility.ts';
import {
  findGateFault,
  TERMS_UNASKED,
  type GateFacts,
  type GateQuestion,
} from '#core/rules/gate.ts';
import type { Usage } from '#core/rules/quotas.ts';
import { createExampleJob } from '../../driver/example-job.ts';

const NOW = Date.UTC(2026, 5, 15, 12);
const SERVER = '300000000000000001';
const PASS = 7;

const UNUSED: Usage = {
  lastAcceptedAt: null,
  waitingJobs: 0,
  used: {
    images_per_hour: 0,
    images_per_day: 0,
    server_images_per_minute: 0,
    server_images_per_day: 0,
  },
  givenBack: {
    images_per_hour: 0,
    images_per_day: 0,
    server_images_per_minute: 0,
    server_images_per_day: 0,
  },
  serverSpent: { day: 0, month: 0 },
  openPictures: 0,
  reserved: 0,
  spent: { day: 0, month: 0 },
};
const USED_UP: Usage = {
  ...UNUSED,
  used: { ...UNUSED.used, images_per_hour: 5, images_per_day: 9 },
};
const FOR_GOOD: Suspension = { until: null, reason: null };

type Known = {
  readonly suspension?: Suspension;
  readonly usage?: Usage;
  readonly passId?: number;
};

const QUESTION: GateQuestion = {
  requester: {
    userId: '200000000000000001',
    memberSince: 0,
    roleIds: [SERVER],
    channelId: '400000000000000001',
    threadOf: null,
    categoryId: null,
    isAgeRestricted: false,
  },
  order: createExampleJob({}).order,
  prices: [1],
  operator: {
    rules: { defaults: {}, bounds: {}, isPaused: false },
    limits: { pictures: 100, budget: { day: null, month: null } },
  },
  policy: { ...DEFAULT_POLICY, limits: { images_per_hour: 5, images_per_day: 9 } },
  terms: async () => ({ kind: 'free' }),
  now: NOW,
};

/** The rule that refuses a request, and what the gate wanted to know, in its order. */
async function ask(known: Known, changes: Partial<GateQuestion> = {}) {
  const asked: string[] = [];
  const tell = async <Fact>(what: string, fact: Fact): Promise<Fact> => {
    asked.push(what);
    return fact;
  };
  const facts: GateFacts = {
    findSuspension: () => tell('suspension', known.suspension),
    readUsage: () => tell('usage', known.usage ?? UNUSED),
    findFreeMoment: ({ rule }) => tell(`room in ${rule}`, new Date(NOW + 1000)),
    findPass: () => tell('pass', known.passId),
    usePass: (passId) => tell(`pass ${passId} is used up`, undefined),
  };
  const fault = await findGateFault({ ...QUESTION, ...changes }, facts);
  return { rule: fault === TERMS_UNASKED ? fault : (fault?.rule ?? null), asked };
}

const DENIED = {
  policy: {
    ...QUESTION.policy,
    roles: { [SERVER]: { ...DEFAULT_ROLE_RULE, access: 'deny' as const } },
  },
};

describe('the gate wants to know no more than its answer depends on', () => {
  it('of a request that fits', async () => {
    expect(await ask({})).toEqual({ rule: null, asked: ['suspension', 'usage'] });
  });

  it('of one that paints nothing, even where all is used up', async () => {
    const expected = { rule: null, asked: ['suspension'] };
    expect(await ask({ usage: USED_UP }, { prices: null })).toEqual(expected);
  });

  it('of a member who is suspended, whom no pass lets through', async () => {
    const expected = { rule: 'suspension', asked: ['suspension'] };
    expect(await ask({ suspension: FOR_GOOD, passId: PASS })).toEqual(expected);
  });

  it('of one that comes before counting', async () => {
    const expected = { rule: 'role', asked: ['suspension', 'pass'] };
    expect(await ask({ usage: USED_UP }, DENIED)).toEqual(expected);
  });

  it('of windows without room', async () => {
    expect(await ask({ usage: USED_UP })).toEqual({
      rule: 'images_per_hour',
      asked: ['suspension', 'usage', 'room in images_per_hour', 'room in images_per_day', 'pass'],
    });
  });
});

describe('a pass', () => {
  it('lets a request through that the rules are asked about once more, and is used up', async () => {
    expect(await ask({ usage: USED_UP, passId: PASS }, DENIED)).toEqual({
      rule: null,
      asked: ['suspension', 'pass', 'suspension', 'usage', 'pass 7 is used up'],
    });
  });

  it('is kept where a rule stands that it does not lift', async () => {
    const full = { ...QUESTION.operator, limits: { ...QUESTION.operator.limits, pictures: 0 } };
    expect(await ask({ passId: PASS }, { ...DENIED, operator: full })).toEqual({
      rule: 'queue',
      asked: ['suspension', 'pass', 'suspension', 'usage'],
    });
  });
});

describe('the server’s terms', () => {
  const FOX = { pattern: 'fox', isForNegative: false, isHidden: false };
  const meets = { terms: async () => ({ kind: 'met' as const, term: FOX }) };
  const unread = { terms: async () => ({ kind: 'unread' as const }) };
  const unasked = { terms: async () => undefined };
  const never = { terms: () => Promise.reject(new Error('The terms were asked.')) };
  const slow = { policy: { ...QUESTION.policy, limits: { cooldown_seconds: 60 } } };
  const JUST_NOW: Usage = { ...UNUSED, lastAcceptedAt: NOW - 1 };

  it('are asked of nobody who is refused without them', async () => {
    expect((await ask({ suspension: FOR_GOOD }, never)).rule).toBe('suspension');
    expect((await ask({}, { ...DENIED, ...never })).rule).toBe('role');
    expect((await ask({ usage: JUST_NOW }, { ...slow, ...never })).rule).toBe('cooldown');
  });

  it('come before what counts, and where nothing counts', async () => {
    expect((await ask({ usage: USED_UP }, meets)).rule).toBe('terms');
    expect((await ask({ usage: JUST_NOW }, { ...slow, ...meets, prices: null })).rule).toBe(
      'terms',
    );
    expect((await ask({}, unread)).rule).toBe('terms');
  });

  it('that nobody has asked are asked for, and no pass is looked for before', async () => {
    expect(await ask({ passId: PASS }, unasked)).toEqual({
      rule: TERMS_UNASKED,
      asked: ['suspension', 'usage'],
    });
  });

  it('are not needed with a pass', async () => {
    const { rule } = await ask({ passId: PASS }, meets);
    expect(rule).toBeNull();
    expect((await ask({ usage: JUST_NOW, passId: PASS }, { ...slow, ...never })).rule).toBeNull();
  });
});
