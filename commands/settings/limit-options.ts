import type { Describe } from '../../src/command.ts';
import type { SlashCommandSubcommandBuilder } from '#adapters/discord/command-builder.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { LIMIT_KEYS, parseLimit } from '#core/policy-edits/limits.ts';
import { isUsdLimit, LIMITS, type LimitName } from '#core/policy/limits.ts';
import { failure, success, type Result } from '#core/result.ts';

const NANO_PER_USD = 1e9;

/** One optional option for each limit. */
export function addLimitOptions(
  subcommand: SlashCommandSubcommandBuilder,
  names: readonly LimitName[],
  describe: Describe,
): SlashCommandSubcommandBuilder {
  for (const name of names) {
    const { min, max } = LIMITS[name];
    const description = describe(LIMIT_KEYS[name]);
    if (isUsdLimit(name)) {
      subcommand.addNumberOption((option) =>
        option
          .setName(name)
          .setDescription(description)
          .setMinValue(min)
          .setMaxValue(max / NANO_PER_USD),
      );
    } else {
      subcommand.addIntegerOption((option) =>
        option.setName(name).setDescription(description).setMinValue(min).setMaxValue(max),
      );
    }
  }
  return subcommand;
}

/** The limits that were given, in their own order; at least one must be. */
export function readLimits<Name extends LimitName>(
  options: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Result<readonly (readonly [Name, number])[], Text> {
  const read: (readonly [Name, number])[] = [];
  for (const name of names) {
    const given = options[name];
    if (given === undefined) continue;
    const value = parseLimit(name, writeNumber(given));
    if (!value.ok) return value;
    read.push([name, value.value]);
  }
  if (read.length > 0) return success(read);
  return failure(text('settings.no_option', { options: names.map(code) }));
}

/** A number as people write it, as long as nine decimals are enough. */
function writeNumber(given: unknown): string {
  if (typeof given !== 'number' || Number.isInteger(given)) return String(given);
  const written = given.toFixed(9);
  return Number(written) === given ? written : String(given);
}
