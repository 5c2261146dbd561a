import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import type { Command } from '../../src/command.ts';
import { createDispatch } from '../../src/dispatch.ts';
import { MODELS } from '../../src/image/models.ts';
import type { Interaction, Invocation } from '../../src/invocation.ts';
import { createLog } from '../../src/ops/log.ts';
import { POSTED } from '../jobs/memory-delivery.ts';
import { createStudio, until, type Studio } from '../jobs/studio.ts';
import { createMemoryResponder } from '../memory-responder.ts';
import { readSourceFiles } from '../source-files.ts';
import { NO_RULES } from '../store/open-journal.ts';

/** Every permission: what is asked here is whether the gate lets somebody through, not whether a command does. */
const ALL_PERMISSIONS = (1n << 53n) - 1n;

type Entrance = {
  readonly name: string;
  /** One interaction for each id that a button or form might carry. */
  readonly interactions: (ids: readonly string[], invocation: Invocation) => readonly Interaction[];
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
      interactions: (_, invocation) =>
        listFillings(options).map((values) => ({
          kind: 'command',
          name,
          subcommand,
          options: values,
          invocation,
        })),
    }));
  return [
    {
      name: `${kind} ${name}`,
      interactions: (ids, invocation) =>
        ids.map((id) => {
          if (kind === 'message')
            return { kind, name, message: { id, authorId: '1', texts: [], files: [] }, invocation };
          if (kind === 'form') return { kind, name, id, values: FORM_VALUES, invocation };
          if (kind === 'select') return { kind, name, id, values: ['0'], invocation };
          return { kind, name, id, invocation };
        }),
    },
  ];
}

const ENTRANCES = COMMANDS.flatMap(listEntrances);

/** The only ones that are meant to reach a job. */
const TO_JOBS = ['/imagine', 'button example', 'button reroll', 'button retry'];

/** A server in which a picture was delivered, one is half missing, one waits, one could not be delivered, and one was refused. */
async function createPast(rules: {
  isPaused: boolean;
}): Promise<{ studio: Studio; ids: string[] }> {
  const studio = await createStudio({ rules: Object.assign(rules, NO_RULES, { isPaused: false }) });
  studio.painter.always = 'painted';
  await studio.submit();
  await studio.ended();
  studio.painter.always = 'rejected';
  await studio.submit({ count: 2 });
  await studio.ended();
  studio.painter.always = undefined;
  await studio.submit();
  await until(() => studio.painter.easel.length === 1);
  rules.isPaused = true;
  await studio.submit();
  const events = await studio.database.selectFrom('events').select('id').execute();
  const rows = await studio.rows();
  return {
    studio,
    // The last names an example.
    ids: [...rows, ...events].map(({ id }) => id).concat(POSTED.messageId, '', '0'),
  };
}

/** What an entrance leads to, for a member whom nothing but the gate would stop. */
async function enter({ interactions }: Entrance, isPaused: boolean) {
  const rules = { ...NO_RULES, isPaused: false };
  const { studio, ids } = await createPast(rules);
  rules.isPaused = isPaused;
  const dispatch = createDispatch({
    commands: COMMANDS,
    context: { jobs: studio.jobs, servers: studio.servers, chooseSeed: () => 99, models: MODELS },
    allowedServers: [],
    log: createLog('silent', []),
  });
  const before = new Set((await studio.rows()).map(({ id }) => id));
  const calls = studio.painter.calls();
  const answers: string[] = [];
  const invocation = { ...studio.invocation(), permissions: ALL_PERMISSIONS };
  for (const [at, interaction] of interactions(ids, invocation).entries()) {
    const interactionId = String(1_400_000_000_000_000_000n + BigInt(at));
    const responder = createMemoryResponder();
    await dispatch(
      { ...interaction, invocation: { ...interaction.invocation, interactionId } },
      responder,
    );
    answers.push(...responder.answers);
  }
  const made = (await studio.rows()).filter(({ id }) => !before.has(id)).length;
  const painted = studio.painter.calls() - calls;
  await studio.jobs.stop(0);
  await studio.database.destroy();
  return { made, painted, answers };
}

it('there are entrances of every kind to look at', () => {
  const names = ENTRANCES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining([...TO_JOBS, '/easel queue', '/settings view']));
  expect(names.length).toBeGreaterThan(20);
});

describe.each(ENTRANCES)('$name', (entrance) => {
  it('leads to no job and to no call when the gate says no', async () => {
    const { made, painted } = await enter(entrance, true);
    expect({ made, painted }).toEqual({ made: 0, painted: 0 });
  });
});

it.each(TO_JOBS)('%s is stopped by the gate and by nothing else', async (name) => {
  const entrance = ENTRANCES.find((each) => each.name === name);
  if (entrance === undefined) throw new Error('There is no such entrance');
  expect((await enter(entrance, false)).made).toBeGreaterThan(0);
  expect((await enter(entrance, true)).answers).toEqual(
    expect.arrayContaining([expect.stringMatching(/^refuse: Whoever runs this bot has paused it/)]),
  );
});

describe('in the source', () => {
  const CODE = [...readSourceFiles('src'), ...readSourceFiles('commands')];
  const pathsWith = (pattern: RegExp): readonly string[] =>
    CODE.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

  it('only the submission has a job accepted', () => {
    expect(pathsWith(/\.accept\(|\{[^}]*\baccept\b[^}]*\}\s*=\s*(?:options\.)?journal/)).toEqual([
      'src/jobs/submit.ts',
    ]);
  });

  it('only the transaction with the gate in it writes jobs and pictures; an erasure leaves the shells of ended ones', () => {
    const writing =
      /insertInto\(\s*['"](?:jobs|pictures)|insert\s+(?:or\s+\w+\s+)?into\s+["`]?(?:jobs|pictures)\b/i;
    expect(pathsWith(writing)).toEqual(['src/store/accept-job.ts', 'src/store/erase-member.ts']);
    expect(pathsWith(/\bacceptJob\(/)).toEqual(['src/store/accept-job.ts', 'src/store/journal.ts']);
    expect(pathsWith(/\bfindGateFault\(/)).toEqual([
      'src/store/accept-job.ts',
      'src/store/gate.ts',
    ]);
  });

  it('only the painting of accepted pictures makes calls', () => {
    expect(pathsWith(/\bpainter\s*\.\s*paint\b|\.paint\(/)).toEqual(['src/jobs/paint-picture.ts']);
    expect(pathsWith(/\.beginCall\(/)).toEqual(['src/jobs/paint-picture.ts']);
  });
});
