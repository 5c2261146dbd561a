import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const spendRow = z.object({ model: z.string(), price: z.number(), charge: z.string() });
const totalRow = z.object({ period: z.string(), amount: z.number() });
const pictureRow = z.object({ job_id: z.string(), state: z.string() });
const jobRow = z.object({
  id: z.string(),
  interaction_id: z.string(),
  state: z.string(),
  user_id: z.string(),
  prompt: z.string(),
  interaction_token: z.string().nullable(),
});

export type Books = ReturnType<typeof readBooks>;

/** What a bot that does not run has in its books. They are copied first: looking must change nothing. */
export function readBooks(directory: string) {
  const copy = mkdtempSync(join(tmpdir(), 'easel-books-'));
  try {
    const data = join(directory, 'data');
    for (const name of ['easel.db', 'easel.db-wal'])
      if (existsSync(join(data, name))) cpSync(join(data, name), join(copy, name));
    const database = new DatabaseSync(join(copy, 'easel.db'));
    const all = (table: string) => database.prepare(`select * from ${table}`).all();
    const books = {
      spend: z.array(spendRow).parse(all('spend')),
      totals: z.array(totalRow).parse(all('spend_totals')),
      pictures: z.array(pictureRow).parse(all('pictures')),
      jobs: z.array(jobRow).parse(all('jobs')),
    };
    database.close();
    return books;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

export function picturesFolder(directory: string): string {
  return join(directory, 'data/easel.db-pictures');
}

/** The picture files that wait for their delivery. */
export function keptPictures(directory: string): readonly string[] {
  const folder = picturesFolder(directory);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => join(folder, name));
}
