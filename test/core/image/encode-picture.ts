import sharp, { type Sharp } from 'sharp';
import type { PictureFormat } from '#core/image/picture-file.ts';

const SHARP_ENCODERS = {
  PNG: (picture: Sharp) => picture.png(),
  'PNG of a palette': (picture: Sharp) => picture.png({ palette: true }),
  'interlaced PNG': (picture: Sharp) => picture.png({ progressive: true }),
  JPEG: (picture: Sharp) => picture.jpeg(),
  'progressive JPEG': (picture: Sharp) => picture.jpeg({ progressive: true }),
  'JPEG with EXIF': (picture: Sharp) =>
    picture.jpeg().withExif({ IFD0: { ImageDescription: 'a fox' } }),
  WebP: (picture: Sharp) => picture.webp(),
  'lossless WebP': (picture: Sharp) => picture.webp({ lossless: true }),
  'WebP with EXIF': (picture: Sharp) =>
    picture.webp().withExif({ IFD0: { ImageDescription: 'a fox' } }),
};

export type Encoding = keyof typeof SHARP_ENCODERS;

/** Every way to write a picture that an API could choose, and the format that it is. */
export const ENCODINGS: readonly (readonly [Encoding, PictureFormat])[] = [
  ['PNG', 'png'],
  ['PNG of a palette', 'png'],
  ['interlaced PNG', 'png'],
  ['JPEG', 'jpeg'],
  ['progressive JPEG', 'jpeg'],
  ['JPEG with EXIF', 'jpeg'],
  ['WebP', 'webp'],
  ['lossless WebP', 'webp'],
  ['WebP with EXIF', 'webp'],
];

/** A picture of noise, so that its bytes are many; the same at every call. */
export async function encodePicture(
  encoding: Encoding,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const pixels = Uint8Array.from(
    { length: width * height * 3 },
    (_, at) => (at * at * 31 + at * 7) % 251,
  );
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } });
  return SHARP_ENCODERS[encoding](picture).toBuffer();
}
