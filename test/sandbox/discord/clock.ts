type Alarm = { readonly dueAt: number; readonly ring: () => void; timer: NodeJS.Timeout };

/** Real time plus an offset that a test can push forward. Deadlines set on it follow the offset. */
export class Clock {
  #offsetMs = 0;
  readonly #alarms = new Set<Alarm>();

  now(): number {
    return Date.now() + this.#offsetMs;
  }

  advance(milliseconds: number): void {
    this.#offsetMs += milliseconds;
    for (const alarm of this.#alarms) {
      clearTimeout(alarm.timer);
      if (alarm.dueAt <= this.now()) this.#ring(alarm);
      else alarm.timer = this.#arm(alarm);
    }
  }

  /** Calls `ring` once that much time has passed on this clock; the returned function calls it off. */
  after(milliseconds: number, ring: () => void): () => void {
    const dueAt = this.now() + milliseconds;
    const alarm: Alarm = { dueAt, ring, timer: setTimeout(() => this.#ring(alarm), milliseconds) };
    this.#alarms.add(alarm);
    return () => {
      clearTimeout(alarm.timer);
      this.#alarms.delete(alarm);
    };
  }

  close(): void {
    for (const alarm of this.#alarms) clearTimeout(alarm.timer);
    this.#alarms.clear();
  }

  #arm(alarm: Alarm): NodeJS.Timeout {
    return setTimeout(() => this.#ring(alarm), alarm.dueAt - this.now());
  }

  #ring(alarm: Alarm): void {
    this.#alarms.delete(alarm);
    alarm.ring();
  }
}
