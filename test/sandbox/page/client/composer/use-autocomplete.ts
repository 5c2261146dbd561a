import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CommandChoice, CommandOption } from '../../../discord/commands/command-option.ts';
import { ask } from '../link.ts';
import { EMPTY, listChoices, type Draft } from './draft.ts';
import { readField } from './option-value.ts';

/** Typing rests that long before the bot is asked. */
const REST_MS = 150;

/** The bot's suggestions for what stands in the option; undefined where it makes none. */
export function useAutocomplete(
  draft: Draft,
  option: CommandOption,
  hasFocus: boolean,
): readonly CommandChoice[] | undefined {
  const choices = useSignal<readonly CommandChoice[]>([]);
  const isAsked = hasFocus && option.autocomplete === true;
  const { text, picked } = draft.fields[option.name] ?? EMPTY;

  useEffect(() => {
    if (!isAsked || picked !== undefined) return undefined;
    let isOutdated = false;
    const timer = setTimeout(async () => {
      const others = draft.entry.options.flatMap((other) => {
        const read = readField(other, draft.fields[other.name] ?? EMPTY, listChoices(other));
        const isGiven = read.ok && read.value !== undefined && other.name !== option.name;
        return isGiven ? [[other.name, read.value] as const] : [];
      });
      const options = Object.fromEntries([...others, [option.name, text] as const]);
      const outcome = await ask({
        kind: 'autocomplete',
        name: draft.entry.path,
        options,
        focused: option.name,
      });
      if (!isOutdated && outcome.ok) choices.value = outcome.choices ?? [];
    }, REST_MS);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [isAsked, text, picked]);

  return option.autocomplete === true ? choices.value : undefined;
}
