import type { CommandChoice, CommandOption } from '../commands/command-option.ts';
import type { ComponentNode, Embed } from '../components/component-node.ts';
import type { Modal } from '../components/modal-rules.ts';

export type { CommandChoice, CommandOption } from '../commands/command-option.ts';

/** What tests, the terminal and a page see of the stand-in: plain data and the few things one can do. */

export type Role = { readonly id: string; readonly name: string };

export type Server = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly roles: readonly Role[];
};

export type Channel = {
  readonly id: string;
  /** None for a member's direct messages with the app. */
  readonly serverId: string | undefined;
  /** The member at the other end of direct messages. */
  readonly recipientId?: string;
  readonly name: string;
  readonly type: number;
  /** Threads have none: their parent's counts (topics/threads.mdx "Age-Restricted Threads"). */
  readonly nsfw: boolean | undefined;
  readonly parentId: string | undefined;
};

export type Member = {
  readonly id: string;
  readonly serverId: string;
  readonly name: string;
  readonly permissions: bigint;
  /** Ids. */
  readonly roles: readonly string[];
  readonly locale: string;
  /** In milliseconds since 1970. The account's age is in its id. */
  readonly joinedAt: number;
};

export type MessageAttachment = {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  /** Signed when it was uploaded; the API signs it anew in each answer. */
  readonly url: string;
  readonly description?: string;
  readonly spoiler?: boolean;
};

/** A message as it stands: the same object for the message's life, so it shows later edits too. */
export type Message = {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly ephemeralFor: string | undefined;
  /** Discord's client shows "… is thinking" until the deferred answer comes. */
  readonly thinking: boolean;
  readonly deleted: boolean;
  readonly flags: number;
  readonly content: string;
  readonly components: readonly ComponentNode[];
  readonly embeds: readonly Embed[];
  /** Every file on the message; the API's own list leaves out those that components or embeds show. */
  readonly attachments: readonly MessageAttachment[];
  /** Users, roles and 'everyone' that this text pings, given the allowed mentions of its request. */
  readonly pings: readonly string[];
  readonly edits: number;
  /** The text of each earlier version. */
  readonly history: readonly string[];
  /** What it answers, where it answers something. */
  readonly interaction?: SentInteraction | undefined;
  /** The message whose button it answers. */
  readonly referenceId?: string | undefined;
};

export type RegisteredCommand = {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly guild_id?: string;
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly default_member_permissions: string | null;
  readonly nsfw: boolean;
  readonly contexts: readonly number[] | null;
  readonly dm_permission?: boolean;
  readonly integration_types: readonly number[];
  readonly options?: readonly CommandOption[];
  readonly name_localizations: Readonly<Record<string, string>> | null;
  readonly description_localizations: Readonly<Record<string, string>> | null;
};

/** Users, roles and channels by their id; a file as `upload` gave it. */
export type OptionValue = string | number | boolean | MessageAttachment;
export type OptionValues = Readonly<Record<string, OptionValue>>;
/** By custom_id: texts and single choices, several choices or ids, a box that is ticked or not. */
export type FormValue = string | readonly string[] | boolean;
export type FormValues = Readonly<Record<string, FormValue>>;

/** A form as the member sees it, before anything is typed. */
export type Form = {
  readonly customId: string;
  readonly title: string;
  /** The prose between the fields. */
  readonly text: string;
  /** By custom_id, in order. */
  readonly fields: Readonly<Record<string, FormField>>;
};

export type FormField = {
  /** Of the component (components/reference.mdx "Component Types"). */
  readonly type: number;
  readonly label: string;
  readonly description: string | undefined;
  readonly placeholder: string | undefined;
  readonly required: boolean;
  /** What is filled in already; submitting the form without another value sends this. */
  readonly value: FormValue;
  /** Of a string select, a radio group or a checkbox group. */
  readonly options: readonly FormOption[] | undefined;
};

type FormOption = {
  readonly label: string;
  readonly value: string;
  readonly description: string | undefined;
};

export type Acknowledgement = {
  readonly type: number;
  readonly ephemeral: boolean;
  readonly afterMs: number;
};

export interface SentInteraction {
  readonly id: string;
  /** Of a command or its form. */
  readonly commandName: string | undefined;
  readonly token: string;
  /** On the scale of `performance.now()`. */
  readonly sentAt: number;
  readonly actor: Member;
  readonly channel: Channel;
  /** Rejects after 3 s without an answer, as the member then reads "The application did not respond". */
  readonly acknowledged: Promise<Acknowledgement>;
  /** `@original` as it stands; undefined before it exists and after its deletion. */
  reply(): Message | undefined;
  followUps(): readonly Message[];
  /** The form that the app opened in answer, if it did. */
  modal(): Modal | undefined;
  /** Waits for a reply that is no longer "thinking" and satisfies `done`. */
  finished(done?: (message: Message) => boolean, timeoutMs?: number): Promise<Message>;
}

export interface Actor {
  /** Those that the client offers this member here, of every type. */
  commands(): readonly RegisteredCommand[];
  /** 'name', 'name subcommand' or 'name group subcommand'. */
  slash(name: string, options?: OptionValues, extra?: { bypassClient?: boolean }): SentInteraction;
  press(message: Message, label: string): SentInteraction;
  /** A forged press: nothing is checked. */
  pressCustomId(message: Message, customId: string): SentInteraction;
  autocomplete(
    name: string,
    options: OptionValues,
    focused: string,
  ): Promise<readonly CommandChoice[]>;
  select(message: Message, customId: string, values: readonly string[]): SentInteraction;
  /** Fields that are not named keep what the form shows in them. A forged one is not checked. */
  submitModal(
    opener: SentInteraction,
    values?: FormValues,
    extra?: { bypassClient?: boolean },
  ): SentInteraction;
  messageCommand(name: string, message: Message): SentInteraction;
  /** An ordinary message of the member's own. */
  post(content: string, files?: readonly MessageAttachment[]): Message;
  poll(question: string, answers: readonly string[]): Message;
  forward(message: Message): Message;
  /** The same member, in the direct messages with the app. */
  inDirectMessages(): Actor;
  /** With Delete Message in its menu: a moderator, or whoever asked for it. */
  deleteMessage(message: Message): void;
}

/** Discord's client would not let the member do this; nothing was sent. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}

export type WireEntry = RestEntry | GatewayEntry;

export type RestEntry = {
  readonly kind: 'rest';
  /** On the scale of `performance.now()`, when the request's head arrived. */
  readonly at: number;
  readonly method: string;
  /** Without `/api/v10` and query, decoded. */
  readonly path: string;
  readonly query: string;
  readonly status: number | 'hung up';
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /** Discord's refusal, where it refused. */
  readonly refusal?: unknown;
  readonly ms: number;
};

export type GatewayEntry = {
  readonly kind: 'gateway';
  readonly at: number;
  /** As the application sees it. */
  readonly direction: 'received' | 'sent' | 'closed';
  readonly op?: number;
  readonly event?: string;
  readonly data: unknown;
};

export type Failure = {
  readonly status?: number;
  readonly code?: number;
  readonly message?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Alone, it only delays the honest answer. */
  readonly delayMs?: number;
  readonly hangUp?: boolean;
  /** The call takes effect first. */
  readonly after?: boolean;
  readonly times?: number;
};

export type DiscordStandInOptions = {
  /** 0 (the default) takes any free one. */
  readonly port?: number;
  readonly heartbeatIntervalMs?: number;
};
