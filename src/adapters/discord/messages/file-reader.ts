import { looksLikePicture } from '#core/image/picture-file.ts';
import type { FileLink } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';
import { RECIPE_FILE_MAX_BYTES } from '#core/recipe/files/read-metadata.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { FileFault, FileReader } from '#features/recipe-lookup/ports.ts';
import { createSemaphore } from '#core/semaphore.ts';

export type FileReaderOptions = {
  /** Of Discord's API; what is put in its place in tests serves the files, too. */
  readonly apiUrl: string;
  readonly log: Logger;
  /** Without a byte. */
  readonly idleMs?: number;
  readonly totalMs?: number;
};

/** Where Discord keeps its files. An address in a message may be anything: also of a machine beside this one. */
const ORIGINS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

const IDLE_MS = 3000;
const TOTAL_MS = 15_000;

/** Over all who ask: each takes up to 25 MB, twice for a moment. */
const AT_ONCE = 3;

/** The longest of the signatures. */
const HEAD_BYTES = 12;

const GONE: ReadonlySet<number> = new Set([403, 404, 410]);

/** Downloads from Discord alone, follows nobody elsewhere, and stops at the first byte that is too much or of no picture. */
export function createFileReader(options: FileReaderOptions): FileReader {
  const { apiUrl, log, idleMs = IDLE_MS, totalMs = TOTAL_MS } = options;
  const origins = new Set([...ORIGINS, new URL(apiUrl).origin]);
  const turns = createSemaphore(AT_ONCE);

  return {
    async read({ url, size }: FileLink): Promise<Result<Buffer, FileFault>> {
      if (!isOnDiscord(url, origins)) return failure('foreign');
      if (size !== null && size > RECIPE_FILE_MAX_BYTES) return failure('too large');
      return turns.run(1, async () => {
        const idle = new AbortController();
        const timer = setTimeout(() => idle.abort(), idleMs);
        try {
          const signal = AbortSignal.any([idle.signal, AbortSignal.timeout(totalMs)]);
          return await download(url, signal, () => timer.refresh());
        } catch (error) {
          log.info({ err: error }, 'a file could not be downloaded');
          return failure('unreachable');
        } finally {
          clearTimeout(timer);
        }
      });
    },
  };
}

function isOnDiscord(url: string, origins: ReadonlySet<string>): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, pathname } = new URL(url);
  return origins.has(origin) && /^\/(?:ephemeral-)?attachments\//.test(pathname);
}

async function download(
  url: string,
  signal: AbortSignal,
  onBytes: () => void,
): Promise<Result<Buffer, FileFault>> {
  const answer = await fetch(url, { redirect: 'manual', signal });
  const fault = findAnswerFault(answer);
  if (fault !== undefined) {
    await answer.body?.cancel();
    return failure(fault);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isPicture = false;
  // Leaving the loop ends the transfer.
  for await (const chunk of answer.body ?? []) {
    onBytes();
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > RECIPE_FILE_MAX_BYTES) return failure('too large');
    if (isPicture || length < HEAD_BYTES) continue;
    isPicture = looksLikePicture(Buffer.concat(chunks));
    if (!isPicture) return failure('not a picture');
  }
  return isPicture ? success(Buffer.concat(chunks, length)) : failure('not a picture');
}

function findAnswerFault({ status, headers }: Response): FileFault | undefined {
  if (GONE.has(status)) return 'gone';
  if (status !== 200) return 'unreachable';
  return Number(headers.get('content-length')) > RECIPE_FILE_MAX_BYTES ? 'too large' : undefined;
}
