import type { CommandChoice, CommandOption } from '../discord/commands/command-option.ts';
import type { ComponentNode, Embed } from '../discord/components/component-node.ts';

/** What the page's two sides tell each other, as JSON: no bytes, no bigints, nothing of Node. */

/** In parts, of which only those that changed are sent. */
export type PageView = {
  readonly place: Place;
  /** Those that the chosen member is offered in the chosen channel. */
  readonly commands: readonly PageCommand[];
  readonly messages: readonly PageMessage[];
  readonly controls: Controls;
};

export type Place = {
  readonly appId: string;
  readonly serverId: string;
  readonly serverName: string;
  readonly isRealApi: boolean;
  /** How far Discord's clock is ahead of this machine's. */
  readonly clockAheadMs: number;
  readonly members: readonly PageMember[];
  readonly channels: readonly PageChannel[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
};

export type PageMember = {
  readonly id: string;
  /** In addresses and actions. */
  readonly key: string;
  readonly name: string;
  readonly about: string;
};

export type PageChannel = {
  readonly id: string;
  /** In addresses and actions; empty for what can't be entered. */
  readonly key: string;
  readonly name: string;
  readonly kind: 'text' | 'age-restricted' | 'thread' | 'category' | 'direct';
  readonly about: string;
  /** Keys of the members who do not see it. */
  readonly hiddenFrom: readonly string[];
};

export type PageCommand = {
  readonly id: string;
  /** 1 for slash commands, 3 for those in a message's menu. */
  readonly type: number;
  readonly name: string;
  /** In the member's language, as the description and those of the options. */
  readonly label: string;
  readonly description: string;
  readonly options?: readonly CommandOption[] | undefined;
};

export type PageFile = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly url: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly description?: string | undefined;
  readonly spoiler?: boolean | undefined;
};

export type PageMessage = {
  readonly id: string;
  /** What Copy Message Link gives. */
  readonly link: string;
  /** In milliseconds since 1970, on Discord's clock. */
  readonly at: number;
  readonly authorId: string;
  readonly isPrivate: boolean;
  readonly isThinking: boolean;
  readonly isEdited: boolean;
  readonly canDelete: boolean;
  readonly mentionsYou: boolean;
  readonly content: string;
  /** Their media stand under `/files/`. */
  readonly components: readonly ComponentNode[];
  readonly embeds: readonly Embed[];
  /** Those that neither components nor embeds show. */
  readonly files: readonly PageFile[];
  readonly origin: PageOrigin | undefined;
  /** The message that it answers: the line above its head. */
  readonly repliesTo: PageReply | undefined;
};

type PageOrigin = {
  readonly interactionId: string;
  readonly userId: string;
  /** Undefined for what answers a button, a list or a form of theirs. */
  readonly commandName: string | undefined;
};

/** `text` is empty where there is none to show, as of what is made of components. */
type PageReply =
  | { readonly isGone: true }
  | {
      readonly isGone: false;
      readonly id: string;
      readonly authorId: string;
      readonly text: string;
    };

export type PageForm = {
  /** Of the interaction that it answers. */
  readonly opener: string;
  readonly title: string;
  readonly components: readonly FormNode[];
};

/** A label with its input, an input in the old frame, or text. */
export type FormNode = {
  readonly type: number;
  readonly content?: string | undefined;
  readonly label?: string | undefined;
  readonly description?: string | null | undefined;
  readonly component?: FormInput | undefined;
  readonly components?: readonly FormInput[] | undefined;
};

export type FormInput = {
  readonly type: number;
  readonly custom_id: string;
  readonly style?: number | undefined;
  readonly label?: string | undefined;
  readonly required?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly value?: string | undefined;
  readonly default?: boolean | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly min_values?: number | undefined;
  readonly max_values?: number | undefined;
  readonly options?: readonly FormOption[] | undefined;
  readonly default_values?: readonly { readonly id: string }[] | undefined;
  readonly channel_types?: readonly number[] | undefined;
  readonly file_types?: readonly string[] | undefined;
};

type FormOption = {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null | undefined;
  readonly default?: boolean | undefined;
};

/** What came of an action. */
export type Outcome =
  | {
      readonly ok: true;
      readonly form?: PageForm;
      readonly choices?: readonly CommandChoice[];
      readonly file?: PageFile;
      readonly note?: string;
    }
  | { readonly ok: false; readonly problem: string };

/** One line of the log of what went over the wire; a line that is sent again replaces the earlier one. */
export type WireLine = {
  readonly id: string;
  readonly kind: 'rest' | 'gateway' | 'painting';
  /** In milliseconds since the sandbox was started. */
  readonly at: number;
  readonly title: string;
  readonly status: string;
  readonly isBad: boolean;
  readonly ms: number | undefined;
  readonly details: unknown;
};

export type Controls = {
  readonly bot: { readonly state: BotState; readonly pid: number; readonly isConnected: boolean };
  readonly calls: { readonly running: number; readonly made: number };
  readonly latencyMs: number;
  readonly format: string;
  readonly envelope: boolean;
  readonly attachmentSizeLimit: number;
  readonly failuresLeft: number;
  readonly invalidRequests: number;
  readonly failAlways: string | undefined;
  readonly blockedWords: string;
  /** The member's. */
  readonly locale: string;
  readonly isDirectOpen: boolean;
  readonly permissions: readonly ChannelPermission[];
  readonly paintingFailures: readonly NamedFailure[];
  readonly discordFailures: readonly NamedFailure[];
  readonly discordCalls: readonly NamedFailure[];
};

export type BotState = 'running' | 'restarting' | 'ended';
export type NamedFailure = { readonly name: string; readonly about: string };
export type ChannelPermission = {
  readonly name: string;
  readonly about: string;
  readonly isGranted: boolean;
};
