import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { CHARGES } from '#core/ledger/spend.ts';

async function up(database: Kysely<unknown>): Promise<void> {
  const charges = CHARGES.map((charge) => `'${charge}'`).join(', ');
  await database.schema
    .createTable('spend')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    // No reference: the books outlive the jobs.
    .addColumn('job_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('price', 'bigint', (column) => column.notNull())
    .addColumn('charge', 'text', (column) => column.notNull())
    .addColumn('begun_at', 'bigint', (column) => column.notNull())
    .addCheckConstraint('spend_charge', sql`charge in (${sql.raw(charges)})`)
    .execute();
  await database.schema
    .createTable('spend_totals')
    .addColumn('period', 'text', (column) => column.primaryKey())
    .addColumn('amount', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('spend_alerts')
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('percentage', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('spend_alerts_key', ['period', 'percentage'])
    .execute();
}

export const spendMigration: Migration = { up };
