import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Interaction } from '../interaction.ts';
import { userToJson, type Json } from '../payloads.ts';
import type { World } from '../world/world.ts';
import type { Wire } from './wire.ts';

/** Discord waits no longer for the answer to its request ("Interaction Callback"). */
const ANSWER_MS = 3000;
const PING = 1;
/** The raw key is the end of the form that Node gives. */
const RAW_KEY_BYTES = 32;

export type Signed = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** interactions/overview.mdx "Setting Up an Endpoint": Discord as the one who asks. */
export class InteractionEndpoint {
  readonly #world: World;
  readonly #wire: Wire;
  readonly #privateKey: KeyObject;
  /** In hexadecimal, as the application object has it. */
  readonly publicKey: string;
  #url: string | undefined;

  constructor(world: World, wire: Wire) {
    this.#world = world;
    this.#wire = wire;
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.#privateKey = privateKey;
    const encoded = publicKey.export({ format: 'der', type: 'spki' });
    this.publicKey = encoded.subarray(-RAW_KEY_BYTES).toString('hex');
  }

  /** Where interactions go, instead of over the gateway. */
  get url(): string | undefined {
    return this.#url;
  }

  /**
   * In the Developer Portal. Discord asks there first, and takes only an address that tells its own requests from forged ones.
   *
   * @throws in Discord's words
   */
  async save(url: string | undefined): Promise<void> {
    if (url !== undefined && !(await this.#isTakenBy(url)))
      throw new Error('The specified interactions endpoint url could not be verified.');
    this.#url = url;
  }

  /** As Discord sends it. Forged: by a key that is not the application's. */
  sign(payload: unknown, { at = this.#world.clock.now(), isForged = false } = {}): Signed {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const timestamp = String(Math.floor(at / 1000));
    const key = isForged ? generateKeyPairSync('ed25519').privateKey : this.#privateKey;
    return {
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
        'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), key).toString('hex'),
        'x-signature-timestamp': timestamp,
      },
    };
  }

  /** Whoever does not take it has not responded, for all that the member sees. */
  async send(url: string, interaction: Interaction, payload: unknown): Promise<void> {
    this.#wire.gateway('received', { event: 'INTERACTION_CREATE over HTTP', data: payload });
    try {
      const { status } = await post(url, this.sign(payload));
      if (status !== 202) throw new Error(`The endpoint answered ${status}`);
    } catch (error) {
      interaction.fail(new Error('The application did not respond', { cause: error }));
    }
  }

  async #isTakenBy(url: string): Promise<boolean> {
    const ping = this.#createPing();
    const right = await post(url, this.sign(ping));
    const wrong = await post(url, this.sign(ping, { isForged: true }));
    const isJson = right.headers.get('content-type')?.startsWith('application/json') === true;
    if (right.status !== 200 || !isJson || wrong.status !== 401) return false;
    const answer: unknown = await right.json();
    return (
      typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === PING
    );
  }

  #createPing(): Json {
    const [someone] = this.#world.members.values();
    return {
      app_permissions: '562949953601536',
      application_id: this.#world.applicationId,
      authorizing_integration_owners: {},
      entitlements: [],
      id: this.#world.createId(),
      token: Buffer.from(`interaction:${this.#world.createId()}`).toString('base64url'),
      type: PING,
      ...(someone === undefined ? {} : { user: userToJson(someone) }),
      version: 1,
    };
  }
}

function post(url: string, { body, headers }: Signed): Promise<Response> {
  const signal = AbortSignal.timeout(ANSWER_MS);
  return fetch(url, { method: 'POST', body, headers, signal, redirect: 'error' });
}
