import type { TextKey } from '#core/i18n/text.ts';
import type { Model } from '#core/image/models.ts';
import type { FormValues, Invocation, TargetMessage } from '#core/invocation.ts';
import type { CommandDefinition, MenuDefinition } from '#adapters/discord/command-builder.ts';
import type { Reply, Suggestion } from '#core/reply.ts';
import type { Features } from '#features/features.ts';

/** What a handler is handed. */
export type CommandContext = Features & {
  readonly invocation: Invocation;
  readonly reply: Reply;
  /** A new random seed. */
  readonly chooseSeed: () => number;
  /** As they are offered, at the prices that the operator pays. */
  readonly models: readonly Model[];
};

/** What suggestions go by. Discord waits for them as long as for any answer, and people less. */
export type SuggestContext = Pick<CommandContext, 'invocation' | 'settings' | 'history'> & {
  readonly subcommand: string | null;
  /** What stands in the options so far. */
  readonly options: Readonly<Record<string, unknown>>;
};

export type SlashCommand = {
  readonly kind: 'slash';
  readonly name: string;
  define(describe: Describe, models: readonly Model[]): CommandDefinition;
  run(
    context: CommandContext,
    options: Readonly<Record<string, unknown>>,
    subcommand: string | null,
  ): Promise<void>;
  /** What Discord offers while a member types; they may send something else all the same. */
  suggest?(
    option: string,
    typed: string,
    context: SuggestContext,
  ): readonly Suggestion[] | Promise<readonly Suggestion[]>;
};

/** Finds the words of a definition in the catalogue. */
export type Describe = (key: TextKey) => string;

export type ButtonCommand = {
  readonly kind: 'button';
  /** The custom id's first part; messages posted long ago carry it, so it is never changed. */
  readonly name: string;
  /** It stands under direct messages about a server, also where no requests are taken in those. */
  readonly worksDirectly?: true;
  run(context: CommandContext, id: string): Promise<void>;
};

export type FormCommand = {
  readonly kind: 'form';
  /** The form's name; forms that are open at a restart carry it. */
  readonly name: string;
  run(context: CommandContext, id: string, values: FormValues): Promise<void>;
};

/** A list under a message, from which something was picked. */
export type SelectCommand = {
  readonly kind: 'select';
  /** As with a button, never changed. */
  readonly name: string;
  run(context: CommandContext, id: string, values: readonly string[]): Promise<void>;
};

/** A command of a message's context menu. */
export type MessageCommand = {
  readonly kind: 'message';
  readonly name: string;
  /** Named in each language; Discord sends the English name. */
  define(describe: Describe): MenuDefinition;
  run(context: CommandContext, message: TargetMessage): Promise<void>;
};

export type Command = SlashCommand | ButtonCommand | SelectCommand | FormCommand | MessageCommand;
