import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { GatewayControls } from './gateway-controls.ts';
import { CLOSE, GatewayConnection, OP, type Packet } from './gateway-connection.ts';
import { GatewaySession, type Shard } from './gateway-session.ts';
import { botUserToJson, guildToJson } from '../payloads.ts';
import type { Wire } from '../http/wire.ts';
import type { World } from '../world/world.ts';

/** events/gateway.mdx: about 41 s in practice. */
const HEARTBEAT_INTERVAL_MS = 41_250;
export const GUILDS_INTENT = 1 << 0;
const ALL_INTENTS = (1 << 26) - 1;
/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT: the application was not granted them. */
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);
/** A session cannot be resumed after the client closed with one of these, or Discord with one of those. */
const FINAL_CLIENT_CODES = new Set([1000, 1001]);
const FINAL_SERVER_CODES = new Set<number>([
  CLOSE.authenticationFailed,
  CLOSE.invalidSeq,
  CLOSE.sessionTimedOut,
]);

const identify = z.object({
  token: z.string(),
  intents: z.int(),
  properties: z.object({}).loose(),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** `guildId`: none for direct messages. */
type About = { readonly guildId: string | undefined; readonly intent?: number };

export type GatewayParts = {
  readonly world: World;
  readonly wire: Wire;
  readonly url: () => string;
  readonly heartbeatIntervalMs?: number | undefined;
};

export class Gateway {
  readonly #parts: GatewayParts;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<GatewayConnection>();
  readonly #sessions = new Map<string, GatewaySession>();
  readonly controls = new GatewayControls((event, data) => {
    const text = JSON.stringify(data);
    for (const session of this.#sessions.values()) this.#deliver(session, event, text, data);
  });

  constructor(parts: GatewayParts) {
    this.#parts = parts;
  }

  get connected(): boolean {
    return [...this.#connections].some(({ session }) => session !== undefined);
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { controls } = this;
    controls.attempts += 1;
    this.#parts.world.changes.ring();
    if (controls.refusal !== undefined) {
      socket.end(`HTTP/1.1 ${controls.refusal} Refused\r\nConnection: close\r\n\r\n`);
      return;
    }
    const query = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams;
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => this.#open(webSocket, query));
  }

  /** Sends an event to every session that it concerns; one that lost its socket gets it on resume. */
  dispatch(event: string, data: unknown, { guildId, intent }: About): void {
    const text = JSON.stringify(data);
    const now = this.#parts.world.clock.now();
    for (const session of this.#sessions.values()) {
      if (!session.isResumable(now)) this.#sessions.delete(session.id);
      else if (
        session.covers(guildId) &&
        (intent === undefined || (session.intents & intent) !== 0)
      ) {
        this.#deliver(session, event, text, data);
      }
    }
  }

  drop(code: number | undefined): void {
    for (const connection of this.#connections) {
      if (code === undefined) connection.terminate();
      else connection.close(code, 'Dropped on purpose');
    }
  }

  requestReconnect(): void {
    for (const connection of this.#connections) connection.send(OP.reconnect, null);
  }

  invalidateSessions(resumable: boolean): void {
    for (const connection of this.#connections) this.#invalidate(connection, resumable);
  }

  close(): void {
    for (const connection of this.#connections) connection.terminate();
    this.#sockets.close();
  }

  #open(socket: WebSocket, query: URLSearchParams): void {
    const { wire, heartbeatIntervalMs = HEARTBEAT_INTERVAL_MS } = this.#parts;
    const connection = new GatewayConnection(socket, wire, heartbeatIntervalMs);
    this.#connections.add(connection);
    connection.start(
      (packet) => this.#receive(connection, packet),
      (code) => this.#lose(connection, code),
    );
    if ((query.get('v') ?? '10') !== '10')
      connection.close(CLOSE.invalidVersion, 'Invalid API version');
    // Neither compression nor etf is offered; answering in plain JSON would only look like a defect.
    if (query.has('compress') || (query.get('encoding') ?? 'json') !== 'json') {
      connection.close(CLOSE.decodeError, 'The stand-in speaks uncompressed JSON only');
    }
  }

  #lose(connection: GatewayConnection, code: number): void {
    this.#connections.delete(connection);
    const { session } = connection;
    connection.session = undefined;
    const isFinal =
      connection.closedWith === undefined
        ? FINAL_CLIENT_CODES.has(code)
        : FINAL_SERVER_CODES.has(connection.closedWith);
    if (session && isFinal) this.#sessions.delete(session.id);
    else if (session) session.lostAt = this.#parts.world.clock.now();
    this.#parts.world.changes.ring();
  }

  #receive(connection: GatewayConnection, { op, d }: Packet): void {
    if (op === OP.heartbeat) {
      connection.expectHeartbeat();
      if (typeof d === 'number') connection.session?.confirm(d);
      connection.send(OP.heartbeatAck, null);
    } else if (op === OP.identify || op === OP.resume) {
      if (connection.session) connection.close(CLOSE.alreadyAuthenticated, 'Already authenticated');
      else if (op === OP.identify) this.#identify(connection, d);
      else this.#resume(connection, d);
    } else if (!connection.session) connection.close(CLOSE.notAuthenticated, 'Not authenticated');
    else if (op !== OP.presenceUpdate) connection.close(CLOSE.unknownOpcode, 'Unknown opcode');
  }

  #identify(connection: GatewayConnection, data: unknown): void {
    const parsed = identify.safeParse(data);
    if (!parsed.success) return connection.close(CLOSE.decodeError, 'Error while decoding payload');
    const { token, intents, shard = [0, 1] } = parsed.data;
    if (token !== this.#parts.world.botToken) {
      return connection.close(CLOSE.authenticationFailed, 'Authentication failed');
    }
    if (shard[0] >= shard[1]) return connection.close(CLOSE.invalidShard, 'Invalid shard');
    if ((intents & ~ALL_INTENTS) !== 0)
      return connection.close(CLOSE.invalidIntents, 'Invalid intents');
    if ((intents & PRIVILEGED_INTENTS) !== 0) {
      return connection.close(CLOSE.disallowedIntents, 'Disallowed intents');
    }
    if (shard[1] < this.controls.fewestShards) {
      // Whoever asks again is told.
      this.controls.shards = this.controls.fewestShards;
      return connection.close(CLOSE.shardingRequired, 'Sharding required');
    }
    this.controls.identifiesLeft -= 1;
    const session = new GatewaySession(intents, shard);
    this.#sessions.set(session.id, session);
    connection.session = session;
    this.#sendReady(session, parsed.data.shard);
    return this.#parts.world.changes.ring();
  }

  #sendReady(session: GatewaySession, shard: Shard | undefined): void {
    const { world, url } = this.#parts;
    const servers = [...world.servers.values()].filter(({ id }) => session.covers(id));
    const ready = {
      v: 10,
      user: botUserToJson(world),
      guilds: [...servers.map(({ id }) => id), ...this.#listOthers(session)].map((id) => ({
        id,
        unavailable: true,
      })),
      session_id: session.id,
      resume_gateway_url: this.controls.resumeUrl === undefined ? url() : this.controls.resumeUrl,
      ...(shard ? { shard } : {}),
      application: { id: world.applicationId, flags: 0 },
    };
    this.#deliver(session, 'READY', JSON.stringify(ready), ready);
    if ((session.intents & GUILDS_INTENT) === 0) return;
    for (const server of servers) {
      const guild = guildToJson(world, server);
      this.#deliver(session, 'GUILD_CREATE', JSON.stringify(guild), guild);
    }
  }

  /** Ids of servers that exist only in READY. */
  #listOthers({ shard: [index, count] }: GatewaySession): readonly string[] {
    return Array.from({ length: this.controls.servers }, (_, at) =>
      String((BigInt(2 ** 40 + at * count + index) << 22n) + 1n),
    );
  }

  #resume(connection: GatewayConnection, data: unknown): void {
    if (this.controls.ignoresResumes) return;

    const { world } = this.#parts;
    const parsed = resume.safeParse(data);
    if (!parsed.success) return connection.close(CLOSE.decodeError, 'Error while decoding payload');
    const { token, session_id: id, seq } = parsed.data;
    if (token !== world.botToken) {
      return connection.close(CLOSE.authenticationFailed, 'Authentication failed');
    }
    const session = this.#sessions.get(id);
    if (!session?.isResumable(world.clock.now())) return this.#invalidate(connection, false);
    if (seq > session.seq) return connection.close(CLOSE.invalidSeq, 'Invalid seq');
    // Discord lets the newest connection have the session and closes an older one.
    for (const other of this.#connections) {
      if (other.session !== session) continue;
      other.session = undefined;
      other.close(CLOSE.sessionTimedOut, 'Session taken over');
    }
    session.lostAt = undefined;
    const known = this.controls.forgetsSequences ? 1 : seq;
    for (const text of session.missedSince(known)) connection.sendText(text);
    connection.session = session;
    this.#deliver(session, 'RESUMED', '{}', {});
    return world.changes.ring();
  }

  #invalidate(connection: GatewayConnection, resumable: boolean): void {
    const { session } = connection;
    connection.session = undefined;
    if (session && resumable) session.lostAt = this.#parts.world.clock.now();
    else if (session) this.#sessions.delete(session.id);
    connection.send(OP.invalidSession, resumable);
    this.#parts.world.changes.ring();
  }

  #deliver(session: GatewaySession, event: string, text: string, data: unknown): void {
    const packet = session.record(event, text);
    for (const connection of this.#connections) {
      if (connection.session !== session) continue;
      connection.sendText(packet);
      this.#parts.wire.gateway('received', { op: OP.dispatch, event, data });
    }
  }
}
