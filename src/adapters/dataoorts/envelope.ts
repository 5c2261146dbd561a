import { parsePictureFile, type PictureFile } from '#core/image/picture-file.ts';
import { failure, type Result } from '#core/result.ts';

/** What an answer says that is not the picture itself. */
export type Envelope = {
  /** The API says that it did not do it. */
  readonly isRefusal: boolean;
  /** Of its errors, in their order. */
  readonly codes: readonly number[];
  /** Only `result.image_base64` is documented (FLUX). */
  readonly picture: Result<PictureFile, string>;
};

/** How deep a picture is looked for. */
const MAX_DEPTH = 6;
/** Shorter than the base64 of any picture. */
const SHORTEST_PICTURE = 40;
const DATA_URL = /^data:[^,]{0,100},/;

/**
 * Reads an answer in words, field by field: an odd one says nothing of the others, and none of them is a reason to throw
 * away a picture that was paid for. `undefined` if the answer is neither JSON nor a picture in letters.
 */
export function parseEnvelope(body: Buffer): Envelope | undefined {
  // A byte order mark is decoded to white space, for `trim`.
  const words = body.toString('utf8').trim();
  if (words.startsWith('{') || words.startsWith('[') || words.startsWith('"')) {
    try {
      return readEnvelope(JSON.parse(words));
    } catch {
      return undefined; // not JSON after all: judged by its status or as bytes
    }
  }
  const picture = decodePicture(words);
  return picture?.ok === true ? { isRefusal: false, codes: [], picture } : undefined;
}

function readEnvelope(json: unknown): Envelope {
  const success = readField(json, 'success');
  const errors = [readField(json, 'errors'), readField(json, 'error')].flat().filter(isSomething);
  const isDenied = success === false || success === 0 || String(success).toLowerCase() === 'false';
  return {
    isRefusal: isDenied || (success !== true && errors.length > 0),
    codes: errors.map((error) => Number(readField(error, 'code') ?? NaN)).filter(Number.isFinite),
    picture: findPicture(json, 0) ?? failure('no picture in the envelope'),
  };
}

function isSomething(error: unknown): boolean {
  return error !== null && error !== undefined && error !== '' && error !== false;
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** The first whole picture in the strings of a value, or else what is wrong with the first that could be one. */
function findPicture(value: unknown, depth: number): Result<PictureFile, string> | undefined {
  if (typeof value === 'string') return decodePicture(value);
  if (typeof value !== 'object' || value === null || depth === MAX_DEPTH) return undefined;
  let fault: Result<PictureFile, string> | undefined;
  for (const part of Object.values(value)) {
    const found = findPicture(part, depth + 1);
    if (found?.ok === true) return found;
    fault ??= found;
  }
  return fault;
}

/** Base64 in either alphabet, also as a data URL; line breaks in it don't matter. */
function decodePicture(words: string): Result<PictureFile, string> | undefined {
  const letters = words.trimStart().replace(DATA_URL, '');
  if (letters.length < SHORTEST_PICTURE || !/^[\w+/-]{16}/.test(letters)) return undefined;
  return parsePictureFile(Buffer.from(letters, 'base64'));
}
