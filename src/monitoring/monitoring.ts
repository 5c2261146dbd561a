import { NO_MEASURES, type Measures } from '#features/monitoring/measures.ts';
import type { Monitor, MonitorOptions } from './monitor.ts';

/** What is seen of the bot from outside. */
export type Monitoring = Pick<Monitor, 'serve' | 'close'> & { readonly measures: Measures };

const NO_MONITORING: Monitoring = {
  measures: NO_MEASURES,
  serve: async () => undefined,
  close: async () => undefined,
};

/** Whoever is not watched loads nothing for it. */
export async function openMonitoring(
  http: MonitorOptions['http'] | undefined,
  log: MonitorOptions['log'],
): Promise<Monitoring> {
  if (http === undefined) return NO_MONITORING;
  const { createMonitor } = await import('./monitor.ts');
  return createMonitor({ http, log });
}
