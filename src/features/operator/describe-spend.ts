import { describeUsd } from '#core/ledger/money.ts';
import type { BookedCall, SpendSum } from './ports.ts';

type Row = {
  readonly charged: number;
  readonly unknown: number;
  readonly free: number;
  readonly least: number;
  readonly most: number;
};

/**
 * By day and by model, and then in all. The invoice lies between the two amounts: whether calls with an unknown outcome are on it, only
 * the vendor knows.
 */
export function describeSpend(sums: readonly SpendSum[], month: string): readonly string[] {
  if (sums.length === 0) return [`No call in ${month}.`];
  const rows = [
    ['day', 'model', 'charged', 'unknown', 'free', 'at least', 'at most'],
    ...groupBy(sums, ({ day, model }) => `${day}\n${model}`),
    ...groupBy(sums, ({ model }) => `${month}\n${model}`),
    ...groupBy(sums, () => `${month}\nall models`),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths?.[column] ?? 0;
        return column < 2 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  '),
  );
}

export function describeSpendCsv(sums: readonly SpendSum[]): readonly string[] {
  const groups = Map.groupBy(sums, ({ day, model }) => `${day},${model}`);
  return [
    'day,model,charged,unknown,free,usd_at_least,usd_at_most',
    ...[...groups].map(([key, its]) => {
      const { charged, unknown, free, least, most } = addUp(its);
      return [key, charged, unknown, free, plain(least), plain(most)].join(',');
    }),
  ];
}

const CALL_COLUMNS = 'begun_at,server,job,picture,model,charge,usd';

export function describeCalls(calls: readonly BookedCall[], isCsv: boolean): readonly string[] {
  return calls.map((call) => {
    const { serverId: server, jobId: job, position: picture, model, charge } = call;
    const begun_at = new Date(call.begunAt).toISOString();
    const usd = plain(call.price);
    return isCsv
      ? [begun_at, server, job, picture, model, charge, usd].join(',')
      : JSON.stringify({ begun_at, server, job, picture, model, charge, usd });
  });
}

export function describeCallsHead(isCsv: boolean): readonly string[] {
  return isCsv ? [CALL_COLUMNS] : [];
}

function groupBy(
  sums: readonly SpendSum[],
  keyOf: (sum: SpendSum) => string,
): readonly (readonly string[])[] {
  return [...Map.groupBy(sums, keyOf)].map(([key, its]) => {
    const { charged, unknown, free, least, most } = addUp(its);
    const counts = [charged, unknown, free].map(String);
    return [...key.split('\n'), ...counts, describeUsd(least, 4), describeUsd(most, 4)];
  });
}

function addUp(sums: readonly SpendSum[]): Row {
  const take = (charge: SpendSum['charge']) => {
    const its = sums.filter((sum) => sum.charge === charge);
    return {
      calls: its.reduce((all, { calls }) => all + calls, 0),
      amount: its.reduce((all, { amount }) => all + amount, 0),
    };
  };
  const [charged, unknown, free] = [take('charged'), take('unknown'), take('free')];
  return {
    charged: charged.calls,
    unknown: unknown.calls,
    free: free.calls,
    least: charged.amount,
    most: charged.amount + unknown.amount,
  };
}

function plain(amount: number): string {
  return describeUsd(amount, 4).slice(1);
}
