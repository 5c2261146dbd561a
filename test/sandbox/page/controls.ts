import { FAILURES } from '../dataoorts/index.ts';
import { hasPermissions, PERMISSION } from '../discord/world/permissions.ts';
import type { Member } from '../discord/index.ts';
import { moveClocks } from '../clock.ts';
import type { PlayedSandbox } from './played-sandbox.ts';
import type { Control } from './action-schema.ts';
import type { Scene } from './cast.ts';
import type { BotState, ChannelPermission, Controls, NamedFailure, Outcome } from './contract.ts';
import { CALLS, WAYS } from './discord-failures.ts';
import { PERMISSIONS } from './permissions.ts';

/** How the page's switches stand, as far as the stand-ins do not say it themselves. */
export interface Switchboard {
  readonly botState: BotState;
  readonly failAlways: string | undefined;
  readonly blockedWords: string;
  readonly closedTo: ReadonlySet<string>;
  turn(control: Control): Promise<Outcome>;
  botEnded(): void;
  setDirectMessages(member: Member, isOpen: boolean): void;
}

const PAINTING_FAILURES: readonly NamedFailure[] = Object.entries(FAILURES).map(
  ([name, { about }]) => ({ name, about }),
);
const SERVICE_RESTART_CODE = 4000;

function isFailure(name: string): name is keyof typeof FAILURES {
  return Object.hasOwn(FAILURES, name);
}

function note(text: string): Outcome {
  return { ok: true, note: text };
}

function failPainting(name: string, order: (failure: keyof typeof FAILURES) => void): Outcome {
  if (!isFailure(name)) return { ok: false, problem: `There is no failure "${name}"` };
  order(name);
  return { ok: true };
}

export function createSwitchboard(sandbox: PlayedSandbox, ring: () => void): Switchboard {
  const { discord, dataoorts } = sandbox;
  const closedTo = new Set<string>();
  let botState: BotState = 'running';
  let failAlways: string | undefined;
  let blockedWords = '';

  async function restart(how: 'stop' | 'kill'): Promise<Outcome> {
    if (botState === 'restarting') return { ok: false, problem: 'The bot is starting already' };
    const startedAt = performance.now();
    botState = 'restarting';
    ring();
    try {
      await sandbox.restartBot({ kill: how === 'kill' });
      botState = 'running';
    } catch (error) {
      botState = 'ended';
      return { ok: false, problem: error instanceof Error ? error.message : String(error) };
    } finally {
      ring();
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const ended = how === 'kill' ? 'killed' : 'stopped';
    return note(`The bot was ${ended} and is back, ${seconds} s later.`);
  }

  function dropGateway(how: Extract<Control, { kind: 'gateway' }>['how']): void {
    if (how === 'cut') discord.dropGateway({ code: SERVICE_RESTART_CODE });
    else if (how === 'reconnect') discord.requestReconnect();
    else discord.invalidateSession({ resumable: how === 'resumable' });
  }

  function failDiscord({ call, failure, times }: Extract<Control, { kind: 'fail discord' }>) {
    const { match } = CALLS.find(({ name }) => name === call) ?? {};
    const way = WAYS.find(({ name }) => name === failure);
    if (!match || !way) return { ok: false, problem: 'There is no such failure' } as const;
    discord.failNext(match, { ...way.failure, times });
    return { ok: true } as const;
  }

  function heal(): void {
    discord.clearFailures();
    dataoorts.failAlways(undefined);
    failAlways = undefined;
  }

  function blockWords(words: string): void {
    blockedWords = words.trim();
    const any = blockedWords.split(/[\s,]+/u).map((word) => RegExp.escape(word));
    discord.blockWords(blockedWords === '' ? undefined : new RegExp(any.join('|'), 'iu'));
  }

  async function turn(control: Control): Promise<Outcome> {
    switch (control.kind) {
      case 'latency':
        dataoorts.latencyMs = control.ms;
        return { ok: true };
      case 'format':
        dataoorts.format = control.format;
        return { ok: true };
      case 'envelope':
        dataoorts.envelope = control.on;
        return { ok: true };
      case 'attachment limit':
        discord.attachmentSizeLimit = control.bytes;
        return { ok: true };
      case 'fail painting':
        return failPainting(control.failure, (failure) =>
          dataoorts.failNext(failure, { times: control.times }),
        );
      case 'fail always':
        return failPainting(control.failure, (failure) => {
          failAlways = failure;
          dataoorts.failAlways(failure);
        });
      case 'fail discord':
        return failDiscord(control);
      case 'heal':
        heal();
        return note('Nothing fails from now on.');
      case 'block words':
        blockWords(control.words);
        return { ok: true };
      case 'gateway':
        dropGateway(control.how);
        return { ok: true };
      case 'restart':
        return restart(control.how);
      case 'advance':
      default:
        moveClocks(sandbox, control.ms, { isRunning: botState === 'running' });
        return { ok: true };
    }
  }

  return {
    get botState() {
      return botState;
    },
    get failAlways() {
      return failAlways;
    },
    get blockedWords() {
      return blockedWords;
    },
    closedTo,
    async turn(control) {
      const outcome = await turn(control);
      ring();
      return outcome;
    },
    botEnded() {
      botState = 'ended';
      ring();
    },
    setDirectMessages(member, isOpen) {
      discord.setDirectMessages(member, { open: isOpen });
      if (isOpen) closedTo.delete(member.id);
      else closedTo.add(member.id);
    },
  };
}

export function describeControls(
  { discord, dataoorts, bot }: PlayedSandbox,
  board: Switchboard,
  { member, channel }: Scene,
): Controls {
  return {
    bot: { state: board.botState, pid: bot.pid, isConnected: discord.connected },
    calls: { running: dataoorts.inFlight, made: dataoorts.calls.length },
    latencyMs: dataoorts.latencyMs,
    format: dataoorts.format,
    envelope: dataoorts.envelope,
    attachmentSizeLimit: discord.attachmentSizeLimit,
    failuresLeft: discord.failuresLeft,
    invalidRequests: discord.invalidRequests,
    failAlways: board.failAlways,
    blockedWords: board.blockedWords,
    locale: member.locale,
    isDirectOpen: !board.closedTo.has(member.id),
    permissions: channel ? describePermissions(discord.appPermissions(channel)) : [],
    paintingFailures: PAINTING_FAILURES,
    discordFailures: WAYS.map(({ name, about }) => ({ name, about })),
    discordCalls: CALLS.map(({ name, about }) => ({ name, about })),
  };
}

function describePermissions(granted: bigint): ChannelPermission[] {
  return PERMISSIONS.map(({ name, about }) => ({
    name,
    about,
    isGranted: hasPermissions(granted, PERMISSION[name]),
  }));
}
