import { beforeEach, describe, expect, it } from 'vitest';
import { TOO_LATE } from '../../driver/memory/delivery.ts';
import { until } from '../../driver/driver.ts';
import { createModerationDriver, type ModerationDriver } from '../../driver/moderation.ts';
import { ADA, BEN, CHANNEL, MODERATOR } from '../../driver/people.ts';

let driver: ModerationDriver;
beforeEach(async () => {
  driver = await createModerationDriver();
});

const HOUR_MS = 60 * 60 * 1000;

describe('suspend', () => {
  it('refuses what the member asks for from then on, with the reason and the end', async () => {
    const { answers } = await driver.moderate('suspend', {
      member: ADA,
      duration: '12h',
      reason: 'gore',
    });
    expect(answers).toEqual([
      'defer privately',
      expect.stringMatching(
        new RegExp(`^${ADA} was suspended: gore\\. It ends .*\\nNo requests were waiting\\.`),
      ),
    ]);
    const [refusal] = await driver.ask(ADA);
    expect(refusal).toMatch(
      /suspended you from Easel in this server: gore\. You can paint again 20/,
    );
    expect(await driver.ask(BEN)).toEqual(['defer']);
  });

  it('ends by itself', async () => {
    await driver.moderate('suspend', { member: ADA, duration: '1m' });
    await driver.database
      .updateTable('suspensions')
      .set({ until: Date.now() - 1 })
      .execute();
    expect(await driver.ask(ADA)).toEqual(['defer']);
    expect((await driver.moderate('suspended')).answers).toEqual([
      'Nobody is suspended in this server.',
    ]);
  });

  it('without a duration is for good, and does not reach other servers', async () => {
    await driver.moderate('suspend', { member: ADA });
    expect((await driver.ask(ADA))[0]).toMatch(/^refuse: A moderator suspended you from Easel/);
    const elsewhere = { origin: { serverId: '300000000000000002' } };
    expect(await driver.ask(ADA, elsewhere)).toEqual(['defer']);
  });

  it('cancels what the member has waiting or being painted here, and nobody else’s', async () => {
    await driver.ask(ADA);
    await driver.ask(ADA);
    await driver.ask(ADA, { origin: { serverId: '300000000000000002' } });
    await driver.ask(BEN);
    const { answers } = await driver.moderate('suspend', { member: ADA });
    expect(answers[1]).toContain('2 waiting requests were cancelled.');
    expect((await driver.states()).toSorted()).toEqual([
      'cancelled',
      'cancelled',
      'painting',
      'queued',
    ]);
  });

  it('deletes the pictures of the last hours if asked, and says what could not be deleted', async () => {
    const messages = await driver.paint(ADA, 3);
    await driver.paint(BEN, 1);
    const old = driver.database
      .updateTable('jobs')
      .where('posted_message_id', '=', messages[0] ?? '');
    await old.set({ finished_at: Date.now() - 3 * HOUR_MS }).execute();
    const barred = driver.database
      .updateTable('jobs')
      .where('posted_message_id', '=', messages[1] ?? '');
    await barred.set({ posted_channel_id: '400000000000000007' }).execute();
    driver.remover.obstacles.set('400000000000000007', 'not allowed');

    const { answers } = await driver.moderate('suspend', { member: ADA, delete_hours: 2 });
    expect(driver.remover.removed).toEqual([messages[2]]);
    expect(answers[1]).toContain('1 message with pictures was deleted.');
    expect(answers[1]).toContain(
      '1 message couldn’t be deleted: Easel can no longer see its channel.',
    );
    // What is gone is known to be gone; the rest can be tried again.
    driver.remover.obstacles.clear();
    const again = await driver.moderate('suspend', { member: ADA, delete_hours: 2 });
    expect(again.answers[1]).toContain('1 message with pictures was deleted.');
  });

  it('a picture on its way at that moment is deleted when it is there', async () => {
    const [messageId] = await driver.paint(ADA, 1);
    const late = driver.database
      .updateTable('jobs')
      .where('posted_message_id', '=', messageId ?? '');
    await late.set({ state: 'delivering', posted_message_id: null }).execute();
    const suspension = driver.moderate('suspend', { member: ADA, delete_hours: 1 });
    await until(async () => (await driver.deeds()).length > 0);
    await driver.database
      .updateTable('jobs')
      .set({ state: 'delivered', posted_message_id: messageId ?? '', finished_at: Date.now() })
      .execute();
    expect((await suspension).answers[1]).toContain('1 message with pictures was deleted.');
    expect(driver.remover.removed).toEqual([messageId]);
  });

  it('tells the member directly, in their language, where it was; and says if that fails', async () => {
    await driver.ask(ADA, { origin: { locale: 'de', channelId: '400000000000000005' } });
    const { answers } = await driver.moderate('suspend', { member: ADA, reason: 'gore' });
    expect(driver.directMessages.told).toEqual([
      expect.stringMatching(
        new RegExp(`^${ADA} \\(de\\): Ein Moderator .*400000000000000005.*: gore`),
      ),
    ]);
    expect(answers[1]).toContain('They’ve been told by direct message.');
    driver.directMessages.deaf.add(BEN);
    const deaf = await driver.moderate('suspend', { member: BEN });
    expect(deaf.answers[1]).toContain('Their DMs are closed');
  });

  it('takes no reason that shows nothing', async () => {
    const { answers } = await driver.moderate('suspend', { member: ADA, reason: '\u3164\u200b' });
    expect(answers).toEqual([expect.stringMatching(/reason/)]);
    expect(answers[0]).toMatch(/^refuse: /);
  });

  it('takes the place of an earlier suspension: there is never more than one', async () => {
    await driver.moderate('suspend', { member: ADA, duration: '7d', reason: 'one' });
    const { answers } = await driver.moderate('suspend', {
      member: ADA,
      duration: '1h',
      reason: 'two',
    });
    expect(answers[1]).toContain('This replaces an earlier suspension.');
    expect((await driver.ask(ADA))[0]).toContain(': two. You can paint again');
    await driver.moderate('unsuspend', { member: ADA });
    expect(await driver.ask(ADA)).toEqual(['defer']);
  });

  it('two at the same moment leave one', async () => {
    const both = ['1h', '2h'].map((duration) =>
      driver.moderate('suspend', { member: ADA, duration }),
    );
    const answers = (await Promise.all(both)).map((responder) => responder.answers[1] ?? '');
    expect(answers.filter((answer) => answer.includes('replaces an earlier'))).toHaveLength(1);
    expect((await driver.moderate('suspended')).answers[0]).toContain('1 member is suspended:');
  });

  it.each(['soon', '5', '-3h', '0m', '20y', '1h and a bit'])(
    'the duration %s is refused, and nothing happens',
    async (duration) => {
      await driver.ask(ADA);
      const { answers } = await driver.moderate('suspend', { member: ADA, duration });
      expect(answers).toEqual([
        expect.stringMatching(/^refuse: Easel can’t read the duration .*$/),
      ]);
      expect(await driver.deeds()).toEqual([]);
      expect(await driver.states()).toEqual(['painting']);
    },
  );

  it('that Discord heard of too late does nothing: it will be sent again', async () => {
    await driver.moderate('suspend', { member: ADA }, {}, TOO_LATE);
    expect(await driver.ask(ADA)).toEqual(['defer']);
  });

  it('is written down with who did it', async () => {
    await driver.moderate('suspend', { member: ADA });
    expect(await driver.deeds()).toEqual([{ kind: 'action', actor_id: MODERATOR }]);
  });
});

