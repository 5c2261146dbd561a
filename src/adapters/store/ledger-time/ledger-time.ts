import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { moveFutureRows } from './move-future-rows.ts';

/** What a clock is set by now and then. */
const TOLERANCE_MS = 5 * 60 * 1000;

/** A clock before this was never set: nothing in the books is older. */
const EARLIEST = Date.UTC(2026, 0, 1);

/** Told of rows that were written by a clock that ran ahead, by how much. */
export type OnFutureRows = (aheadMs: number) => void;

/**
 * Time in the books does not run backwards when the clock is set; but what a clock that was far ahead has written is not believed
 * until its time comes.
 */
export async function findLedgerTime(database: Kysely<Database>, clock: number): Promise<number> {
  const last = await findLast(database);
  return isFromFuture(last, clock) ? clock : Math.max(clock, last);
}

/** As `findLedgerTime`, and moves what is from the future to the present, so that it counts from now on and leaves its windows in time. */
export async function settleLedgerTime(
  transaction: Transaction<Database>,
  clock: number,
  onFutureRows: OnFutureRows = () => undefined,
): Promise<number> {
  const last = await findLast(transaction);
  if (!isFromFuture(last, clock)) return Math.max(clock, last);
  await moveFutureRows(transaction, clock);
  onFutureRows(last - clock);
  return clock;
}

function isFromFuture(moment: number, clock: number): boolean {
  return clock >= EARLIEST && moment > clock + TOLERANCE_MS;
}

async function findLast(database: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ readonly call: number | null; readonly picture: number | null }>`
    select (select begun_at from spend order by id desc limit 1) as call,
      (select submitted_at from pictures order by arrival desc limit 1) as picture`.execute(
    database,
  );
  return Math.max(rows[0]?.call ?? 0, rows[0]?.picture ?? 0);
}
