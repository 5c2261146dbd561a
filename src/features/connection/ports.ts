/** One shard's session at Discord: with it, a new connection is told what it has missed. */
export type GatewaySession = {
  readonly shardId: number;
  readonly shardCount: number;
  readonly sessionId: string;
  /** Of the last event that arrived. */
  readonly sequence: number;
  readonly resumeUrl: string;
  /** When it was last known to be alive, in milliseconds since 1970. */
  readonly aliveAt: number;
};

/** Sessions outlive the process, so that a restart misses nothing. */
export interface SessionStore {
  /** Those of that application: with another's token they can't be resumed. */
  list(applicationId: string): Promise<readonly GatewaySession[]>;
  save(applicationId: string, sessions: readonly GatewaySession[]): Promise<void>;
  remove(shardIds: readonly number[]): Promise<void>;
}

/** Which interactions were taken up: after a resume, Discord sends again what it holds for unconfirmed. */
export interface SeenInteractions {
  /** Gives whether it is new, and remembers it. */
  note(interactionId: string): Promise<boolean>;
}
