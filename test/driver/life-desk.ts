import { COMMANDS } from '../../commands/index.ts';
import { createDispatch } from '../../src/dispatch.ts';
import { MODELS } from '#core/image/models.ts';
import type { FormValues, Interaction, Invocation, TargetMessage } from '#core/invocation.ts';
import { createLogger } from '#core/logger.ts';
import type { FormField } from '#core/reply.ts';
import type { JobChanges } from './example-job.ts';
import { createMemoryReply } from './memory/delivery.ts';
import { createStudio, type StudioOptions } from './studio.ts';
import { createMemoryResponder, type MemoryResponder } from './memory/responder.ts';

export const BEN = '200000000000000002';
export const SERVER = '300000000000000001';
export const CHANNEL = '400000000000000001';
export const NEW_SEED = 99;

let interactions = 0;

export type LifeDesk = Awaited<ReturnType<typeof openLifeDesk>>;

/** A studio whose members go on from pictures that are there. */
export async function openLifeDesk(options: StudioOptions = {}) {
  const studio = await createStudio(options);
  studio.painter.always = 'painted';

  async function act(
    create: (invocation: Invocation) => Interaction,
    who: Partial<Invocation> = {},
  ): Promise<MemoryResponder> {
    interactions += 1;
    const interactionId = String(1_600_000_000_000_000_000n + BigInt(interactions));
    const dispatch = createDispatch({
      commands: COMMANDS,
      context: {
        ...studio.features,
        chooseSeed: () => NEW_SEED,
        models: MODELS,
      },
      allowedServers: [],
      directMessages: true,
      log: createLogger('silent', []),
    });
    const responder = createMemoryResponder(createMemoryReply(studio.events));
    const invocation = { ...studio.invocation({ interactionId }), ...who };
    await dispatch(create(invocation), responder);
    return responder;
  }

  return {
    studio,
    press: (name: string, id: string, who?: Partial<Invocation>) =>
      act((invocation) => ({ kind: 'button', name, id, invocation }), who),
    choose: (name: string, id: string, value: string, who?: Partial<Invocation>) =>
      act((invocation) => ({ kind: 'select', name, id, values: [value], invocation }), who),
    send: (name: string, id: string, values: FormValues, who?: Partial<Invocation>) =>
      act((invocation) => ({ kind: 'form', name, id, values, invocation }), who),
    /** Chooses Image recipe in a message's menu. */
    menu: (message: Partial<TargetMessage>, who?: Partial<Invocation>) =>
      act(
        (invocation) => ({
          kind: 'message',
          name: 'Image recipe',
          message: { id: '600000000000000404', authorId: '1', texts: [], files: [], ...message },
          invocation,
        }),
        who,
      ),
    recipe: (typed: Readonly<Record<string, unknown>>, who?: Partial<Invocation>) =>
      act(
        (invocation) => ({
          kind: 'command',
          name: 'easel',
          subcommand: 'recipe',
          options: typed,
          invocation,
        }),
        who,
      ),
    imagine: (typed: Readonly<Record<string, unknown>>, who?: Partial<Invocation>) =>
      act(
        (invocation) => ({
          kind: 'command',
          name: 'imagine',
          subcommand: null,
          options: typed,
          invocation,
        }),
        who,
      ),
    /** The id of a job that was painted and delivered. */
    async paint(changes: JobChanges = {}): Promise<string> {
      await studio.submit(changes);
      await studio.ended();
      return (await studio.rows()).at(-1)?.id ?? '';
    },
    /** What the last job asked for, once it has ended. */
    async last() {
      await studio.ended();
      const job = await studio.ports.lookup.find((await studio.rows()).at(-1)?.id ?? '');
      if (job === undefined) throw new Error('There is no job');
      return job;
    },
    count: async () => (await studio.rows()).length,
    /** What the last delivery said beside its pictures. */
    async notes(): Promise<readonly string[]> {
      await studio.ended();
      return studio.delivery.notes.at(-1) ?? [];
    },
  };
}

const valueOf = (field: FormField): string => ('value' in field ? field.value : '');

/** What a form shows, by its fields' keys. */
export function valuesOf({ form }: MemoryResponder): Readonly<Record<string, string>> {
  return Object.fromEntries((form?.fields ?? []).map((field) => [field.key, valueOf(field)]));
}
