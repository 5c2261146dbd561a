import { signal } from '@preact/signals';
import { place } from './state.ts';

const ticks = signal(Date.now());
setInterval(() => (ticks.value = Date.now()), 1000);

/** Discord's clock, which the page can move ahead; whoever reads it is drawn again each second. */
export function readNow(): number {
  return ticks.value + (place.value?.clockAheadMs ?? 0);
}
