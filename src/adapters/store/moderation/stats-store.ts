import { sql, type Kysely } from 'kysely';
import { RULES } from '#core/rules/rules.ts';
import type { DayCounts, StatsStore } from '#features/moderation/ports.ts';
import type { Database } from '../database/schema.ts';
import { MODEL_OF_PICTURE } from '../jobs/picture-rows.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Counts one day at a time: the database answers nobody else meanwhile. */
export function createStatsStore(database: Kysely<Database>): StatsStore {
  async function readDay(serverId: string, start: number): Promise<DayCounts> {
    const end = start + DAY_MS;
    const { rows: pictures } = await sql<DayCounts['pictures'][number]>`
      select cast((received_at - ${start}) / ${HOUR_MS} as integer) as hour, ${MODEL_OF_PICTURE} as model, count(*) as count
      from jobs join pictures on pictures.job_id = jobs.id
      where jobs.server_id = ${serverId} and received_at >= ${start} and received_at < ${end}
        and pictures.state = 'delivered'
      group by 1, 2`.execute(database);
    const { rows: spent } = await sql<{ amount: number | null }>`
      select sum(price) as amount from spend
      where server_id = ${serverId} and begun_at >= ${start} and begun_at < ${end} and charge <> 'free'`.execute(
      database,
    );
    const { rows: refusals } = await sql<DayCounts['refusals'][number]>`
      select rule, count(*) as count from events
      where server_id = ${serverId} and rule in (${sql.join([...RULES])}) and at >= ${start} and at < ${end}
        and kind = 'refusal'
      group by rule`.execute(database);
    return { pictures, spend: spent[0]?.amount ?? 0, refusals };
  }
  return { readDay };
}
