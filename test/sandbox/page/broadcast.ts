import type { ServerResponse } from 'node:http';
import type { PlayedSandbox } from './played-sandbox.ts';
import type { Scene } from './cast.ts';
import { SECURITY_HEADERS } from './same-origin.ts';
import { describeView, type Stage } from './view.ts';
import type { WireLine } from './contract.ts';
import { describeCall, describeEntry } from './wire-lines.ts';

export interface Broadcast {
  /** Sends this page what changes, from now on until it goes. */
  join(response: ServerResponse, find: () => Scene | undefined): void;
  /** Something may have changed. */
  ring(): void;
  close(): void;
}

type Listener = {
  readonly response: ServerResponse;
  readonly find: () => Scene | undefined;
  /** What it has of each part already. */
  readonly sent: Map<string, string>;
};

/** Many changes come at once; one message for all of them is soon enough. */
const DEBOUNCE_MS = 40;
/** Some calls change nothing that rings: for the log alone this is soon enough. */
const LOOK_MS = 500;
const MAX_LINES = 300;

export function createBroadcast(stage: Stage): Broadcast {
  const { sandbox } = stage;
  const listeners = new Set<Listener>();
  let timer: NodeJS.Timeout | undefined;

  function send(listener: Listener): void {
    const { sent } = listener;
    const scene = listener.find();
    if (!scene) return;
    const changed = Object.entries(describeView(stage, scene)).filter(([part, value]) => {
      const text = JSON.stringify(value);
      if (sent.get(part) === text) return false;
      sent.set(part, text);
      return true;
    });
    if (changed.length > 0) write(listener, 'view', Object.fromEntries(changed));
    const lines = describeNews(sandbox, sent);
    if (lines.length > 0) write(listener, 'wire', lines);
  }

  function ring(): void {
    if (listeners.size === 0) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const listener of listeners) send(listener);
    }, DEBOUNCE_MS);
  }

  let size = 0;
  const look = setInterval(() => {
    const { calls, inFlight } = sandbox.dataoorts;
    const now = sandbox.discord.wire.length + calls.length + inFlight;
    if (now !== size) ring();
    size = now;
  }, LOOK_MS);
  const stopListening = sandbox.discord.onChange(ring);

  return {
    join(response, find) {
      const listener = { response, find, sent: new Map<string, string>() };
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      listeners.add(listener);
      response.once('close', () => listeners.delete(listener));
      send(listener);
    },
    ring,
    close() {
      stopListening();
      clearInterval(look);
      clearTimeout(timer);
      for (const { response } of listeners) response.end();
    },
  };
}

function write({ response }: Listener, event: string, data: unknown): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** What this page has not got yet, or not as it stands now: only calls to the API go on changing. */
function describeNews(
  { discord: { wire }, dataoorts: { calls } }: PlayedSandbox,
  sent: Map<string, string>,
): WireLine[] {
  const isNews = (id: string, state: string) => {
    if (sent.get(id) === state) return false;
    sent.set(id, state);
    return true;
  };
  const first = Math.max(0, wire.length - MAX_LINES);
  const firstCall = Math.max(0, calls.length - MAX_LINES);
  return [
    ...wire
      .slice(first)
      .flatMap((entry, offset) =>
        isNews(`w${first + offset}`, '') ? [describeEntry(entry, first + offset)] : [],
      ),
    ...calls
      .slice(firstCall)
      .flatMap((call, offset) =>
        isNews(`p${firstCall + offset}`, call.outcome)
          ? [describeCall(call, firstCall + offset)]
          : [],
      ),
  ];
}
