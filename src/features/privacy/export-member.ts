import { createExportPack, type ExportFile } from './pack-export.ts';
import { DATA_LISTS, type DataList, type MemberData } from './ports.ts';

export type MemberExport = ExportFile & {
  readonly counts: Readonly<Record<DataList, number>>;
  /** Whether all is in it: the oldest may not fit. */
  readonly isComplete: boolean;
};

/**
 * Writes what is known about somebody into one JSON document; docs/privacy.md says what stands in it.
 *
 * @param limitBytes of the file
 */
export async function exportMember(
  data: Pick<MemberData, 'readPage'>,
  userId: string,
  limitBytes: number,
  now: number,
): Promise<MemberExport> {
  const pack = createExportPack(limitBytes);
  const counts = {
    defaults: 0,
    drafts: 0,
    searches: 0,
    suspensions: 0,
    passes: 0,
    requests: 0,
    entries: 0,
    acts: 0,
  };
  let isComplete = true;
  // What goes before the next rows: always little enough for what the pack keeps free.
  let before = `{"userId":${JSON.stringify(userId)},"exportedAt":${JSON.stringify(new Date(now))}`;
  for (const list of DATA_LISTS) {
    before += `,\n"${list}":[`;
    let cursor: string | undefined;
    while (isComplete) {
      const page = await data.readPage(userId, list, cursor);
      const rows = page.rows.map((row) => `\n${JSON.stringify(row)}`).join(',');
      const comma = counts[list] > 0 && rows !== '' ? ',' : '';
      isComplete = await pack.add(before + comma + rows);
      if (!isComplete) break;
      before = '';
      counts[list] += page.rows.length;
      cursor = page.cursor;
      if (cursor === undefined) break;
    }
    before += ']';
  }
  const file = await pack.finish(`${before},\n"isComplete":${String(isComplete)}}\n`);
  return { ...file, counts, isComplete };
}
