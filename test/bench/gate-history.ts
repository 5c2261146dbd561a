import { sql, type Kysely } from 'kysely';
import type { Database } from '#adapters/store/database/schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS = 90;
const PRICE = 1_100_000;
const MODEL = 'stabilityai/stable-diffusion-xl-base-1.0';

const SERVERS = 2000;
/** In each server; the k-th paints 1/k as much as the first, and so do the servers. */
const MEMBERS = 500;
/** Still waiting at the end: as many as are let in unless the operator says otherwise. */
const IN_LINE = 10_000;

/** The k-th busiest server, and its k-th busiest member, from 1. */
export const serverId = (rank: number): string => `3${String(rank).padStart(17, '0')}`;
export const memberId = (server: number, rank: number): string =>
  `2${String(server).padStart(7, '0')}${String(rank).padStart(10, '0')}`;

/** Writes so many jobs of one picture each, with their calls, spread over the last 90 days. */
export async function writeHistory(
  database: Kysely<Database>,
  jobs: number,
  now: number,
): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(database);
  await run('pragma synchronous = off');
  await run('pragma cache_size = -400000');
  // Two streams of numbers between 0 and 1 that have nothing to do with each other.
  await run(`create temp table history as
    with recursive n(i) as (select 0 union all select i + 1 from n where i < ${jobs - 1}),
    drawn as (select i,
      ((i * 2654435761) % 4294967296) / 4294967296.0 as u,
      ((i * i * 48271 + i * 69621) % 2147483647) / 2147483647.0 as v from n)
    select i,
      cast(exp(u * ln(${SERVERS + 1})) as integer) as server,
      cast(exp(v * ln(${MEMBERS + 1})) as integer) as member,
      ${now - DAYS * DAY_MS} + i * ${DAYS * DAY_MS} / ${jobs} as at,
      case when i >= ${jobs - IN_LINE} then 'queued' when i % 20 = 3 then 'failed'
        when i % 33 = 5 then 'cancelled' else 'delivered' end as state
    from drawn`);
  const ids = `printf('3%017d', server) as server_id, printf('2%07d%010d', server, member) as user_id`;
  await run(`insert into jobs (id, interaction_id, application_id, received_at, user_id, server_id, channel_id,
      member_since, locale, server_locale, attachment_size_limit, model, prompt, width, height, steps, guidance,
      spoiler, private, deadline, message_id, state, finished_at, posted_channel_id, posted_message_id)
    select printf('job%019d', i), printf('9%018d', i), '1', at, user_id, server_id, '4', 0, 'en-US', 'en-US', 10485760,
      '${MODEL}', 'a red fox in the snow, number ' || i || ', by the light of a low sun, film grain, 35 mm',
      1024, 1024, 20, 7.5, 0, 0, at + 3600000, '6', state, iif(state = 'queued', null, at + 20000),
      iif(state = 'delivered', '4', null), iif(state = 'delivered', printf('6%018d', i), null)
    from (select *, ${ids} from history)`);
  await run(`insert into pictures (job_id, position, user_id, server_id, submitted_at, counted, seed, price, state,
      calls, arrival_tag, start_tag, finish_tag)
    select printf('job%019d', i), 0, user_id, server_id, at, iif(state in ('failed', 'cancelled'), 0, 1), i, ${PRICE},
      state, iif(state = 'queued', 0, 1), i, i, i + 1
    from (select *, ${ids} from history) order by i`);
  await run(`insert into spend (job_id, position, model, price, charge, begun_at, server_id)
    select printf('job%019d', i), 0, '${MODEL}', ${PRICE}, 'charged', at + 2000, server_id
    from (select *, ${ids} from history) where state <> 'queued' order by i`);
  await run(
    `insert into spend_totals select strftime('%Y-%m-%d', begun_at / 1000, 'unixepoch'), sum(price) from spend group by 1`,
  );
  await run(
    `insert into spend_totals select strftime('%Y-%m', begun_at / 1000, 'unixepoch'), sum(price) from spend group by 1`,
  );
  await run(`insert into server_spend_totals
    select server_id, strftime('%Y-%m', begun_at / 1000, 'unixepoch'), sum(price) from spend group by 1, 2`);
  await run(`insert into events (id, reference, server_id, at, kind, rule, user_id, channel_id, summary, request, log_state)
    select printf('event%017d', i), printf('R%06d', i), server_id, at, 'refusal', 'images_per_hour', user_id, '4',
      '{"key":"refusal.images_per_hour","values":{}}', '{"prompt":"a red fox in the snow, number ' || i || '"}', 'none'
    from (select *, ${ids} from history where i % 10 = 0)`);
  await run(`insert into servers (id, version, policy, last_seen_at)
    select printf('3%017d', server), 1, '{}', ${now} from history group by server`);
  await run(`insert into suspensions (server_id, user_id, until, by_id, at)
    select server_id, user_id, at + 86400000, '2', at from (select *, ${ids} from history where i % 500 = 1)`);
  await run(`insert into passes (server_id, user_id, prompt, negative_prompt, event_id, expires_at, used_at)
    select server_id, user_id, 'a red fox', '', printf('event%017d', i), at + 3600000, at + 60000
    from (select *, ${ids} from history where i % 500 = 0)`);
  await run(
    'update fair_clock set virtual_time = (select max(start_tag) from pictures where calls > 0)',
  );
  await run('drop table history');
  await run('pragma cache_size = -2000');
  await run('pragma wal_checkpoint(truncate)');
  await run('pragma synchronous = normal');
}
