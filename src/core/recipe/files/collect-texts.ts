import { isPng } from '#core/image/picture-file.ts';
import { readJpegExif } from './jpeg-exif.ts';
import { KEYWORD, NOTE_START } from './metadata-keys.ts';
import { readPngTexts } from './png-text.ts';
import { readExifTexts } from './read-exif.ts';
import { readWebpExif } from './webp-exif.ts';

/** The texts of a file that may be a recipe, by what they are, wherever the format keeps them. */
export type FileTexts = {
  /** Easel’s own, exact. */
  readonly exact?: string | undefined;
  /** What the Web UI’s family writes, and several others in the same place. */
  readonly parameters?: string | undefined;
  /** ComfyUI’s graph. */
  readonly graph?: string | undefined;
  readonly invokeai?: string | undefined;
  /** InvokeAI’s before version 3. */
  readonly oldInvokeai?: string | undefined;
  readonly comment?: string | undefined;
  readonly description?: string | undefined;
  readonly software?: string | undefined;
  /** What Fooocus calls the form that it wrote. */
  readonly scheme?: string | undefined;
};

const PNG_PLACES = {
  exact: KEYWORD.exact,
  parameters: KEYWORD.infotext,
  graph: 'prompt',
  invokeai: 'invokeai_metadata',
  oldInvokeai: 'sd-metadata',
  comment: 'Comment',
  description: 'Description',
  software: 'Software',
  scheme: 'fooocus_scheme',
} as const;
const PNG_KEYWORDS: ReadonlySet<string> = new Set(Object.values(PNG_PLACES));

/** @returns `undefined` for what begins like no picture that can hold a recipe */
export function collectTexts(bytes: Buffer): FileTexts | undefined {
  if (isPng(bytes)) return collectPng(bytes);
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') return collectExif(readJpegExif(bytes));
  const isWebp = bytes.length >= 12 && /^RIFF[^]{4}WEBP$/.test(bytes.toString('latin1', 0, 12));
  return isWebp ? collectExif(readWebpExif(bytes)) : undefined;
}

function collectPng(bytes: Buffer): FileTexts {
  const { texts, exif } = readPngTexts(bytes, PNG_KEYWORDS);
  const found = Object.entries(PNG_PLACES).map(([name, keyword]) => [name, texts.get(keyword)]);
  const own = Object.fromEntries(found.filter(([, value]) => value !== undefined));
  return { ...collectExif(exif), ...own };
}

function collectExif(block: Buffer | undefined): FileTexts {
  if (block === undefined) return {};
  const texts = readExifTexts(block);
  const note = texts.get('MakerNote');
  const isOwn = note?.startsWith(NOTE_START) === true;
  // ComfyUI’s WebP nodes write `prompt:` and the graph where cameras write what they are.
  const graph = [texts.get('Make'), texts.get('Model')].find((each) => each?.startsWith('prompt:'));
  const comment = texts.get('UserComment');
  return {
    exact: isOwn ? note?.slice(NOTE_START.length) : undefined,
    scheme: isOwn ? undefined : note,
    parameters: comment,
    comment,
    graph: graph?.slice('prompt:'.length),
  };
}
