import { randomBytes } from 'node:crypto';
import type { Command, CommandContext } from './command.ts';
import { text, type Text } from '#core/i18n/text.ts';
import type { Interaction, Invocation } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';
import type { Responder } from '#core/reply.ts';

export type DispatchOptions = {
  readonly commands: readonly Command[];
  readonly context: Omit<CommandContext, 'invocation' | 'reply'>;
  /** Servers that the bot works in; empty means all. */
  readonly allowedServers: readonly string[];
  /** Whether the operator has blocked a server. */
  readonly isBlocked?: (serverId: string) => boolean;
  /** Whether it works outside servers. */
  readonly directMessages?: boolean;
  readonly log: Logger;
};

export type Dispatch = (interaction: Interaction, reply: Responder) => Promise<void>;

/** Finds what a member asked for in the list of commands and runs it, inside the only error boundary. */
export function createDispatch({
  commands,
  context,
  allowedServers,
  isBlocked = () => false,
  directMessages = false,
  log,
}: DispatchOptions): Dispatch {
  const isAllowed = (serverId: string): boolean =>
    (allowedServers.length === 0 || allowedServers.includes(serverId)) && !isBlocked(serverId);

  async function run(interaction: Interaction, reply: Responder): Promise<void> {
    const { kind, name, invocation } = interaction;
    const elsewhere = findServerFault(invocation, isAllowed, directMessages);
    if (kind === 'autocomplete') {
      const command = commands.find((each) => each.kind === 'slash' && each.name === name);
      const suggest =
        command?.kind === 'slash' && elsewhere === undefined ? command.suggest : undefined;
      const { option, typed, subcommand, options } = interaction;
      const { settings, history } = context;
      const typing = { invocation, settings, history, subcommand, options };
      return reply.suggest((await suggest?.(option, typed, typing)) ?? []);
    }
    const isOutside = invocation.serverId === null;
    if (elsewhere !== undefined && !isOutside) return reply.refuse(elsewhere);
    for (const command of commands) {
      if (command.name !== name) continue;
      const worksHere = command.kind === 'button' && command.worksDirectly === true;
      if (elsewhere !== undefined && !worksHere) continue;
      if (command.kind === 'slash' && kind === 'command') {
        return command.run(
          { ...context, invocation, reply },
          interaction.options,
          interaction.subcommand,
        );
      }
      if (command.kind === 'button' && kind === 'button') {
        return command.run({ ...context, invocation, reply }, interaction.id);
      }
      if (command.kind === 'form' && kind === 'form') {
        return command.run({ ...context, invocation, reply }, interaction.id, interaction.values);
      }
      if (command.kind === 'select' && kind === 'select') {
        return command.run({ ...context, invocation, reply }, interaction.id, interaction.values);
      }
      if (command.kind === 'message' && kind === 'message') {
        return command.run({ ...context, invocation, reply }, interaction.message);
      }
    }
    return reply.refuse(elsewhere ?? text('refusal.gone_command'));
  }

  return async (interaction, reply) => {
    try {
      await run(interaction, reply);
    } catch (error) {
      const reference = randomBytes(4).toString('hex');
      const { kind, name, invocation } = interaction;
      log.error(
        { err: error, reference, kind, name, interaction: invocation.interactionId },
        'a handler failed',
      );
      const answer =
        kind === 'autocomplete'
          ? reply.suggest([])
          : reply.tell(text('failure.bug', { reference: { code: reference } }));
      await answer.catch((again: unknown) =>
        log.error({ err: again, reference }, 'the member could not be told'),
      );
    } finally {
      // Most of what a log tells of happens in an interaction.
      context.logChannel.wake();
    }
  };
}

function findServerFault(
  { serverId }: Invocation,
  isAllowed: (serverId: string) => boolean,
  directMessages: boolean,
): Text | undefined {
  if (serverId === null) return directMessages ? undefined : text('refusal.servers_only');
  return isAllowed(serverId) ? undefined : text('refusal.not_here');
}
