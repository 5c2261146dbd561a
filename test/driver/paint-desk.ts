import { COMMANDS } from '../../commands/index.ts';
import { createDispatch } from '../../src/dispatch.ts';
import { MODELS } from '#core/image/models.ts';
import type { FormValues, Interaction, Invocation } from '#core/invocation.ts';
import type { JobRecord } from '#features/jobs/job.ts';
import type { PolicyEdit } from '#core/policy-edits/policy-edit.ts';
import { createLogger } from '#core/logger.ts';
import { createStudio, type Studio, type StudioOptions } from './studio.ts';
import { createMemoryResponder, type MemoryResponder } from './memory/responder.ts';

type Who = Partial<Invocation>;
type Typed = Readonly<Record<string, unknown>>;

export interface PaintDesk {
  readonly studio: Studio;
  /** @param command with its subcommand, if it has one */
  run(command: string, options?: Typed, who?: Who): Promise<MemoryResponder>;
  press(name: string, id: string, who?: Who): Promise<MemoryResponder>;
  send(name: string, id: string, values: FormValues, who?: Who): Promise<MemoryResponder>;
  /** What is suggested for an option while it is typed. */
  suggest(
    command: string,
    option: string,
    options: Readonly<Record<string, string>>,
  ): Promise<string>;
  /** As a manager does it. */
  edit(edit: PolicyEdit): Promise<void>;
  /** The newest job, once all have ended. */
  newest(): Promise<JobRecord>;
}

let interactions = 0;

/** The commands of members on a real database; every call brings a picture. */
export async function createPaintDesk(setup: StudioOptions = {}): Promise<PaintDesk> {
  const studio = await createStudio(setup);
  studio.painter.always = 'painted';
  let seed = 41;
  const chooseSeed = (): number => {
    seed += 1;
    return seed;
  };
  const dispatch = createDispatch({
    commands: COMMANDS,
    context: { ...studio.features, models: MODELS, chooseSeed },
    allowedServers: [],
    directMessages: true,
    log: createLogger('silent', []),
  });

  async function act(
    create: (invocation: Invocation) => Interaction,
    who: Who = {},
  ): Promise<MemoryResponder> {
    interactions += 1;
    const interactionId = String(1_700_000_000_000_000_000n + BigInt(interactions));
    const responder = createMemoryResponder();
    await dispatch(create({ ...studio.invocation({ interactionId }), ...who }), responder);
    return responder;
  }

  return {
    studio,
    run: (command, options = {}, who = {}) =>
      act(
        (invocation) => ({ kind: 'command', ...splitCommand(command), options, invocation }),
        who,
      ),
    press: (name, id, who) => act((invocation) => ({ kind: 'button', name, id, invocation }), who),
    send: (name, id, values, who) =>
      act((invocation) => ({ kind: 'form', name, id, values, invocation }), who),
    suggest: async (command, option, options) => {
      const { answers } = await act((invocation) => ({
        kind: 'autocomplete',
        ...splitCommand(command),
        option,
        typed: options[option] ?? '',
        options,
        invocation,
      }));
      return answers.join('\n');
    },
    edit: async (edit) => {
      const changed = await studio.features.settings.edit(studio.invocation(), edit);
      if (!changed.ok) throw new Error(`Not changed: ${changed.reason.key}`);
    },
    newest: async () => {
      await studio.ended();
      const job = await studio.ports.lookup.find((await studio.rows()).at(-1)?.id ?? '');
      if (job === undefined) throw new Error('There is no job');
      return job;
    },
  };
}

function splitCommand(command: string): {
  readonly name: string;
  readonly subcommand: string | null;
} {
  const [name = '', ...rest] = command.split(' ');
  return { name, subcommand: rest.length === 0 ? null : rest.join(' ') };
}
