import { COMMANDS } from '../../commands/index.ts';
import { createDispatch, type Dispatch } from '../../src/dispatch.ts';
import { MODELS } from '#core/image/models.ts';
import { text } from '#core/i18n/text.ts';
import type { FormValues, Interaction, Invocation } from '#core/invocation.ts';
import type { LogKind, Policy } from '#core/policy/policy.ts';
import { createLogger } from '#core/logger.ts';
import { success } from '#core/result.ts';
import { createMemoryReply } from './memory/delivery.ts';
import type { JobChanges } from './example-job.ts';
import { until, type Studio } from './studio.ts';
import { createMemoryResponder, type MemoryResponder } from './memory/responder.ts';

export const SERVER = '300000000000000001';
export const LOG = '400000000000000099';
export const ADA = '200000000000000001';
export const BEN = '200000000000000002';
/** Manages the messages of the log channel, where the entries stand. */
export const MODERATOR = {
  userId: '200000000000000003',
  permissions: 1n << 13n,
  channelId: LOG,
};

/** Changes a server's policy as its managers would. */
export async function setPolicy(
  studio: Studio,
  changes: Partial<Policy>,
  serverId = SERVER,
): Promise<void> {
  const changed = await studio.features.settings.edit(
    studio.invocation({ serverId, userId: MODERATOR.userId }),
    (policy) => success({ policy: { ...policy, ...changes }, changes: [text('event.unreadable')] }),
  );
  if (!changed.ok) throw new Error('The policy was not changed');
}

export function keepLog(
  studio: Studio,
  kinds: readonly LogKind[],
  { serverId = SERVER, channelId = LOG } = {},
): Promise<void> {
  return setPolicy(studio, { log: { channelId, kinds: [...kinds] } }, serverId);
}

/** Asks for a picture that a rule refuses; gives the id behind the refusal's button. */
export async function refuse(studio: Studio, changes: JobChanges = {}): Promise<string> {
  const before = await listEvents(studio);
  const reply = await studio.submit({ ...changes, request: { steps: 20, ...changes.request } });
  if (reply.answers[0]?.startsWith('refuse') !== true) throw new Error('It was not refused');
  const after = await listEvents(studio);
  const known = new Set(before.map(({ id }) => id));
  return after.find(({ id, kind }) => kind === 'refusal' && !known.has(id))?.id ?? '';
}

export const listEvents = ({ database }: Studio) =>
  database.selectFrom('events').selectAll().orderBy('at').execute();

/** Resolves once a condition on the texts of the log holds. */
export const logged = (
  { logChannel }: Studio,
  isThere: (texts: readonly string[]) => boolean,
): Promise<void> => until(() => isThere(logChannel.texts));

export interface Moderation {
  press(name: string, id: string, changes?: Partial<Invocation>): Promise<MemoryResponder>;
  send(
    name: string,
    id: string,
    values: FormValues,
    changes?: Partial<Invocation>,
  ): Promise<MemoryResponder>;
  choose(name: string, messageId: string, changes?: Partial<Invocation>): Promise<MemoryResponder>;
}

let interactions = 0;

/** Everybody's buttons, forms and menus. */
export function createModeration(studio: Studio): Moderation {
  const dispatch: Dispatch = createDispatch({
    commands: COMMANDS,
    context: { ...studio.features, chooseSeed: () => 99, models: MODELS },
    allowedServers: [],
    log: createLogger('silent', []),
  });
  async function run(
    interaction: (invocation: Invocation) => Interaction,
    changes: Partial<Invocation> = {},
  ): Promise<MemoryResponder> {
    interactions += 1;
    const interactionId = String(1_400_000_000_000_000_000n + BigInt(interactions));
    const responder = createMemoryResponder(createMemoryReply(studio.events));
    const invocation = { ...studio.invocation({ interactionId }), ...changes };
    await dispatch(interaction(invocation), responder);
    return responder;
  }
  return {
    press: (name, id, changes) =>
      run((invocation) => ({ kind: 'button', name, id, invocation }), changes),
    send: (name, id, values, changes) =>
      run((invocation) => ({ kind: 'form', name, id, values, invocation }), changes),
    choose: (name, messageId, changes) =>
      run(
        (invocation) => ({
          kind: 'message',
          name,
          message: { id: messageId, authorId: '1', texts: [], files: [] },
          invocation,
        }),
        changes,
      ),
  };
}
