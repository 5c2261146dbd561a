import type { CommandOption } from '../../discord/http/contract.ts';
import { CONTROLS } from './controls.ts';
import { LineProblem } from './events.ts';
import { listSlashCommands, parseOptions, readSlashLine, type SlashLine } from './slash-line.ts';
import type { Stage } from './stage.ts';

/** What may stand in place of the end of the line that is `replaced`. */
export type Completion = { readonly candidates: readonly string[]; readonly replaced: string };

const BOOLEAN = 5;

/** Commands, options, choices and suggestions of the bot; controls and what they take. */
export async function completeLine(line: string, stage: Stage): Promise<Completion> {
  const words = line.split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (words.length === 1) {
    const commands = listSlashCommands(stage.commands()).map(({ name }) => `/${name} `);
    const controls = [...Object.keys(CONTROLS), 'press', 'crowd', 'help', 'quit'];
    return offer([...commands, ...controls.map((word) => `${word} `)], last);
  }
  if (line.startsWith('/')) return completeSlash(line, last, stage);
  const [word = '', ...rest] = words;
  const control = Object.hasOwn(CONTROLS, word) ? CONTROLS[word] : undefined;
  return offer(control?.suggest?.(rest, stage) ?? [], last);
}

async function completeSlash(line: string, last: string, stage: Stage): Promise<Completion> {
  let slash: SlashLine;
  try {
    slash = readSlashLine(line, stage.commands());
  } catch (error) {
    if (error instanceof LineProblem) return offer([], last);
    throw error;
  }
  const { option, text } = slash.typed.at(-1) ?? {};
  const values = option ? await suggestValues(option, slash, stage) : [];
  if (values.length > 0 && text !== undefined) {
    const fitting = offer(values, text);
    if (fitting.candidates.length > 0) return fitting;
  }
  const used = new Set(slash.typed.map((typed) => typed.option));
  const names = slash.options.filter((it) => !used.has(it)).map(({ name }) => `${name}: `);
  return offer(names, last);
}

async function suggestValues(
  option: CommandOption,
  slash: SlashLine,
  stage: Stage,
): Promise<readonly string[]> {
  if (option.choices) return option.choices.map(({ name }) => name);
  if (option.type === BOOLEAN) return ['true', 'false'];
  if (!option.autocomplete) return [];
  const values = parseOptions(slash, stage.lookup);
  const suggestions = await stage.actor.autocomplete(slash.name, values, option.name);
  return suggestions.map(({ value }) => String(value));
}

function offer(candidates: readonly string[], typed: string): Completion {
  const start = typed.toLowerCase();
  const fitting = candidates.filter((candidate) => candidate.toLowerCase().startsWith(start));
  return { candidates: fitting, replaced: typed };
}
