import { rasterise } from './rasterise.ts';
import { renderStats } from './render-stats.ts';
import type { ServerStats, StatsLabels } from '#features/moderation/server-stats.ts';

/** Paints a server's statistics as a PNG. What reads fonts is loaded when it is first needed: many servers never ask. */
export async function paintStats(stats: ServerStats, labels: StatsLabels): Promise<Buffer> {
  const { loadTypeface } = await import('./load-typeface.ts');
  return rasterise(renderStats(stats, labels, await loadTypeface()));
}
