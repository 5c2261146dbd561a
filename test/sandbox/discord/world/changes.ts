type Waiter = { readonly look: () => void; readonly fail: (reason: Error) => void };

/** Rings whenever anything visible changed, and lets others wait for a condition instead of a time. */
export class Changes {
  readonly #listeners = new Set<() => void>();
  readonly #waiters = new Set<Waiter>();

  ring(): void {
    for (const listener of this.#listeners) listener();
    for (const waiter of this.#waiters) waiter.look();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  until<T>(
    what: string | (() => string),
    probe: () => T | undefined | null | false,
    timeoutMs = 10_000,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const fail = (reason: Error): void => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        reject(reason);
      };
      const look = (): void => {
        try {
          const found = probe();
          if (found === undefined || found === null || found === false) return;
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          resolve(found);
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const waiter: Waiter = { look, fail };
      const timer = setTimeout(() => {
        look();
        if (!this.#waiters.has(waiter)) return;
        const wanted = typeof what === 'string' ? what : what();
        fail(new Error(`Not within ${timeoutMs} ms: ${wanted}`));
      }, timeoutMs);
      this.#waiters.add(waiter);
      look();
    });
  }

  close(): void {
    for (const waiter of this.#waiters) waiter.fail(new Error('The Discord stand-in was closed'));
    this.#listeners.clear();
  }
}
