import { COMMANDS } from '../../commands/index.ts';
import type { Command } from '../../src/command.ts';
import { draftOptions, draftRecipe } from '#core/image/options/draft.ts';
import { MODELS } from '#core/image/models.ts';
import { describePictureId } from '#features/jobs/pictures/picture-id.ts';
import { createExampleJob } from '../driver/example-job.ts';
import type { Act } from '../driver/interactions.ts';
import { POSTED } from '../driver/memory/delivery.ts';
import { createDriver, type Driver, until } from '../driver/driver.ts';
import { keepLog } from '../driver/log-channel.ts';
import { NO_RULES } from '../driver/job-ports.ts';

/** Every permission: so that no command is in the way of what is asked of all. */
export const ALL_PERMISSIONS = (1n << 53n) - 1n;

export type Entrance = {
  readonly name: string;
  /** One interaction for each id that a button or form might carry. */
  readonly interactions: (ids: readonly string[]) => readonly Act[];
};

type Option = {
  readonly name: string;
  readonly type: number;
  readonly options?: readonly Option[] | undefined;
  readonly choices?: readonly { readonly value: unknown }[] | undefined;
  readonly min_value?: number | undefined;
};

/** Plausible values by the type of an option, as Discord numbers those. */
const VALUES: Readonly<Record<number, unknown>> = {
  3: 'a red fox',
  4: 1,
  5: true,
  6: '200000000000000002',
  7: '400000000000000001',
  8: '500000000000000001',
  9: '200000000000000002',
  10: 1,
};
const SUBCOMMAND = 1;
const GROUP = 2;

function fillIn(options: readonly Option[]): Readonly<Record<string, unknown>> {
  const valueOf = ({ type, choices, min_value: min }: Option): unknown =>
    choices?.[0]?.value ?? (type === 4 || type === 10 ? (min ?? 1) : VALUES[type]);
  return Object.fromEntries(options.map((option) => [option.name, valueOf(option)]));
}

/** The same with only what must be there, and with all. */
function listFillings(options: readonly Option[]): readonly Readonly<Record<string, unknown>>[] {
  const required = options.filter((option) => 'required' in option && option.required === true);
  return [fillIn(required), fillIn(options)];
}

type Slash = Extract<Command, { kind: 'slash' }>;

function listSubcommands(
  command: Slash,
): readonly { subcommand: string | null; options: readonly Option[] }[] {
  const options: readonly Option[] =
    command.define((key) => key.slice(0, 100), MODELS).options ?? [];
  const listed = options.flatMap(({ type, name, options: its = [] }) => {
    if (type === SUBCOMMAND) return [{ subcommand: name, options: its }];
    if (type !== GROUP) return [];
    return its.map((one) => ({ subcommand: `${name} ${one.name}`, options: one.options ?? [] }));
  });
  return listed.length > 0 ? listed : [{ subcommand: null, options }];
}

/** Anything that is asked of it is filled in. */
const FORM_VALUES: Readonly<Record<string, string>> = new Proxy({}, { get: () => '1' });

function listEntrances(command: Command): readonly Entrance[] {
  const { kind, name } = command;
  if (kind === 'slash')
    return listSubcommands(command).map(({ subcommand, options }) => ({
      name: [`/${name}`, subcommand].filter((part) => part !== null).join(' '),
      interactions: () =>
        listFillings(options).map((values) => ({
          kind: 'command',
          name,
          subcommand,
          options: values,
        })),
    }));
  return [
    {
      name: `${kind} ${name}`,
      interactions: (ids) =>
        ids.map((id) => {
          if (kind === 'message')
            return {
              kind,
              name,
              message: { id, forwardOf: null, authorId: '1', texts: [], files: [] },
            };
          if (kind === 'form') return { kind, name, id, values: FORM_VALUES };
          if (kind === 'select') return { kind, name, id, values: ['0'] };
          return { kind, name, id };
        }),
    },
  ];
}

export const ENTRANCES = COMMANDS.flatMap(listEntrances);

/** A server with a log, in which a picture was delivered, one is half missing, one waits, one could not be delivered, and one was refused. */
export async function createPast(rules: {
  isPaused: boolean;
}): Promise<{ driver: Driver; ids: string[] }> {
  const driver = await createDriver({
    always: 'painted',
    rules: Object.assign(rules, NO_RULES, { isPaused: false }),
  });
  await keepLog(driver, ['reports']);
  await driver.submit();
  await driver.ended();
  driver.painter.always = 'rejected';
  await driver.submit({ count: 2 });
  await driver.ended();
  driver.painter.always = undefined;
  await driver.submit();
  await until(() => driver.painter.easel.length === 1);
  rules.isPaused = true;
  await driver.submit();
  const events = await driver.database.selectFrom('events').select('id').execute();
  const rows = await driver.rows();
  const draft = draftOptions({ prompt: 'a heron' });
  const draftId = await driver.features.drafts.keep(driver.invocation(), draft);
  const found = draftRecipe(createExampleJob().order.request, []);
  const foundId = await driver.features.drafts.keep(driver.invocation(), found);
  const onePictures = rows.map(({ id }) => describePictureId({ jobId: id, index: 0 }));
  return {
    driver,
    // The last names an example.
    ids: [...rows, ...events]
      .map(({ id }) => id)
      .concat(onePictures, draftId, foundId, POSTED.messageId, '', '0'),
  };
}
