import {
  buttonsOf,
  ClientRefusal,
  type Actor,
  type Message,
  type SentInteraction,
} from '../../discord/index.ts';
import { completeLine, type Completion } from './completion.ts';
import { CONTROLS } from './controls.ts';
import { LineProblem, type DriverEvent } from './events.ts';
import { followExchange } from './exchange.ts';
import { parseOptions, readSlashLine } from './slash-line.ts';
import { createStage, type DrivenSandbox, type Stage } from './stage.ts';

/** Plays a member by typed lines. Knows nothing of how what happens is shown. */
export interface Driver {
  readonly stage: Stage;
  /** Resolves when all that the line set off has come to rest. A line that makes no sense is shown as a problem. */
  run(line: string): Promise<void>;
  complete(line: string): Promise<Completion>;
}

const HELP: readonly (readonly [string, string])[] = [
  ['/imagine a red fox', 'run a command; free text goes to its first required option'],
  ['/imagine prompt: a red fox seed: 5', "the same in Discord's form"],
  ['press 1, 1 or reroll', 'press a button of the last reply; `press 1 #3` of message 3'],
  ['crowd 8 /imagine a red fox', 'eight members at once, to see the line'],
];
const HELP_END: typeof HELP = [
  ['help', 'this'],
  ['quit', 'end everything (or Ctrl-C)'],
];
const MAX_CROWD = 100;

export function createDriver(sandbox: DrivenSandbox, show: (event: DriverEvent) => void): Driver {
  const stage = createStage(sandbox);
  let exchanges = 0;

  async function follow(
    who: string,
    what: string,
    sent: SentInteraction,
    pressed?: Message,
  ): Promise<void> {
    exchanges += 1;
    const number = exchanges;
    show({ kind: 'sent', exchange: number, who, what });
    await followExchange({ number, sent, pressed }, sandbox, stage, show);
  }

  async function runSlash(line: string, actor: Actor, who: string): Promise<void> {
    const slash = readSlashLine(line, stage.commands());
    const sent = actor.slash(slash.name, parseOptions(slash, stage.lookup));
    await follow(who, line, sent);
  }

  async function press(button: string, messageNumber?: number): Promise<void> {
    const message = stage.find(messageNumber);
    const buttons = buttonsOf(message);
    const chosen =
      buttons[Number(button) - 1] ??
      buttons.find(({ label }) => label.toLowerCase() === button.toLowerCase());
    if (!chosen) {
      const labels = buttons.map(({ label }, index) => `${index + 1} ${label}`).join(', ');
      throw new LineProblem(`That message has no button "${button}". It has: ${labels || 'none'}`);
    }
    const sent = stage.actor.press(message, chosen.label);
    await follow(stage.member.name, `press ${chosen.label}`, sent, message);
  }

  async function runCrowd(rest: string): Promise<void> {
    const [, size, line] = /^(\d+)\s+(\/.+)$/su.exec(rest) ?? [];
    const count = Number(size);
    if (line === undefined || count < 1 || count > MAX_CROWD) {
      throw new LineProblem(`Like this: crowd 8 /imagine a red fox (up to ${MAX_CROWD})`);
    }
    const crowd = stage.gather(count);
    await Promise.all(
      crowd.map((member) => runSlash(line, sandbox.discord.as(member, stage.channel), member.name)),
    );
  }

  async function dispatch(line: string): Promise<void> {
    if (line.startsWith('/')) return runSlash(line, stage.actor, stage.member.name);
    const [word = '', ...words] = line.split(/\s+/u);
    if (word === 'help') {
      const controls = Object.values(CONTROLS).map(({ usage, about }) => [usage, about] as const);
      return show({ kind: 'help', rows: [...HELP, ...controls, ...HELP_END] });
    }
    if (word === 'crowd') return runCrowd(line.slice(word.length).trim());
    const control = Object.hasOwn(CONTROLS, word) ? CONTROLS[word] : undefined;
    if (control) return control.run(words, { sandbox, stage, show });
    const [, button = '', messageNumber] = /^(?:press\s+)?(.+?)(?:\s+#(\d+))?$/su.exec(line) ?? [];
    if (word === 'press' || isButton(button)) {
      return press(button, messageNumber === undefined ? undefined : Number(messageNumber));
    }
    throw new LineProblem(`"${word}" means nothing here. Type help, or /imagine and what to paint`);
  }

  function isButton(text: string): boolean {
    if (/^\d+$/u.test(text)) return true;
    const isSame = ({ label }: { label: string }) => label.toLowerCase() === text.toLowerCase();
    return stage.hasButtons() && buttonsOf(stage.find(undefined)).some(isSame);
  }

  return {
    stage,
    async run(line) {
      try {
        await dispatch(line.trim());
      } catch (error) {
        // The member's own client says no; anything else is a fault of the sandbox.
        if (!(error instanceof LineProblem || error instanceof ClientRefusal)) throw error;
        show({ kind: 'problem', text: error.message });
      }
    },
    complete: (line) => completeLine(line, stage),
  };
}
