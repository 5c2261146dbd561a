import { expect, it } from 'vitest';
import { createMemberTroubles, type MemberTroubles } from '#features/jobs/queue/member-troubles.ts';
import { failed, painted } from '../../../driver/memory/painter.ts';

const MINUTE_MS = 60_000;
const START = 1_700_000_000_000;

type Desk = { now: number; readonly troubles: MemberTroubles };
function createDesk(): Desk {
  const desk: Desk = { now: START, troubles: createMemberTroubles(() => desk.now) };
  return desk;
}

it.each(['server_error', 'overloaded', 'timed_out', 'not_a_picture', 'unreachable'] as const)(
  'a dozen calls that fail (%s) within minutes are enough, for that member, for some minutes',
  (reason) => {
    const desk = createDesk();
    for (let call = 0; call < 11; call += 1) {
      desk.troubles.record('eve', failed(reason));
      desk.now += 1000;
    }
    expect(desk.troubles.findBlock('eve')).toBeUndefined();
    desk.troubles.record('eve', failed(reason));
    const until = desk.troubles.findBlock('eve');
    expect(until).toEqual(new Date(START + 5 * MINUTE_MS));
    expect(desk.troubles.findBlock('ben')).toBeUndefined();
    desk.now = until?.getTime() ?? 0;
    expect(desk.troubles.findBlock('eve')).toBeUndefined();
  },
);

it('failures that are spread over hours are none of that', () => {
  const desk = createDesk();
  for (let call = 0; call < 100; call += 1) {
    desk.troubles.record('eve', failed('server_error'));
    desk.now += MINUTE_MS;
  }
  expect(desk.troubles.findBlock('eve')).toBeUndefined();
});

it.each([
  ['a picture', painted({ bytes: Buffer.from('x'), format: 'png', width: 8, height: 8 })],
  ['a refusal of the words', failed('rejected')],
  ['a rate limit', failed('rate_limited')],
  ['a stop of Easel’s', failed('interrupted')],
  ['a connection that nobody took', { ...failed('unreachable'), charge: 'free' }],
] as const)('%s is no trouble of the member’s', (_, outcome) => {
  const desk = createDesk();
  for (let call = 0; call < 50; call += 1) desk.troubles.record('eve', outcome);
  expect(desk.troubles.findBlock('eve')).toBeUndefined();
  expect(desk.troubles.isSlow('eve')).toBe(false);
});

it('only a timeout makes a member slow', () => {
  const desk = createDesk();
  desk.troubles.record('ben', failed('server_error'));
  desk.troubles.record('eve', failed('timed_out'));
  expect([desk.troubles.isSlow('ben'), desk.troubles.isSlow('eve')]).toEqual([false, true]);
  desk.now += 5 * MINUTE_MS;
  expect(desk.troubles.isSlow('eve')).toBe(false);
});

it('others who paint in good time are known for some minutes', () => {
  const desk = createDesk();
  desk.troubles.record('eve', failed('timed_out'));
  expect(desk.troubles.hasQuickOthers('ben')).toBe(false);
  desk.troubles.record('ben', failed('rejected'));
  expect(['eve', 'ben'].map((userId) => desk.troubles.hasQuickOthers(userId))).toEqual([
    true,
    false,
  ]);
  desk.now += 5 * MINUTE_MS;
  expect(desk.troubles.hasQuickOthers('eve')).toBe(false);
});

it('a clock that is set back by years makes nothing last longer', () => {
  const desk = createDesk();
  for (let call = 0; call < 12; call += 1) desk.troubles.record('eve', failed('timed_out'));
  desk.now -= 1000 * 24 * 60 * MINUTE_MS;
  expect(desk.troubles.findBlock('eve')).toBeUndefined();
  expect(desk.troubles.isSlow('eve')).toBe(false);
});
