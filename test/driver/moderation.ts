import type { Acknowledgement } from '#core/reply.ts';
import { createDriver, type DriverOptions } from './driver.ts';
import type { JobChanges } from './example-job.ts';
import type { MemoryResponder } from './memory/responder.ts';
import { ADA, MODERATOR, type Who } from './people.ts';

const AS_MODERATOR: Who = { userId: MODERATOR, permissions: 1n << 40n };

export type ModerationDriver = Awaited<ReturnType<typeof createModerationDriver>>;

let messages = 0;

/** A moderator, and members who ask. */
export async function createModerationDriver(setup: DriverOptions = {}) {
  const driver = await createDriver(setup);
  const { database } = driver;

  /** Delivered pictures of a member, as messages of their own. */
  async function paint(
    userId: string,
    count: number,
    changes: JobChanges = {},
  ): Promise<readonly string[]> {
    driver.painter.always = 'painted';
    const before = new Set((await driver.rows()).map(({ id }) => id));
    for (let each = 0; each < count; each += 1)
      await driver.submit({ ...changes, origin: { userId, ...changes.origin } });
    await driver.ended();
    const made = (await driver.rows()).filter(({ id }) => !before.has(id));
    return Promise.all(made.map(({ id }) => giveMessage(id)));
  }

  async function giveMessage(jobId: string): Promise<string> {
    messages += 1;
    const messageId = String(610_000_000_000_000_000n + BigInt(messages));
    await database
      .updateTable('jobs')
      .set({ posted_message_id: messageId })
      .where('id', '=', jobId)
      .execute();
    return messageId;
  }

  return {
    ...driver,
    /** What the moderator is answered to `/moderation`. */
    moderate(
      subcommand: string,
      options: Readonly<Record<string, unknown>> = {},
      who: Who = {},
      acknowledgement?: Acknowledgement,
    ): Promise<MemoryResponder> {
      const command = { kind: 'command', name: 'moderation', subcommand, options } as const;
      return driver.act(command, { ...AS_MODERATOR, ...who }, acknowledgement);
    },
    /** The moderator presses a button, as it stands in an answer: `name:id`. */
    moderatePress(button = '', who: Who = {}): Promise<MemoryResponder> {
      const [name = '', id = ''] = button.split(':');
      return driver.press(name, id, { ...AS_MODERATOR, ...who });
    },
    /** A request, and what its member was answered. */
    async ask(userId = ADA, changes: JobChanges = {}): Promise<readonly string[]> {
      const reply = await driver.submit({ ...changes, origin: { userId, ...changes.origin } });
      return reply.answers;
    },
    paint,
    /** What was written down of moderators, oldest first. */
    deeds: () =>
      database
        .selectFrom('events')
        .select(['kind', 'actor_id'])
        .where('kind', 'in', ['action', 'change'])
        .orderBy(({ ref }) => ref('at'))
        .execute(),
  };
}
