/** What the stand-ins' process is told to do, one order at a time. */
export type Order =
  /** Waits until a bot is connected; the one before must be gone. */
  | { readonly kind: 'await connection' }
  /** Waits for a connection, sends an interaction at once, and waits for its acknowledgement. */
  | { readonly kind: 'await first answer' }
  /** Sends interactions, each by another member, and waits for the pictures. */
  | { readonly kind: 'paint'; readonly count: number; readonly pace: Pace };

export type Pace = {
  /** So many at once: when a picture has come, the next is asked for. */
  readonly inFlight: number;
  /** Each of those asks so long after it asked before, or as soon as it has its picture. */
  readonly everyMs: number;
};

/** What comes back for each order; `listening` comes first, unasked. */
export type Report =
  | { readonly kind: 'listening'; readonly env: Readonly<Record<string, string>> }
  | { readonly kind: 'answered'; readonly at: number }
  | { readonly kind: 'painted'; readonly painted: Painted }
  | { readonly kind: 'failed'; readonly problem: string };

export type Painted = {
  /** From sending each interaction to having its callback. */
  readonly acknowledgedMs: readonly number[];
  /** From sending each interaction to having the picture. The API answers at once, so all of it is the bot's. */
  readonly paintedMs: readonly number[];
  readonly elapsedMs: number;
  /** What this took of the stand-ins' own CPU. */
  readonly standInCpuMs: number;
};

/** Milliseconds since 1970, with fractions: a scale that all processes of this machine share. */
export function readClock(): number {
  return performance.timeOrigin + performance.now();
}
