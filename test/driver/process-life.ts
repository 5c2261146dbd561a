import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import type { Events } from './events.ts';

/** Whether the process of a driver still lives. */
export type Power = { isOn: boolean };

/** Calls of a dead process reach nothing, and none of its answers comes back. */
export function endWith<Port extends object>(power: Power, port: Port): Port {
  const dead = new Promise<never>(() => undefined);
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...values: unknown[]) => {
        if (!power.isOn) return dead;
        const answer: unknown = await Reflect.apply(value, target, values);
        return power.isOn ? answer : dead;
      };
    },
  });
}

export function endAllWith(
  power: Power,
  { intake, calls, endings, lifecycle, kept, lookup }: JobPorts,
): JobPorts {
  return {
    intake: endWith(power, intake),
    calls: endWith(power, calls),
    endings: endWith(power, endings),
    lifecycle: endWith(power, lifecycle),
    kept: endWith(power, kept),
    lookup: endWith(power, lookup),
  };
}

/** Tells of what was accepted, cancelled and finished. */
export function noteChanges(
  { intake, calls, endings, lifecycle, kept, lookup }: JobPorts,
  events: Events,
): JobPorts {
  return {
    calls,
    kept,
    lookup,
    intake: {
      ...intake,
      async accept(...job) {
        const accepted = await intake.accept(...job);
        if (accepted.ok) events.push('accept');
        return accepted;
      },
    },
    lifecycle: {
      ...lifecycle,
      async cancel(jobId, now) {
        const cancelled = await lifecycle.cancel(jobId, now);
        if (cancelled !== undefined) events.push('cancel');
        return cancelled;
      },
    },
    endings: {
      ...endings,
      async finish(...ending) {
        await endings.finish(...ending);
        events.push(`finish ${ending[1]}`);
      },
    },
  };
}
