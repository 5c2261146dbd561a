import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A JSON document that is put together piece by piece, as large as a file may get. */
export interface ExportPack {
  /** Gives whether the piece is in; what does not fit is left out. */
  add(piece: string): Promise<boolean>;
  finish(end: string): Promise<ExportFile>;
}

export type ExportFile = { readonly data: Buffer; readonly isCompressed: boolean };

/** What always fits besides: the brackets that close the document. */
const RESERVE_BYTES = 4096;

const compress = promisify(gzip);

/**
 * Plain as long as that fits. Then each piece is compressed for itself: files in gzip's form, one behind the other, are one such
 * file (RFC 1952, section 2.2), and so its size is known before the next piece is read.
 */
export function createExportPack(limitBytes: number): ExportPack {
  const room = limitBytes - RESERVE_BYTES;
  const pieces: Buffer[] = [];
  let bytes = 0;
  let isCompressed = false;

  async function add(piece: string): Promise<boolean> {
    const plain = Buffer.from(piece);
    if (!isCompressed && bytes + plain.length > room) await compressAll();
    const part = isCompressed ? await compress(plain) : plain;
    if (bytes + part.length > room) return false;
    pieces.push(part);
    bytes += part.length;
    return true;
  }

  async function compressAll(): Promise<void> {
    const compressed = await compress(Buffer.concat(pieces));
    pieces.splice(0, Infinity, compressed);
    bytes = compressed.length;
    isCompressed = true;
  }

  return {
    add,
    async finish(end) {
      const closing = Buffer.from(end);
      pieces.push(isCompressed ? await compress(closing) : closing);
      return { data: Buffer.concat(pieces), isCompressed };
    },
  };
}
