import { damageFiles, outcomeOf } from '../core/recipe/fuzz.ts';
import { median, percentile } from './statistics.ts';

/** Of any file, hostile ones among them. */
const FILE_MS = 50;

/** Whether damaged files of all tools are read or refused without a failure, and how long the slowest takes. */
export function benchRecipes(count: number): void {
  const files = damageFiles('bench', count);
  const times: number[] = [];
  const outcomes = new Map<string, number>();
  for (const file of files) {
    const start = process.cpuUsage();
    const outcome = outcomeOf(file);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  const failures = [...outcomes].filter(([outcome]) => /^(throws|unpaintable)/.test(outcome));
  const slowest = Math.max(...times);
  console.log(`\n${count} damaged files with recipes of other tools`);
  for (const [outcome, number] of outcomes) console.log(`  ${outcome}: ${number}`);
  console.log(
    `  median ${median(times).toFixed(1)} ms, 99 of 100 under ${percentile(times, 99).toFixed(1)}, slowest ${slowest.toFixed(1)}${slowest > FILE_MS ? `, over ${FILE_MS}` : ''}`,
  );
  if (failures.length > 0) process.exitCode = 1;
}
