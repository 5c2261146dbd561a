/** Who asked, where, in which language, and how to answer. */
export type Origin = {
  readonly interactionId: string;
  readonly applicationId: string;
  /** Lets anyone answer in the bot's name for 15 minutes: a secret. */
  readonly token: string;
  /** When the bot heard of it, in milliseconds since 1970. Discord waits three seconds for the acknowledgement. */
  readonly receivedAt: number;
  readonly userId: string;
  /** `null` outside servers. */
  readonly serverId: string | null;
  readonly channelId: string;
  /** The channel that a thread hangs from; `null` if this is no thread. */
  readonly threadOf: string | null;
  /** When the member joined the server, in milliseconds since 1970; `null` outside servers. */
  readonly memberSince: number | null;
  /** The member's language, for what they alone see. */
  readonly locale: string;
  /** The server's language, for what everyone sees. */
  readonly serverLocale: string;
  /** The largest file that Discord takes in the reply, in bytes. */
  readonly attachmentSizeLimit: number;
  /** Another message that the token wrote, and that stands for the reply. */
  readonly followUpId?: string;
};

/**
 * An interaction as plain data, made once from Discord's payload. Nothing beyond the border reads discord.js's interaction
 * classes or caches, which mislead when no gateway intents are set.
 */
export type Invocation = Origin & {
  /** The member's in this channel, as Discord computed them. */
  readonly permissions: bigint;
  /** The member's roles, the server's id among them: that is the role of everyone. */
  readonly roleIds: readonly string[];
  /** `undefined` for a thread: Discord does not say it of those. */
  readonly categoryId: string | null | undefined;
  readonly isAgeRestricted: boolean | undefined;
  /** The message that others see on which the pressed button stands; `null` for anything else. */
  readonly pressedOn: string | null;
  /** The pictures of the message with the pressed button, also of one that its member alone sees. */
  readonly pressedPictures: readonly FileLink[];
  /** All that this message is made of, as Discord says it. */
  readonly pressedComponents: readonly unknown[];
  /** Where the bot does not, it can change no message but by an interaction's token. */
  readonly botSeesChannel: boolean;
  /** Channels that the member named and the bot can't see. */
  readonly unseenChannelIds: readonly string[];
  /** The roles of members of the server that the member named, as in `roleIds`. */
  readonly namedMembers: Readonly<Record<string, readonly string[]>>;
};

/** What a form was filled with, by the fields' keys: words, or what was picked from a list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A file that somebody put into Discord: anything may be in it. */
export type FileLink = {
  readonly name: string;
  /** Signed; good for about a day. */
  readonly url: string;
  /** In bytes; `null` where Discord does not say. */
  readonly size: number | null;
};

/** A message as its context menu hands it over: also one that the bot could not read otherwise. */
export type TargetMessage = {
  readonly id: string;
  /** Of the message that it forwards, wherever that stands. */
  readonly forwardOf: string | null;
  /** Empty where Discord does not say. */
  readonly authorId: string;
  /** All that it says, from top to bottom, and then what it forwards. */
  readonly texts: readonly string[];
  /** Its pictures and other files, in their order: attached, shown, previews of links. */
  readonly files: readonly FileLink[];
};

/** What a member did. `name` is that of the command, or of the button's or form's kind. */
export type Interaction =
  | {
      readonly kind: 'command';
      readonly name: string;
      /** With its group in front, if it has one: `limits set`. */
      readonly subcommand: string | null;
      /** A file that was given is a `FileLink`. */
      readonly options: Readonly<Record<string, unknown>>;
      readonly invocation: Invocation;
    }
  | {
      readonly kind: 'autocomplete';
      readonly name: string;
      /** As with a command. */
      readonly subcommand: string | null;
      /** All that stands there so far. */
      readonly options: Readonly<Record<string, unknown>>;
      /** The option being typed, and what stands there so far. */
      readonly option: string;
      readonly typed: string;
      readonly invocation: Invocation;
    }
  | {
      readonly kind: 'button';
      readonly name: string;
      /** Names the state behind the button, in the database. Anyone may have sent it. */
      readonly id: string;
      readonly invocation: Invocation;
    }
  | {
      readonly kind: 'form';
      readonly name: string;
      /** As with a button: anyone may have sent it. */
      readonly id: string;
      readonly values: FormValues;
      readonly invocation: Invocation;
    }
  | {
      readonly kind: 'select';
      readonly name: string;
      /** As with a button: anyone may have sent it, and any values. */
      readonly id: string;
      readonly values: readonly string[];
      readonly invocation: Invocation;
    }
  | {
      /** A command of a message's context menu. */
      readonly kind: 'message';
      readonly name: string;
      readonly message: TargetMessage;
      readonly invocation: Invocation;
    };
