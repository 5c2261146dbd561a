import type { StatsLabels } from '#features/moderation/server-stats.ts';
import type { Typeface } from './typeface.ts';
import type { Writer } from './writer.ts';

/** What every panel is drawn with. */
export type Brush = {
  readonly typeface: Typeface;
  readonly writer: Writer;
  readonly labels: StatsLabels;
};
