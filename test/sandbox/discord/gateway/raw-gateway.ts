import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { DiscordStandIn } from '../index.ts';

type Packet = {
  readonly op: number;
  readonly s: number | null;
  readonly t: string | null;
  readonly d: unknown;
};

/** A gateway client that does only what it is told: for what a library would never do. */
export class RawGateway {
  readonly packets: Packet[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  #onPacket = (): void => undefined;

  constructor(discord: DiscordStandIn, query = 'v=10&encoding=json') {
    const { host } = new URL(discord.apiUrl);
    this.#socket = new WebSocket(`ws://${host}/?${query}`);
    this.#socket.on('message', (data: Buffer) => {
      this.packets.push(JSON.parse(data.toString()));
      this.#onPacket();
    });
    this.closed = once(this.#socket, 'close').then(([code]: number[]) => code ?? 0);
  }

  send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d }));
  }

  sendRaw(text: string): void {
    this.#socket.send(text);
  }

  cut(): void {
    this.#socket.terminate();
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  /** The first packet that fits, arrived or still to come. */
  async next(fits: (packet: Packet) => boolean): Promise<Packet> {
    for (;;) {
      const found = this.packets.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#onPacket = resolve;
      });
    }
  }

  async event(name: string): Promise<Packet> {
    return this.next(({ t }) => t === name);
  }
}

export function identifyAs(token: string, more: object = {}): object {
  return {
    token,
    intents: 0,
    properties: { os: 'linux', browser: 'test', device: 'test' },
    ...more,
  };
}
