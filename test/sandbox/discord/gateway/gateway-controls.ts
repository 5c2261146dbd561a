export type InteractionPayload = Readonly<Record<string, unknown>>;

/** What tests set about the gateway: its size, and what can go wrong with it. */
export class GatewayControls {
  /** What `GET /gateway/bot` recommends and allows. */
  shards = 1;
  maxConcurrency = 1;
  identifiesLeft = 1000;
  resetAfterMs = 86_400_000;
  /** Who identifies with fewer is told 4011, as with more than 2,500 servers on a shard. */
  fewestShards = 1;
  /** So many more servers in each shard's READY. */
  servers = 0;
  /** In READY, in place of the gateway's own. */
  resumeUrl: unknown;
  /** A status that answers whoever wants to open a socket. */
  refusal: number | undefined;
  /** Whoever resumes is sent again all that came after READY. */
  forgetsSequences = false;
  /** Nobody who resumes is answered. */
  ignoresResumes = false;
  /** What becomes of each interaction before it is sent. */
  reshape: ((payload: InteractionPayload) => unknown) | undefined;
  /** Times that somebody wanted to open a socket. */
  attempts = 0;
  /** Sends any event to every session. */
  readonly send: (event: string, data: unknown) => void;

  constructor(send: GatewayControls['send']) {
    this.send = send;
  }
}
