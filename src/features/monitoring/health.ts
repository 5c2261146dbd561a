/** Says what is wrong with one part, or `undefined` if nothing is. */
type Probe = () => string | undefined | Promise<string | undefined>;

type PartHealth = { readonly isWell: true } | { readonly isWell: false; readonly problem: string };

export type Health = {
  readonly isReady: boolean;
  /** By the part's name. */
  readonly parts: Readonly<Record<string, PartHealth>>;
};

export type HealthOptions = {
  readonly probes: Readonly<Record<string, Probe>>;
  /** An answer is good for so long: nobody makes the bot work by asking. */
  readonly keptMs?: number;
  /** What has not answered by then is not well. */
  readonly withinMs?: number;
};

const KEPT_MS = 1000;
const WITHIN_MS = 2000;

/** Looks at all parts at once. Never rejects. */
export function createHealth({
  probes,
  keptMs = KEPT_MS,
  withinMs = WITHIN_MS,
}: HealthOptions): () => Promise<Health> {
  const looks = Object.entries(probes).map(
    ([name, probe]) => [name, createLook(probe, withinMs)] as const,
  );

  return keepFor(keptMs, async () => {
    const parts = Object.fromEntries(
      await Promise.all(looks.map(async ([name, look]) => [name, await look()] as const)),
    );
    return { isReady: Object.values(parts).every(({ isWell }) => isWell), parts };
  });
}

/** A probe that hangs is not begun again before it has ended. */
function createLook(probe: Probe, withinMs: number): () => Promise<PartHealth> {
  let underWay: Promise<PartHealth> | undefined;

  async function ask(): Promise<PartHealth> {
    try {
      const problem = await probe();
      return problem === undefined ? { isWell: true } : { isWell: false, problem };
    } catch {
      // What a library says may hold a path or an address: the log of whoever asked for it has that.
      return { isWell: false, problem: 'it can’t be used' };
    } finally {
      underWay = undefined;
    }
  }

  return async () => {
    underWay ??= ask();
    const late = Promise.withResolvers<PartHealth>();
    const problem = `no answer within ${withinMs} ms`;
    const timer = setTimeout(() => late.resolve({ isWell: false, problem }), withinMs);
    timer.unref();
    return Promise.race([underWay, late.promise]).finally(() => clearTimeout(timer));
  };
}

/** The same answer for whoever asks meanwhile, and for a while afterwards. */
export function keepFor<Value>(keptMs: number, make: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  let madeAt = 0;
  let isMaking = false;
  return () => {
    if (kept !== undefined && (isMaking || performance.now() - madeAt < keptMs)) return kept;
    isMaking = true;
    kept = make().finally(() => {
      isMaking = false;
      madeAt = performance.now();
    });
    return kept;
  };
}
