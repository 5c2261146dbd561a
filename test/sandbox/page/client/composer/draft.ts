import type { CommandChoice, CommandOption } from '../../../discord/commands/command-option.ts';
import { listChannels, listMembers, listRoles, type Choice } from '../entities.ts';
import { BOOLEANS, OPTION, readField, type Field, type Value } from './option-value.ts';
import type { SlashEntry } from './slash-entries.ts';

/** A command that is being written. */
export type Draft = {
  readonly entry: SlashEntry;
  /** The options that stand in the line, in order. */
  readonly shown: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
};

export const EMPTY: Field = { text: '' };

export function startDraft(entry: SlashEntry, rest = ''): Draft {
  const required = entry.options.filter((option) => option.required === true);
  const first = required[0] ?? entry.options[0];
  const shown = rest !== '' && first && required.length === 0 ? [first] : required;
  const fields = first && rest !== '' ? { [first.name]: { text: rest } } : {};
  return { entry, shown: shown.map(({ name }) => name), fields };
}

export function addOption(draft: Draft, name: string): Draft {
  return draft.shown.includes(name) ? draft : { ...draft, shown: [...draft.shown, name] };
}

export function removeOption(draft: Draft, name: string): Draft {
  const { [name]: _, ...fields } = draft.fields;
  return { ...draft, shown: draft.shown.filter((one) => one !== name), fields };
}

export function fillOption(draft: Draft, name: string, field: Field): Draft {
  return { ...draft, fields: { ...draft.fields, [name]: field } };
}

export function optionsLeft({ entry, shown }: Draft): readonly CommandOption[] {
  return entry.options.filter(({ name }) => !shown.includes(name));
}

/** What an option is picked from; undefined where anything may be typed. */
export function listChoices(option: CommandOption): readonly CommandChoice[] | undefined {
  switch (option.type) {
    case OPTION.boolean:
      return BOOLEANS;
    case OPTION.user:
      return listMembers().map(toChoice);
    case OPTION.role:
      return listRoles().map(toChoice);
    case OPTION.mentionable:
      return [...listMembers(), ...listRoles()].map(toChoice);
    case OPTION.channel:
      return listChannels(option.channel_types).map(toChoice);
    default:
      return option.choices;
  }
}

function toChoice({ label, value }: Choice): CommandChoice {
  return { name: label, value };
}

type Checked =
  | { readonly ok: true; readonly options: Readonly<Record<string, Value>> }
  | { readonly ok: false; readonly option: string; readonly problem: string };

/** The options as they are sent, or the first that can't be. */
export function checkDraft({ entry, shown, fields }: Draft): Checked {
  const options: Record<string, Value> = {};
  for (const option of entry.options) {
    if (option.required !== true && !shown.includes(option.name)) continue;
    const read = readField(option, fields[option.name] ?? EMPTY, listChoices(option));
    if (!read.ok) return { ok: false, option: option.name, problem: read.problem };
    if (read.value !== undefined) options[option.name] = read.value;
  }
  return { ok: true, options };
}

/** The first option for a file that has none yet. */
export function findFileOption({ entry, fields }: Draft): string | undefined {
  return entry.options.find(
    ({ type, name }) => type === OPTION.attachment && fields[name]?.picked === undefined,
  )?.name;
}
