import { Gauge, type Registry } from 'prom-client';
import { UNFINISHED_STATES, type JobState, type PauseReason } from '#features/jobs/job.ts';

/** How things stand. */
export type Now = {
  readonly isConnected: boolean;
  /** `undefined` while calls are made. */
  readonly pause: PauseReason | undefined;
  /** Pictures in line. */
  readonly waiting: number;
  /** Calls under way. */
  readonly calling: number;
  /** `undefined` if the database does not say. */
  readonly unfinished: Readonly<Partial<Record<JobState, number>>> | undefined;
};

const PAUSE_REASONS: readonly PauseReason[] = [
  'rate_limited',
  'unauthorized',
  'out_of_credit',
  'failing',
];

/** Gives a function that is told how things stand at each look. */
export function createGauges(registers: Registry[], version: string): (now: Now) => void {
  const build = new Gauge({
    name: 'easel_build_info',
    help: 'Always 1; the labels say which Easel runs on which Node.',
    labelNames: ['version', 'node'],
    registers,
  });
  build.set({ version, node: process.versions.node }, 1);
  const connected = new Gauge({
    name: 'easel_gateway_connected',
    help: 'Whether Discord sends interactions over all connections that were there before.',
    registers,
  });
  const paused = new Gauge({
    name: 'easel_painting_paused',
    help: 'Whether calls to the painting service are paused, and for which reason.',
    labelNames: ['reason'],
    registers,
  });
  const pictures = new Gauge({
    name: 'easel_pictures',
    help: 'Pictures that wait in line, and those that a call is under way for.',
    labelNames: ['state'],
    registers,
  });
  const unfinished = new Gauge({
    name: 'easel_jobs',
    help: 'Requests that have not ended, by their state.',
    labelNames: ['state'],
    registers,
  });

  return (now) => {
    connected.set(Number(now.isConnected));
    for (const reason of PAUSE_REASONS) paused.set({ reason }, Number(now.pause === reason));
    pictures.set({ state: 'waiting' }, now.waiting);
    pictures.set({ state: 'painting' }, now.calling);
    // No number is better than an old one.
    unfinished.reset();
    for (const state of now.unfinished === undefined ? [] : UNFINISHED_STATES)
      unfinished.set({ state }, now.unfinished?.[state] ?? 0);
  };
}
