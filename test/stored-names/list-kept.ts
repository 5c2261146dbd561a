import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parseConfig } from '../../src/config/config.ts';
import { namePicture } from '#adapters/discord/render/picture-name.ts';
import { describeAuditCsv } from '#features/audit/audit-csv.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { openAliasKey } from '#adapters/store/member-ids.ts';
import { createPictureFiles } from '#adapters/store/jobs/picture-files.ts';
import { ADA, BEN, SERVER } from '../driver/people.ts';
import { createPrivacyDriver } from '../driver/privacy.ts';
import { POSTED } from '../driver/memory/delivery.ts';
import { isRecord } from '../adapters/discord/render/components.ts';
import { createExampleJob } from '../driver/example-job.ts';
import { readSourceFiles } from '../source-files.ts';

type Lines = readonly string[];

const JOB = createExampleJob();

export async function listTables(): Promise<Lines> {
  const database = await openDatabase(':memory:');
  const query = async (words: string): Promise<Lines> => {
    const { rows } = await sql.raw<{ line: string }>(words).execute(database);
    return rows.map(({ line }) => line.replaceAll(/\s+/g, ' '));
  };
  const found = [
    await query(`select m.name || '.' || c.name || ' ' || c.type || iif(c."notnull", ' not null', '')
      || iif(c.pk, ' key ' || c.pk, '') || coalesce(' default ' || c.dflt_value, '') as line
      from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`),
    await query(`select m.name || '.' || f."from" || ' references ' || f."table" || '.' || f."to"
      || ' on delete ' || f.on_delete as line
      from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`),
    await query(`select coalesce(sql, name) as line from sqlite_master where type <> 'table'`),
    await query(`select 'migration ' || name as line from kysely_migration`),
  ];
  await database.destroy();
  return found.flat();
}

/** Where something stands in a JSON document. */
function listPaths(value: unknown, path: string): Lines {
  if (Array.isArray(value)) return value.flatMap((each) => listPaths(each, `${path}[]`));
  if (!isRecord(value)) return [path];
  return Object.entries(value).flatMap(([key, each]) => listPaths(each, `${path}.${key}`));
}

export async function listExport(): Promise<Lines> {
  const driver = await createPrivacyDriver();
  const { database } = driver;
  const inServer = { user_id: ADA, server_id: SERVER } as const;
  await driver.paint('a heron');
  await driver.paint('a refused egret', {}, 4);
  await driver.suspend(ADA, 5, 'a reason');
  await driver.keepDraft(ADA, 'a draft');
  await driver.logEntry('1', { userId: ADA });
  await driver.logEntry('2', { userId: BEN, actorId: ADA });
  const { id: event_id } = await database
    .selectFrom('events')
    .select('id')
    .executeTakeFirstOrThrow();
  const pass = { prompt: 'p', negative_prompt: '', event_id, expires_at: 1, used_at: null };
  await database
    .insertInto('passes')
    .values({ ...inServer, ...pass })
    .execute();
  const search = {
    id: 's',
    about_user_id: ADA,
    words: 'w',
    model: 'm',
    month: '2026-11',
    created_at: 1,
  };
  await database
    .insertInto('searches')
    .values({ ...inServer, ...search })
    .execute();
  const own = { user_id: ADA, defaults: '{"style":"Anime"}', changed_at: 1 };
  await database.insertInto('member_defaults').values(own).execute();
  await driver.ports.lifecycle.noteCopy((await driver.newest()).id, POSTED);
  await database
    .insertInto('acts')
    .values({ server_id: SERVER, subject: 's', action: 'delete', by_id: ADA, at: 1 })
    .execute();
  const before: unknown = JSON.parse((await driver.exportData()).words);
  await driver.erase();
  const after: unknown = JSON.parse((await driver.exportData()).words);
  const [header = ''] = describeAuditCsv([], () => '').split('\r\n');
  return [...listPaths(before, 'export'), ...listPaths(after, 'erased'), `audit.csv ${header}`];
}

export async function listFiles(): Promise<Lines> {
  const folder = mkdtempSync(join(tmpdir(), 'easel-names-'));
  const secrets = { DISCORD_TOKEN: 'a.b.c', DATAOORTS_API_KEY: 'k' };
  const { databasePath, picturesPath } = parseConfig(secrets);
  openAliasKey(join(folder, 'easel.db'));
  const bytes = Buffer.alloc(1);
  const pictures = createPictureFiles(folder);
  for (const format of ['png', 'jpeg', 'webp'] as const)
    await pictures.save({ jobId: JOB.id, index: 0 }, { bytes, format, width: 1, height: 1 });
  const names = readdirSync(folder);
  rmSync(folder, { recursive: true });
  const picture = { index: 1, seed: 7 };
  // What members and moderators are handed has its name nowhere but in the code.
  const handed = [...readSourceFiles('commands'), ...readSourceFiles('src')].flatMap(({ code }) =>
    [...code.matchAll(/'([\w-]+\.(?:txt|csv|json|json\.gz|png|webp))'/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [
    ...handed,
    databasePath,
    picturesPath,
    ...names,
    namePicture(JOB, picture),
    namePicture(JOB, { ...picture, seed: null }),
  ];
}

/** The variables of the example that are read: each is complained of when it says nonsense. */
export function listVariables(): Lines {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
  const complain = (): string => {
    try {
      parseConfig(Object.fromEntries(names.map((name) => [name, '! !'])));
      return '';
    } catch (error) {
      return String(error);
    }
  };
  const complaint = complain();
  return names.filter((name) => complaint.includes(name));
}
