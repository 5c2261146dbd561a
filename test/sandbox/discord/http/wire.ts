import type { GatewayEntry, RestEntry, WireEntry } from './contract.ts';

const REDACTED = '«token»';
/** Interaction tokens are base64 of "interaction:…", so every one starts alike. */
const INTERACTION_TOKEN_PREFIX = Buffer.from('interaction:').toString('base64url');
const INTERACTION_TOKEN = new RegExp(`${INTERACTION_TOKEN_PREFIX}[\\w-]*`, 'g');

/** The record of what went over the wire, with every secret taken out before it is kept. */
export class Wire {
  readonly entries: WireEntry[] = [];
  readonly #botToken: string;

  constructor(botToken: string) {
    this.#botToken = botToken;
  }

  rest(entry: Omit<RestEntry, 'kind'>): void {
    this.entries.push({
      ...entry,
      kind: 'rest',
      path: this.redactText(entry.path),
      query: this.redactText(entry.query),
      body: this.#redact(entry.body),
    });
  }

  gateway(
    direction: GatewayEntry['direction'],
    packet: Omit<GatewayEntry, 'kind' | 'at' | 'direction'>,
  ): void {
    const data = this.#redact(packet.data);
    this.entries.push({ ...packet, data, kind: 'gateway', at: performance.now(), direction });
  }

  redactText(text: string): string {
    return text.replaceAll(this.#botToken, REDACTED).replaceAll(INTERACTION_TOKEN, REDACTED);
  }

  #redact(value: unknown): unknown {
    if (value === undefined || value === null) return value;
    const text = JSON.stringify(value);
    const clean = this.redactText(text);
    if (clean === text) return value;
    const parsed: unknown = JSON.parse(clean);
    return parsed;
  }
}
