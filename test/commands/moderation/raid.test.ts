import { beforeEach, describe, expect, it } from 'vitest';
import { TOO_LATE } from '../../driver/memory/delivery.ts';
import { createModerationDriver, type ModerationDriver } from '../../driver/moderation.ts';
import { ADA, BEN, MODERATOR } from '../../driver/people.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

let driver: ModerationDriver;
beforeEach(async () => {
  driver = await createModerationDriver();
});

/** The id of an account made so long ago. */
function accountOf(ageMs: number, number: number): string {
  const since = BigInt(Date.now() - ageMs - 1_420_070_400_000);
  return String((since << 22n) + BigInt(number));
}

describe('pause and resume', () => {
  it('nobody can ask until it is resumed, and everybody reads the reason', async () => {
    const { answers } = await driver.moderate('pause', { reason: 'a raid' });
    expect(answers[0]).toMatch(/^Painting is now paused in this server: a raid\n.*cancel-all/);
    expect((await driver.ask())[0]).toMatch(
      /^refuse: Moderators have paused painting in this server: a raid/,
    );
    expect((await driver.moderate('resume')).answers).toEqual(['Painting has resumed.']);
    expect(await driver.ask()).toEqual(['defer']);
    expect(await driver.deeds()).toEqual([
      { kind: 'change', actor_id: MODERATOR },
      { kind: 'change', actor_id: MODERATOR },
    ]);
  });

  it('to resume what is not paused changes nothing', async () => {
    expect((await driver.moderate('resume')).answers[0]).toContain(
      'Nothing to change: it’s already that way.',
    );
    expect(await driver.deeds()).toEqual([]);
  });

  it('other servers go on', async () => {
    await driver.moderate('pause');
    const elsewhere = { origin: { serverId: '300000000000000002' } };
    expect(await driver.ask(ADA, elsewhere)).toEqual(['defer']);
  });
});

describe('cancel-all', () => {
  it('two commands end a raid of 50 accounts and take its pictures away', async () => {
    const raiders = Array.from({ length: 50 }, (_, index) => accountOf(HOUR_MS, index));
    const posted: string[] = [];
    for (const id of raiders.slice(0, 10)) posted.push(...(await driver.paint(id, 1)));
    const [kept] = await driver.paint(ADA, 1);
    driver.painter.always = undefined;
    for (const id of raiders) await driver.ask(id);
    await driver.ask(ADA);

    await driver.moderate('pause', { reason: 'a raid' });
    const { answers } = await driver.moderate('cancel-all', {
      account_younger_than_days: 7,
      delete_minutes: 30,
    });
    expect(answers).toEqual([
      'defer privately',
      '50 waiting requests were cancelled.\n10 messages with pictures were deleted.',
    ]);
    expect(driver.remover.removed.toSorted()).toEqual(posted.toSorted());
    expect(driver.remover.removed).not.toContain(kept);
    const states = await driver.states();
    expect(states.filter((state) => state === 'cancelled')).toHaveLength(50);
    expect(states.filter((state) => state === 'queued' || state === 'painting')).toHaveLength(1);
    expect((await driver.ask(raiders[0]))[0]).toContain('have paused painting');
  });

  it('without options cancels all of this server, and no other’s', async () => {
    await driver.ask(ADA);
    await driver.ask(BEN);
    await driver.ask(ADA, { origin: { serverId: '300000000000000002' } });
    const { answers } = await driver.moderate('cancel-all');
    expect(answers[1]).toBe('2 waiting requests were cancelled.');
    expect((await driver.states()).filter((state) => state === 'cancelled')).toHaveLength(2);
    expect(await driver.deeds()).toEqual([{ kind: 'action', actor_id: MODERATOR }]);
  });

  it('bug: says so when pictures were to go and there were none', async () => {
    const { answers } = await driver.moderate('cancel-all', { delete_minutes: 10 });
    expect(answers[1]).toBe(
      'No requests were waiting.\nThere were no pictures from that time left to delete.',
    );
  });

  it('who joined lately is told from who is here for long; nobody whose joining nobody knows', async () => {
    await driver.ask(ADA, { origin: { memberSince: Date.now() - HOUR_MS / 2 } });
    await driver.ask(BEN, { origin: { memberSince: Date.now() - 2 * HOUR_MS } });
    await driver.ask('200000000000000003', { origin: { memberSince: null } });
    const { answers } = await driver.moderate('cancel-all', { joined_within_hours: 1 });
    expect(answers[1]).toBe('1 waiting request was cancelled.');
    expect((await driver.states())[0]).toBe('cancelled');
  });

  it('of two conditions one is enough', async () => {
    await driver.ask(accountOf(DAY_MS, 1), {
      origin: { memberSince: Date.now() - 9 * DAY_MS },
    });
    await driver.ask(ADA, { origin: { memberSince: Date.now() } });
    await driver.ask(BEN, { origin: { memberSince: Date.now() - 9 * DAY_MS } });
    const { answers } = await driver.moderate('cancel-all', {
      joined_within_hours: 1,
      account_younger_than_days: 2,
    });
    expect(answers[1]).toBe('2 waiting requests were cancelled.');
  });

  it('cancelled requests give their allowance back', async () => {
    await driver.ask(ADA);
    await driver.ask(ADA);
    await driver.moderate('cancel-all');
    const counted = await driver.database
      .selectFrom('pictures')
      .select(['counted', 'calls'])
      .execute();
    expect(counted.filter(({ calls }) => calls === 0).map((row) => row.counted)).toEqual([0]);
  });

  it('deletes pictures of the last minutes only', async () => {
    const [old, fresh] = await driver.paint(ADA, 2);
    await driver.database
      .updateTable('jobs')
      .set({ finished_at: Date.now() - 2 * HOUR_MS })
      .where('posted_message_id', '=', old ?? '')
      .execute();
    await driver.moderate('cancel-all', { delete_minutes: 60 });
    expect(driver.remover.removed).toEqual([fresh]);
  });

  it('that Discord heard of too late does nothing: it will be sent again', async () => {
    await driver.ask();
    await driver.moderate('cancel-all', {}, {}, TOO_LATE);
    expect(await driver.states()).toEqual(['painting']);
  });
});
