import { inflateSync, constants } from 'node:zlib';
import { walkChunks } from './png-text.ts';

/** The left edge of a picture, as wide as asked for. */
export type PixelColumns = {
  readonly rows: readonly Uint8Array[];
  readonly height: number;
  readonly columns: number;
  readonly channelCount: number;
};

/** Unpacked. Those that image models paint at once are smaller, and larger ones take too long. */
const PIXELS_MAX_BYTES = 9_000_000;

/** Red, green and blue with eight bits each, and those with alpha (W3C PNG, section 11.2.1). */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * Unpacks a PNG’s pixels, and of these only the left columns: each depends on what is left of it and above it alone.
 *
 * @param packed its pixels as `collectPackedPixels` has them
 * @param channels that are needed
 * @param bits that are needed of them, one of each, down the columns
 * @param isStart whether so few that the rows that hold them are enough
 */
export function readPixelColumns(
  bytes: Buffer,
  packed: Buffer,
  channels: readonly number[],
  bits: number,
  isStart: boolean,
): PixelColumns | undefined {
  const header = bytes.subarray(16, 29);
  if (header.length < 13 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channelCount = CHANNELS[header.readUInt8(9)] ?? 0;
  const isPlain = header.readUInt8(8) === 8 && header.readUInt8(12) === 0;
  if (!isPlain || channels.some((channel) => channel >= channelCount) || width < 1 || height < 1)
    return undefined;
  const rowBytes = width * channelCount + 1;
  if (rowBytes * height > PIXELS_MAX_BYTES) return undefined;
  const pixels = Math.ceil(bits / channels.length);
  const columns = Math.min(Math.ceil(pixels / height), width);
  const rowCount = isStart && pixels < height ? pixels : height;
  const unpacked = unpackPixels(packed, rowCount * rowBytes, rowBytes * height);
  if (unpacked === undefined || unpacked.length < rowCount * rowBytes) return undefined;
  const rows = unfilter(unpacked, {
    rowBytes,
    rowCount,
    channelCount,
    length: columns * channelCount,
  });
  return rows && { rows, height, columns, channelCount };
}

/** Of the packed stream, at first. It may hold a thousand times as much, so that more is taken only as it is needed. */
const FIRST_PACKED_BYTES = 4096;

/** @returns at least as many bytes as wanted, if there are, and never more than the picture has */
function unpackPixels(packed: Buffer, wanted: number, all: number): Buffer | undefined {
  const first = wanted === all ? packed.length : FIRST_PACKED_BYTES;
  for (let length = first; ; length *= 4) {
    const unpacked = inflateStart(
      packed.subarray(0, length),
      wanted === all ? all : wanted * 2,
      all,
    );
    const isEnough = unpacked === undefined || unpacked.length >= wanted;
    if (isEnough || length >= packed.length) return unpacked;
  }
}

function inflateStart(packed: Buffer, chunk: number, all: number): Buffer | undefined {
  try {
    return inflateSync(packed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: all + 1,
      // One more than there is to come, so that nothing has to be put together.
      chunkSize: Math.max(chunk + 1, 1024),
    });
  } catch {
    return undefined;
  }
}

/** A PNG’s packed pixels, which stand in many chunks or in one. */
export function collectPackedPixels(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  for (const { type, data } of walkChunks(bytes)) {
    if (type !== 'IDAT' || length > PIXELS_MAX_BYTES) continue;
    parts.push(data);
    length += data.length;
  }
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : Buffer.concat(parts);
}

type Shape = {
  readonly rowBytes: number;
  readonly rowCount: number;
  readonly channelCount: number;
  /** Of each row that is needed. */
  readonly length: number;
};

/** Takes back the five filters (W3C PNG, section 9.2). */
function unfilter(unpacked: Buffer, shape: Shape): readonly Uint8Array[] | undefined {
  const { rowBytes, rowCount, channelCount, length } = shape;
  const rows: Uint8Array[] = [];
  let above = new Uint8Array(length);
  for (let index = 0; index < rowCount; index += 1) {
    const start = index * rowBytes;
    const filter = unpacked[start] ?? 0;
    if (filter > 4) return undefined;
    const row = Uint8Array.from(unpacked.subarray(start + 1, start + 1 + length));
    for (let at = 0; at < length; at += 1) {
      const left = at < channelCount ? 0 : (row[at - channelCount] ?? 0);
      const corner = at < channelCount ? 0 : (above[at - channelCount] ?? 0);
      row[at] = (row[at] ?? 0) + predict(filter, left, above[at] ?? 0, corner);
    }
    rows.push(row);
    above = row;
  }
  return rows;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
