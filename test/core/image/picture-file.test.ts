import { describe, expect, it } from 'vitest';
import { FILE_TYPES, parsePictureFile } from '#core/image/picture-file.ts';
import { pngChunk, pngWith } from '../recipe/foreign-files.ts';
import { ENCODINGS, encodePicture } from './encode-picture.ts';

const describeOutcome = (bytes: Buffer): string => {
  const picture = parsePictureFile(bytes);
  return picture.ok ? 'a picture' : picture.reason;
};

describe('a whole picture is recognised by its bytes', () => {
  it.each(ENCODINGS)('%s', async (encoding, format) => {
    const bytes = await encodePicture(encoding, { width: 61, height: 37 });
    const picture = parsePictureFile(bytes);
    expect(picture).toEqual({ ok: true, value: { bytes, format, width: 61, height: 37 } });
  });

  it.each(ENCODINGS)('%s of the largest width', async (encoding, format) => {
    const bytes = await encodePicture(encoding, { width: 2048, height: 16 });
    expect(parsePictureFile(bytes)).toMatchObject({
      ok: true,
      value: { format, width: 2048, height: 16 },
    });
  });
});

it.each([
  ['png', 'png', 'image/png'],
  ['jpeg', 'jpg', 'image/jpeg'],
  ['webp', 'webp', 'image/webp'],
] as const)('a file of format %s ends in .%s and is sent as %s', (format, extension, mediaType) => {
  expect(FILE_TYPES[format]).toEqual({ extension, mediaType });
});

const SIGNATURE = '89504e470d0a1a0a';
it.each([
  ['an empty body', ''],
  ['one byte', '89'],
  ['a JPEG marker alone', 'ffd8'],
  ['a PNG signature alone', SIGNATURE],
  ['a JPEG of markers without end', `ffd8${'ff'.repeat(100)}`],
  ['a JPEG whose segments have no length', `ffd8${'ffe00000'.repeat(50)}ffd9`],
  ['a JPEG without a frame', 'ffd8ffda0002ffd9'],
  ['a RIFF file of sound', Buffer.from('RIFF\x04\0\0\0WAVE', 'latin1').toString('hex')],
  ['a WebP without an image', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1').toString('hex')],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1').toString('hex')],
  ['a PNG that ends before its pixels', `${SIGNATURE}0000000049454e44ae426082`],
])('%s is no picture', (_, hex) => {
  expect(describeOutcome(Buffer.from(hex, 'hex'))).not.toBe('a picture');
});

it.each([
  ['a page of HTML', '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>'],
  ['JSON', '{"success":false,"errors":[{"code":3040}]}'],
  ['words', 'upstream connect error or disconnect/reset before headers'],
  ['a picture in base64', 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk'],
])('%s is no picture, and the log is told how it begins', (_, words) => {
  const bytes = Buffer.from(words);
  expect(describeOutcome(bytes)).toContain(bytes.subarray(0, 8).toString('hex'));
});

it('a file of a million empty parts is not looked at to its end', () => {
  const chunks = Buffer.concat(Array<Buffer>(1_000_000).fill(pngChunk('noTh', Buffer.alloc(0))));
  expect(describeOutcome(pngWith(chunks))).toContain('too many chunks');
  const segments = Buffer.from('ffe00002'.repeat(1_000_000), 'hex');
  for (const parts of [segments, Buffer.alloc(1_000_000, 0xff)]) {
    const jpeg = Buffer.concat([Buffer.from('ffd8', 'hex'), parts, Buffer.from('ffd9', 'hex')]);
    expect(describeOutcome(jpeg)).toContain('too many segments');
  }
});