describe('unsuspend', () => {
  it('ends a suspension, for anyone who has the command: the suspended too', async () => {
    await driver.moderate('suspend', { member: MODERATOR });
    const { answers } = await driver.moderate('unsuspend', { member: MODERATOR });
    expect(answers[1]).toBe(`${MODERATOR} is no longer suspended.`);
    expect(await driver.ask(MODERATOR)).toEqual(['defer']);
    expect(driver.directMessages.told.at(-1)).toContain(
      `You can paint again in the server of ${CHANNEL}.`,
    );
  });

  it('one that has run out is nothing to end', async () => {
    await driver.moderate('suspend', { member: ADA, duration: '1h' });
    const ended = { until: Date.now() - 1 };
    await driver.database.updateTable('suspensions').set(ended).execute();
    expect((await driver.moderate('unsuspend', { member: ADA })).answers[1]).toContain(
      'isn’t suspended',
    );
    const again = await driver.moderate('suspend', { member: ADA });
    expect(again.answers[1]).not.toContain('replaces an earlier');
  });

  it('says so where there is nothing to end, and writes nothing down', async () => {
    const { answers } = await driver.moderate('unsuspend', { member: ADA });
    expect(answers[1]).toBe(`${ADA} isn’t suspended here.`);
    expect(await driver.deeds()).toEqual([]);
    expect(driver.directMessages.told).toEqual([]);
  });
});

describe('suspended', () => {
  it('shows who, until when, why and by whom, page by page', async () => {
    for (let each = 0; each < 10; each += 1)
      await driver.moderate('suspend', {
        member: `20000000000000010${each}`,
        reason: `because ${each}`,
      });
    const first = await driver.moderate('suspended');
    expect(first.answers[0]).toMatch(
      new RegExp(
        `^10 members are suspended:\\n200000000000000109 · permanent · by ${MODERATOR}: because 9\\n`,
      ),
    );
    expect(first.buttons).toEqual(['suspended:1']);
    const second = await driver.moderatePress(first.buttons[0]);
    expect(second.answers[0]).toContain('200000000000000100 · permanent');
    expect(second.buttons).toEqual(['suspended:0']);
  });

  it('is no one’s business but moderators’', async () => {
    await driver.moderate('suspend', { member: ADA });
    const forged = await driver.moderatePress('suspended:0', { permissions: 0n });
    expect(forged.answers).toEqual(['refuse: Only this server’s moderators can do that.']);
    const elsewhere = await driver.moderatePress('suspended:0', { serverId: '300000000000000002' });
    expect(elsewhere.answers[0]).toContain('Nobody is suspended in this server.');
    expect((await driver.moderatePress('suspended:nonsense')).answers[0]).toContain(ADA);
  });
});

it('options that Discord would not send are refused by name', async () => {
  const { answers } = await driver.moderate('suspend', { member: 'Ada' });
  expect(answers[0]).toContain('couldn’t read');
  expect(answers[0]).toContain('member');
  expect((await driver.moderate('nonsense')).answers[0]).toMatch(
    /^refuse: That command no longer exists/,
  );
  const outside = await driver.moderate('suspended', {}, { serverId: null });
  expect(outside.answers).toEqual(['refuse: There’s nothing to moderate in direct messages.']);
});
