/** What a command can be given (application-commands.mdx), without anything of Node: the page reads it too. */
export type CommandOption = {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly choices?: readonly CommandChoice[] | undefined;
  readonly options?: readonly CommandOption[] | undefined;
  readonly channel_types?: readonly number[] | undefined;
  readonly file_types?: readonly string[] | undefined;
  readonly min_value?: number | undefined;
  readonly max_value?: number | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
};

export type CommandChoice = {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly value: string | number;
};

type Localizations = Readonly<Record<string, string>> | null | undefined;
