import { COMMANDS } from '../../commands/index.ts';
import { createDispatch } from '../../src/dispatch.ts';
import { MODELS } from '#core/image/models.ts';
import type { Invocation } from '#core/invocation.ts';
import { createLogger } from '#core/logger.ts';
import type { Acknowledgement } from '#core/reply.ts';
import type { JobChanges } from './example-job.ts';
import { ACCEPTED, createMemoryReply } from './memory/delivery.ts';
import { createStudio, type Studio, type StudioOptions } from './studio.ts';
import { createMemoryResponder, type MemoryResponder } from './memory/responder.ts';

export const SERVER = '300000000000000001';
export const CHANNEL = '400000000000000001';
export const ADA = '200000000000000001';
export const BO = '200000000000000002';
export const MODERATOR = '200000000000000009';
const MODERATE_MEMBERS = 1n << 40n;

export interface ModerationDesk {
  readonly studio: Studio;
  /** What the moderator is answered to `/moderation`. */
  run(
    subcommand: string,
    options?: Readonly<Record<string, unknown>>,
    changes?: Partial<Invocation>,
    acknowledgement?: Acknowledgement,
  ): Promise<MemoryResponder>;
  /** Presses a button, as it stands in an answer: `name:id`. */
  press(button: string | undefined, changes?: Partial<Invocation>): Promise<MemoryResponder>;
  /** A request, and what its member was answered. */
  ask(userId?: string, changes?: JobChanges): Promise<readonly string[]>;
  /** Delivered pictures of a member, as messages of their own. */
  paint(userId: string, count: number, changes?: JobChanges): Promise<readonly string[]>;
  /** What was written down of moderators, oldest first. */
  deeds(): Promise<readonly { readonly kind: string; readonly actor_id: string | null }[]>;
}

let interactions = 0;
let messages = 0;

export async function openModeration(options: StudioOptions = {}): Promise<ModerationDesk> {
  const studio = await createStudio(options);
  const dispatch = createDispatch({
    commands: COMMANDS,
    context: { ...studio.features, chooseSeed: () => 99, models: MODELS },
    allowedServers: [],
    directMessages: true,
    log: createLogger('silent', []),
  });

  function invoke(changes: Partial<Invocation>): Invocation {
    interactions += 1;
    const interactionId = String(1_200_000_000_000_000_000n + BigInt(interactions));
    const origin = studio.invocation({ interactionId, userId: MODERATOR });
    return { ...origin, permissions: MODERATE_MEMBERS, ...changes };
  }

  return {
    studio,
    async run(subcommand, values = {}, changes = {}, acknowledgement = ACCEPTED) {
      const responder = createMemoryResponder(createMemoryReply([], async () => acknowledgement));
      const invocation = invoke(changes);
      const command = { kind: 'command', name: 'moderation', subcommand, options: values } as const;
      await dispatch({ ...command, invocation }, responder);
      return responder;
    },
    async press(button = '', changes = {}) {
      const responder = createMemoryResponder();
      const [name = '', id = ''] = button.split(':');
      await dispatch({ kind: 'button', name, id, invocation: invoke(changes) }, responder);
      return responder;
    },
    async ask(userId = ADA, changes = {}) {
      const reply = await studio.submit({ ...changes, origin: { userId, ...changes.origin } });
      return reply.answers;
    },
    async paint(userId, count, changes = {}) {
      studio.painter.always = 'painted';
      const before = new Set((await studio.rows()).map(({ id }) => id));
      for (let each = 0; each < count; each += 1)
        await studio.submit({ ...changes, origin: { userId, ...changes.origin } });
      await studio.ended();
      const made = (await studio.rows()).filter(({ id }) => !before.has(id));
      return Promise.all(
        made.map(async ({ id }) => {
          messages += 1;
          const messageId = String(610_000_000_000_000_000n + BigInt(messages));
          await studio.database
            .updateTable('jobs')
            .set({ posted_message_id: messageId })
            .where('id', '=', id)
            .execute();
          return messageId;
        }),
      );
    },
    deeds: () =>
      studio.database
        .selectFrom('events')
        .select(['kind', 'actor_id'])
        .where('kind', 'in', ['action', 'change'])
        .orderBy(({ ref }) => ref('at'))
        .execute(),
  };
}
