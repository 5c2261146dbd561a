import type { Clock } from '../clock.ts';

const DISCORD_EPOCH_MS = 1_420_070_400_000;
const INCREMENTS_PER_MS = 4096n;
const THEN_WORKER = 1n << 12n;

/** Ids as Discord makes them (reference.mdx "Snowflakes"): time in the upper bits, so they sort by age. */
export function createSnowflakes(clock: Clock): () => string {
  let lastMs = 0;
  let increment = 0n;
  return () => {
    const now = clock.now();
    if (now > lastMs) {
      lastMs = now;
      increment = 0n;
    } else if (++increment === INCREMENTS_PER_MS) {
      lastMs += 1;
      increment = 0n;
    }
    return ((BigInt(lastMs - DISCORD_EPOCH_MS) << 22n) | increment).toString();
  };
}

/** An id of something that was made at another time; its worker bits keep it apart from those of now. */
export function createSnowflakesOfThen(): (atMs: number) => string {
  let increment = 0n;
  return (atMs) => {
    increment = (increment + 1n) % INCREMENTS_PER_MS;
    return ((BigInt(atMs - DISCORD_EPOCH_MS) << 22n) | THEN_WORKER | increment).toString();
  };
}

export function isSnowflake(text: string): boolean {
  return /^\d{17,19}$/.test(text);
}

/** The moment in an id, in milliseconds since 1970. */
export function timeOf(snowflake: string): number {
  return Number(BigInt(snowflake) >> 22n) + DISCORD_EPOCH_MS;
}
