import { randomBytes } from 'node:crypto';

export type Shard = readonly [index: number, count: number];

type Sent = { readonly seq: number; readonly text: string };

/** How long a lost connection can be resumed; Discord names no figure. */
const RESUMABLE_MS = 5 * 60_000;

/** One identified session: its events are numbered and kept until the client has confirmed them. */
export class GatewaySession {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shard: Shard;
  seq = 0;
  lostAt: number | undefined;
  #unconfirmed: Sent[] = [];

  constructor(intents: number, shard: Shard) {
    this.intents = intents;
    this.shard = shard;
  }

  /** events/gateway.mdx "Sharding Formula". */
  covers(guildId: string | undefined): boolean {
    const [index, count] = this.shard;
    // events/gateway.mdx "Sharding": direct messages go to shard 0.
    if (guildId === undefined) return index === 0;
    return Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
  }

  /** The packet as it goes over the wire. `data` is JSON already: one text serves many sessions. */
  record(event: string, data: string): string {
    this.seq += 1;
    const text = `{"op":0,"s":${this.seq},"t":"${event}","d":${data}}`;
    this.#unconfirmed.push({ seq: this.seq, text });
    return text;
  }

  confirm(seq: number): void {
    if (this.#unconfirmed[0] && this.#unconfirmed[0].seq <= seq) {
      this.#unconfirmed = this.#unconfirmed.filter((sent) => sent.seq > seq);
    }
  }

  missedSince(seq: number): readonly string[] {
    return this.#unconfirmed.filter((sent) => sent.seq > seq).map(({ text }) => text);
  }

  isResumable(now: number): boolean {
    return this.lostAt === undefined || now - this.lostAt <= RESUMABLE_MS;
  }
}
