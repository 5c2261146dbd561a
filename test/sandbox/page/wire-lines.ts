import { inspect } from 'node:util';
import type { Sandbox } from '../sandbox.ts';
import type { WireEntry } from '../discord/index.ts';
import type { WireLine } from './contract.ts';

type Call = Sandbox['dataoorts']['calls'][number];

/** A line's details in JSON beyond this are cut: a page is no archive. */
const MAX_DETAILS = 20_000;
const GATEWAY_OPS: Readonly<Record<number, string>> = {
  0: 'DISPATCH',
  1: 'HEARTBEAT',
  2: 'IDENTIFY',
  6: 'RESUME',
  7: 'RECONNECT',
  9: 'INVALID SESSION',
  10: 'HELLO',
  11: 'HEARTBEAT ACK',
};

export function describeEntry(entry: WireEntry, index: number): WireLine {
  const base = { id: `w${index}`, at: Math.round(entry.at) };
  if (entry.kind === 'rest') {
    const { method, path, query, status, body, files, refusal, ms } = entry;
    return {
      ...base,
      kind: 'rest',
      title: `${method} ${shortenPath(path)}`,
      status: String(status),
      isBad: status === 'hung up' || status >= 400,
      ms: Math.round(ms),
      details: bound({ method, path, query, status, body, files, refusal }),
    };
  }
  const { direction, op, event, data } = entry;
  const name = event ?? (op === undefined ? 'CLOSE' : (GATEWAY_OPS[op] ?? `op ${op}`));
  return {
    ...base,
    kind: 'gateway',
    title: name,
    status: direction,
    isBad: direction === 'closed',
    ms: undefined,
    details: bound({ direction, op, event, data }),
  };
}

/** The bot's calls to the API, each with what was asked for. */
export function describeCall(call: Call, index: number): WireLine {
  const { model, data, outcome, startedAt: at, endedAt } = call;
  return {
    id: `p${index}`,
    at: Math.round(at),
    kind: 'painting',
    title: `${model} “${typeof data['prompt'] === 'string' ? data['prompt'] : ''}”`,
    status: outcome,
    isBad: outcome !== 'running' && outcome !== 'picture',
    ms: endedAt === undefined ? undefined : Math.round(endedAt - at),
    details: bound({ model, data, outcome }),
  };
}

/** Whole ids and tokens tell nobody much, and stand among the details. */
function shortenPath(path: string): string {
  return path
    .replace(/^\/(webhooks|interactions)\/\d+\/«token»/u, '/$1/…')
    .replaceAll(/\d{17,20}/gu, (id) => `…${id.slice(-4)}`);
}

function bound(details: unknown): unknown {
  const text = JSON.stringify(details);
  if (text.length <= MAX_DETAILS) return details;
  return { cut: inspect(details, { depth: 6, maxStringLength: 200, maxArrayLength: 20 }) };
}
