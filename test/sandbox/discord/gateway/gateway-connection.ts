import { z } from 'zod';
import type { WebSocket } from 'ws';
import type { GatewaySession } from './gateway-session.ts';
import type { Wire } from '../http/wire.ts';

/** topics/opcodes-and-status-codes.mdx "Gateway". */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presenceUpdate: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

export const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSeq: 4007,
  rateLimited: 4008,
  sessionTimedOut: 4009,
  invalidShard: 4010,
  shardingRequired: 4011,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

/** events/gateway.mdx "Rate Limiting" and "Sending Events". */
const MAX_SENDS_A_MINUTE = 120;
const MAX_SEND_BYTES = 4096;

const packet = z.object({ op: z.int(), d: z.unknown() });
export type Packet = z.output<typeof packet>;

/** One socket: decoding, send limit and heartbeat watch. What packets mean is the gateway's matter. */
export class GatewayConnection {
  session: GatewaySession | undefined;
  /** The code that Discord closed it with, where Discord did. */
  closedWith: number | undefined;
  readonly #socket: WebSocket;
  readonly #wire: Wire;
  readonly #heartbeatIntervalMs: number;
  #watch: NodeJS.Timeout | undefined;
  #recentSends: number[] = [];

  constructor(socket: WebSocket, wire: Wire, heartbeatIntervalMs: number) {
    this.#socket = socket;
    this.#wire = wire;
    this.#heartbeatIntervalMs = heartbeatIntervalMs;
  }

  start(onPacket: (packet: Packet) => void, onClose: (code: number) => void): void {
    this.#socket.on('message', (data: Buffer) => {
      const received = this.#decode(data);
      if (received) onPacket(received);
    });
    this.#socket.on('close', (code) => {
      clearTimeout(this.#watch);
      this.#wire.gateway('closed', { data: { code } });
      onClose(code);
    });
    this.expectHeartbeat();
    this.send(OP.hello, { heartbeat_interval: this.#heartbeatIntervalMs });
  }

  /** A client that misses its heartbeats is taken for dead and closed. */
  expectHeartbeat(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(
      () => this.close(CLOSE.sessionTimedOut, 'Session timed out'),
      this.#heartbeatIntervalMs * 1.5,
    );
  }

  send(op: number, data: unknown): void {
    this.#socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
    this.#wire.gateway('received', { op, data });
  }

  sendText(text: string): void {
    this.#socket.send(text);
  }

  close(code: number, reason: string): void {
    this.closedWith ??= code;
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  #decode(data: Buffer): Packet | undefined {
    const now = performance.now();
    this.#recentSends = [...this.#recentSends.filter((at) => now - at < 60_000), now];
    if (this.#recentSends.length > MAX_SENDS_A_MINUTE) {
      this.close(CLOSE.rateLimited, 'Rate limited');
      return undefined;
    }
    try {
      if (data.length > MAX_SEND_BYTES) throw new Error('too long');
      const received = packet.parse(JSON.parse(data.toString('utf8')));
      this.#wire.gateway('sent', { op: received.op, data: received.d });
      return received;
    } catch {
      this.close(CLOSE.decodeError, 'Error while decoding payload');
      return undefined;
    }
  }
}
