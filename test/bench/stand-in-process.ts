import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Order, Painted, Pace, Report } from './orders.ts';

const STAND_INS = fileURLToPath(new URL('stand-ins.ts', import.meta.url));

/** One bot's Discord and Dataoorts, as seen from the driver. Takes one order at a time. */
export interface StandInProcess {
  /** What a bot needs in its environment to come here. */
  readonly env: Readonly<Record<string, string>>;
  /** Both resolve with the moment, on the scale of `readClock`. Ask before the bot is started. */
  awaitConnection(): Promise<number>;
  awaitFirstAnswer(): Promise<number>;
  paint(count: number, pace: Pace): Promise<Painted>;
  close(): void;
}

export async function startStandInProcess(): Promise<StandInProcess> {
  const child = fork(STAND_INS);
  const ended = once(child, 'exit').then(() => {
    throw new Error('The stand-ins ended unasked');
  });
  ended.catch(() => undefined);

  async function awaitReport(): Promise<Report> {
    const reported = new Promise<Report>((resolve) => child.once('message', resolve));
    const report = await Promise.race([reported, ended]);
    if (report.kind === 'failed') throw new Error(report.problem);
    return report;
  }

  async function give(order: Order): Promise<Report> {
    child.send(order);
    return awaitReport();
  }

  async function awaitMoment(kind: 'await connection' | 'await first answer'): Promise<number> {
    const report = await give({ kind });
    return report.kind === 'answered' ? report.at : fail(report);
  }

  async function paint(count: number, pace: Pace): Promise<Painted> {
    const report = await give({ kind: 'paint', count, pace });
    return report.kind === 'painted' ? report.painted : fail(report);
  }

  const listening = await awaitReport();
  return {
    env: listening.kind === 'listening' ? listening.env : fail(listening),
    awaitConnection: () => awaitMoment('await connection'),
    awaitFirstAnswer: () => awaitMoment('await first answer'),
    paint,
    close() {
      if (child.connected) child.disconnect();
    },
  };
}

function fail({ kind }: Report): never {
  throw new Error(`The stand-ins reported "${kind}", which was not asked`);
}
