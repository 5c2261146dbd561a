import { COMMANDS } from '../../commands/index.ts';
import { createDispatch } from '../../src/dispatch.ts';
import { MODELS } from '#core/image/models.ts';
import type { FormValues, Interaction, TargetMessage } from '#core/invocation.ts';
import { createLogger } from '#core/logger.ts';
import type { Acknowledgement } from '#core/reply.ts';
import type { Features } from '#features/features.ts';
import type { Events } from './events.ts';
import { ACCEPTED, createMemoryReply } from './memory/delivery.ts';
import { createMemoryResponder, type MemoryResponder } from './memory/responder.ts';
import { createInvocation, nextInteractionId, type Who } from './people.ts';

/** What somebody does, whoever it is. */
export type Act = Interaction extends infer Each
  ? Each extends Interaction
    ? Omit<Each, 'invocation'>
    : never
  : never;
type Typed = Readonly<Record<string, unknown>>;

/** What people type, press, pick and send, each time as an interaction of its own. */
export interface Interactions {
  act(interaction: Act, who?: Who, acknowledgement?: Acknowledgement): Promise<MemoryResponder>;
  /** @param command with its subcommand, if it has one */
  run(command: string, options?: Typed, who?: Who): Promise<MemoryResponder>;
  press(name: string, id: string, who?: Who): Promise<MemoryResponder>;
  pick(name: string, id: string, value: string, who?: Who): Promise<MemoryResponder>;
  send(name: string, id: string, values: FormValues, who?: Who): Promise<MemoryResponder>;
  /** A command of a message's menu. */
  menu(name: string, message: Partial<TargetMessage>, who?: Who): Promise<MemoryResponder>;
  /** What is suggested for an option while it is typed. */
  suggest(
    command: string,
    option: string,
    options: Readonly<Record<string, string>>,
    who?: Who,
  ): Promise<string>;
}

export type InteractionsOptions = {
  readonly features: Features;
  readonly chooseSeed: () => number;
  readonly allowedServers: readonly string[];
  readonly directMessages: boolean;
  readonly events: Events;
};

export function createInteractions({ features, chooseSeed, ...rest }: InteractionsOptions) {
  const dispatch = createDispatch({
    ...rest,
    commands: COMMANDS,
    context: { ...features, chooseSeed, models: MODELS },
    log: createLogger('silent', []),
  });

  const act: Interactions['act'] = async (interaction, who, acknowledgement = ACCEPTED) => {
    const responder = createMemoryResponder(
      createMemoryReply(rest.events, async () => acknowledgement),
    );
    const invocation = createInvocation({ interactionId: nextInteractionId(), ...who });
    await dispatch({ ...interaction, invocation }, responder);
    return responder;
  };

  const interactions: Interactions = {
    act,
    run: (command, options = {}, who = {}) =>
      act({ kind: 'command', ...splitCommand(command), options }, who),
    press: (name, id, who) => act({ kind: 'button', name, id }, who),
    pick: (name, id, value, who) => act({ kind: 'select', name, id, values: [value] }, who),
    send: (name, id, values, who) => act({ kind: 'form', name, id, values }, who),
    menu: (name, message, who) =>
      act({ kind: 'message', name, message: { ...MESSAGE, ...message } }, who),
    suggest: async (command, option, options, who) => {
      const typed = options[option] ?? '';
      const asked = { ...splitCommand(command), option, typed, options };
      return (await act({ kind: 'autocomplete', ...asked }, who)).answers.join('\n');
    },
  };
  return interactions;
}

const MESSAGE: TargetMessage = {
  id: '600000000000000404',
  forwardOf: null,
  authorId: '1',
  texts: [],
  files: [],
};

function splitCommand(command: string): {
  readonly name: string;
  readonly subcommand: string | null;
} {
  const [name = '', ...rest] = command.split(' ');
  return { name, subcommand: rest.length === 0 ? null : rest.join(' ') };
}
