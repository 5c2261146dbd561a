import { loadTypeface } from './load-typeface.ts';
import { rasterise } from './rasterise.ts';
import { renderStats } from './render-stats.ts';
import type { ServerStats, StatsLabels } from './server-stats.ts';

/** Paints a server's statistics as a PNG. */
export async function paintStats(stats: ServerStats, labels: StatsLabels): Promise<Buffer> {
  return rasterise(renderStats(stats, labels, await loadTypeface()));
}
