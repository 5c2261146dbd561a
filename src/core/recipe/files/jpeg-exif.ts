import { isUtf8 } from 'node:buffer';
import { EXIF_PREFIX } from './exif-tags.ts';

const MARKER = {
  app0: 0xe0,
  app1: 0xe1,
  comment: 0xfe,
  scan: 0xda,
  end: 0xd9,
  fill: 0xff,
} as const;

/** What the segment of XMP begins with. */
const XMP_PREFIX = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');

/** Comments that are read; a hostile file has thousands. */
const COMMENTS_MAX = 10;

/** A segment's length is 16 bits and counts itself. */
const SEGMENT_MAX_BYTES = 0xff_ff;

/** Segments looked at, fill bytes among them. */
const SEGMENTS_MAX = 5000;

type Segment = { readonly marker: number; readonly start: number; readonly end: number };

/** The segments before the first scan, as far as they fit into the file. */
function* walkSegments(bytes: Buffer): Generator<Segment> {
  let start = 2;
  for (let count = 0; count < SEGMENTS_MAX; count += 1) {
    if (start + 4 > bytes.length || bytes[start] !== 0xff) return;
    const marker = bytes.readUInt8(start + 1);
    if (marker === MARKER.fill) {
      start += 1;
      continue;
    }
    if (marker === MARKER.scan || marker === MARKER.end) return;
    const end = start + 2 + bytes.readUInt16BE(start + 2);
    if (end > bytes.length || end < start + 4) return;
    yield { marker, start, end };
    start = end;
  }
}

function isExif(bytes: Buffer, { marker, start, end }: Segment): boolean {
  const data = bytes.subarray(start + 4, end);
  return marker === MARKER.app1 && data.subarray(0, EXIF_PREFIX.length).equals(EXIF_PREFIX);
}

/** The EXIF block of a JPEG, without the name before it. */
export function readJpegExif(bytes: Buffer): Buffer | undefined {
  for (const segment of walkSegments(bytes)) {
    if (isExif(bytes, segment)) {
      return bytes.subarray(segment.start + 4 + EXIF_PREFIX.length, segment.end);
    }
  }
  return undefined;
}

/** What a JPEG says beside EXIF: its comments, and the packet of XMP. */
export function readJpegTexts(bytes: Buffer): {
  readonly comments: readonly string[];
  readonly xmp: string | undefined;
} {
  const comments: string[] = [];
  let xmp: string | undefined;
  for (const { marker, start, end } of walkSegments(bytes)) {
    const data = bytes.subarray(start + 4, end);
    if (marker === MARKER.comment && comments.length < COMMENTS_MAX) {
      comments.push(data.toString(isUtf8(data) ? 'utf8' : 'latin1'));
    }
    const isXmp = marker === MARKER.app1 && data.subarray(0, XMP_PREFIX.length).equals(XMP_PREFIX);
    if (isXmp) xmp ??= data.toString('utf8', XMP_PREFIX.length);
  }
  return { comments, xmp };
}

/** The sides of the picture, from the first header of a frame. */
export function readJpegSize(
  bytes: Buffer,
): { readonly width: number; readonly height: number } | undefined {
  for (const { marker, start, end } of walkSegments(bytes)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && end - start >= 9) {
      return { height: bytes.readUInt16BE(start + 5), width: bytes.readUInt16BE(start + 7) };
    }
  }
  return undefined;
}

/**
 * Puts a block where the old one stood, or else behind JFIF's segments, which must come first. A block that is too long
 * for a segment stays away.
 */
export function writeJpegExif(bytes: Buffer, block: Buffer): Buffer {
  const length = 2 + EXIF_PREFIX.length + block.length;
  if (length > SEGMENT_MAX_BYTES) return bytes;
  const head = Buffer.from([0xff, MARKER.app1, length >> 8, length & 0xff]);
  const segment = Buffer.concat([head, EXIF_PREFIX, block]);
  const segments = [...walkSegments(bytes)];
  const old = segments.find((each) => isExif(bytes, each));
  const others = segments.findIndex(({ marker }) => marker !== MARKER.app0);
  const free = segments.slice(0, Math.max(others, 0)).at(-1)?.end ?? 2;
  const { start, end } = old ?? { start: free, end: free };
  return Buffer.concat([bytes.subarray(0, start), segment, bytes.subarray(end)]);
}
