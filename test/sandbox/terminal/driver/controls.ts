import { FAILURES } from '../../dataoorts/index.ts';
import { LineProblem, type DriverEvent } from './events.ts';
import { SWITCHES } from './switches.ts';
import type { DrivenSandbox, Stage } from './stage.ts';

type ControlParts = {
  readonly sandbox: DrivenSandbox;
  readonly stage: Stage;
  readonly show: (event: DriverEvent) => void;
};

/** A word that is no command of the bot but moves something on the stage. */
export type Control = {
  readonly usage: string;
  readonly about: string;
  readonly run: (words: readonly string[], parts: ControlParts) => void | Promise<void>;
  /** What may follow, for completion. */
  readonly suggest?: (words: readonly string[], stage: Stage) => readonly string[];
};

const failures = Object.keys(FAILURES);

export const CONTROLS: Readonly<Record<string, Control>> = {
  as: {
    usage: 'as ben',
    about: 'play another member',
    suggest: (_words, stage) => stage.memberNames,
    run([name = ''], { stage, show }) {
      stage.play(name);
      show({ kind: 'note', text: `You are ${stage.member.name} now.` });
    },
  },
  in: {
    usage: 'in lounge',
    about: 'go to another channel',
    suggest: (_words, stage) => stage.channelNames,
    run([name = ''], { stage, show }) {
      stage.enter(name);
      show({ kind: 'note', text: `You are in #${stage.channel.name} now.` });
    },
  },
  messages: {
    usage: 'messages',
    about: 'what stands in this channel',
    run(_words, { sandbox, stage, show }) {
      const messages = sandbox.discord.messages(stage.channel, stage.member);
      show({ kind: 'messages', messages: messages.map((message) => stage.show(message)) });
    },
  },
  commands: {
    usage: 'commands',
    about: "the bot's commands and their options",
    run(_words, { stage, show }) {
      const commands = stage
        .commands()
        .map(({ name, description, options = [] }) => ({ name, description, options }));
      show({ kind: 'commands', commands });
    },
  },
  switch: {
    usage: 'switch latency 3000',
    about: `change the stand-ins: ${Object.keys(SWITCHES).join(', ')}`,
    suggest: ([name = ''], _stage) => SWITCHES[name]?.values ?? Object.keys(SWITCHES),
    run([name = '', value = ''], { sandbox, show }) {
      const found = SWITCHES[name];
      if (!found) throw new LineProblem(`switch takes one of: ${Object.keys(SWITCHES).join(', ')}`);
      show({ kind: 'note', text: found.set(value, sandbox) });
    },
  },
  fail: {
    usage: 'fail rate_limited 2',
    about: 'let the next 1 or more calls to Dataoorts fail; `fail always …`, `fail off`',
    suggest: (words) => (words.length < 2 ? ['always', 'off', ...failures] : failures),
    run(words, { sandbox, show }) {
      show({ kind: 'note', text: planFailure(words, sandbox) });
    },
  },
  restart: {
    usage: 'restart',
    about: 'stop the bot as an operator does, and start it again on the same database',
    run: (_words, parts) => restart(parts, false),
  },
  kill: {
    usage: 'kill',
    about: 'kill the bot without warning, and start it again on the same database',
    run: (_words, parts) => restart(parts, true),
  },
};

async function restart({ sandbox, show }: ControlParts, kill: boolean): Promise<void> {
  const startedAt = performance.now();
  await sandbox.restartBot({ kill });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  show({
    kind: 'note',
    text: `The bot was ${kill ? 'killed' : 'stopped'} and is back, ${seconds} s later.`,
  });
}

function planFailure(words: readonly string[], { dataoorts }: DrivenSandbox): string {
  const [first = '', second = ''] = words;
  if (first === 'off') {
    dataoorts.failAlways(undefined);
    return 'Dataoorts answers again.';
  }
  const name = first === 'always' ? second : first;
  if (!isFailure(name)) throw new LineProblem(`fail takes one of: ${failures.join(', ')}`);
  if (first === 'always') {
    dataoorts.failAlways(name);
    return `Every call to Dataoorts fails from now on: ${FAILURES[name].about}.`;
  }
  const times = Number(second || 1);
  if (!Number.isInteger(times) || times < 1)
    throw new LineProblem('How many times? A whole number');
  dataoorts.failNext(name, { times });
  const calls = times === 1 ? 'The next call' : `The next ${times} calls`;
  return `${calls} to Dataoorts will fail: ${FAILURES[name].about}.`;
}

function isFailure(name: string): name is keyof typeof FAILURES {
  return Object.hasOwn(FAILURES, name);
}
