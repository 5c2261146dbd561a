import { isPng } from '#core/image/picture-file.ts';
import type { FileTexts } from './file-texts.ts';
import { EASY_DIFFUSION_KEYWORDS } from '../tools/easy-diffusion.ts';
import { parseFields, type Fields } from '../tools/json.ts';
import { readJpegExif, readJpegTexts } from './jpeg-exif.ts';
import { KEYWORD, NOTE_START } from './metadata-keys.ts';
import { readPngTexts } from './png-text.ts';
import { readExifTexts } from './read-exif.ts';
import { readXmpTexts } from './read-xmp.ts';
import { readWebpExif, readWebpXmp } from './webp-exif.ts';

/** As they stand in the file. */
type Gathered = Omit<FileTexts, 'objects' | 'graphs'> & { readonly graphs: readonly string[] };

const XMP_KEYWORD = 'XML:com.adobe.xmp';

const PNG_KEYWORDS: ReadonlySet<string> = new Set([
  ...Object.values(KEYWORD),
  'prompt',
  'invokeai_metadata',
  'sd-metadata',
  'Dream',
  'metadata',
  'Comment',
  'Description',
  'Software',
  'fooocus_scheme',
  XMP_KEYWORD,
  ...EASY_DIFFUSION_KEYWORDS,
]);

/** @returns `undefined` for what begins like no picture that can hold a recipe */
export function collectTexts(bytes: Buffer): FileTexts | undefined {
  if (isPng(bytes)) return collectPng(bytes);
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') {
    const { comments, xmp } = readJpegTexts(bytes);
    return gather(collectExif(readJpegExif(bytes)), comments.map(stripKeyword), xmp);
  }
  const isWebp = bytes.length >= 12 && /^RIFF[^]{4}WEBP$/.test(bytes.toString('latin1', 0, 12));
  return isWebp ? gather(collectExif(readWebpExif(bytes)), [], readWebpXmp(bytes)) : undefined;
}

/** stable-diffusion.cpp writes PNG’s keyword before the text, also into a JPEG’s comment. */
function stripKeyword(comment: string): string {
  return comment.replace(/^parameters\0/, '').replace(/\0+$/, '');
}

function collectPng(bytes: Buffer): FileTexts {
  const { texts, exif } = readPngTexts(bytes, PNG_KEYWORDS);
  const inside = collectExif(exif);
  const { comment = texts.get('Comment'), description = texts.get('Description') } = inside;
  const own = [KEYWORD.infotext, 'Comment', 'metadata', 'Description'].flatMap(
    (keyword) => texts.get(keyword) ?? [],
  );
  const graph = texts.get('prompt');
  return gather(
    {
      ...inside,
      exact: texts.get(KEYWORD.exact) ?? inside.exact,
      candidates: [...own, ...inside.candidates],
      graphs: [...(graph === undefined ? [] : [graph]), ...inside.graphs],
      invokeai: texts.get('invokeai_metadata'),
      oldInvokeai: texts.get('sd-metadata'),
      dream: texts.get('Dream'),
      comment: texts.get('Comment') ?? comment,
      description: texts.get('Description') ?? description,
      software: texts.get('Software') ?? inside.software,
      scheme: texts.get('fooocus_scheme') ?? inside.scheme,
      fields: Object.fromEntries(
        EASY_DIFFUSION_KEYWORDS.flatMap((keyword) => {
          const value = texts.get(keyword);
          return value === undefined ? [] : [[keyword, value]];
        }),
      ),
    },
    [],
    texts.get(XMP_KEYWORD),
  );
}

/** ComfyUI’s nodes write `Prompt:` and the graph where cameras write what they are. */
const GRAPH_PREFIX = /^prompt: ?(?=\{)/i;

function collectExif(block: Buffer | undefined): Gathered {
  if (block === undefined) return { candidates: [], graphs: [] };
  const texts = readExifTexts(block);
  const note = texts.get('MakerNote');
  const isOwn = note?.startsWith(NOTE_START) === true;
  const comment = texts.get('UserComment');
  const description = texts.get('ImageDescription');
  const graphs = [texts.get('Make'), texts.get('Model'), description, note].filter(
    (each) => each !== undefined && GRAPH_PREFIX.test(each),
  );
  return {
    exact: isOwn ? note?.slice(NOTE_START.length) : undefined,
    scheme: isOwn ? undefined : note?.trim(),
    comment,
    description,
    software: texts.get('Software'),
    candidates: [comment, description].filter((each) => each !== undefined),
    graphs: graphs.map((each) => (each ?? '').replace(GRAPH_PREFIX, '')),
  };
}

/** Of all texts together, in UTF-16 units: what a file of many large ones holds behind these is not looked at. */
const ALL_TEXTS_MAX = 512 * 1024;

/** Each text is parsed once, however many readers ask. A graph may stand wherever another recipe does. */
function gather(
  { graphs: own, ...texts }: Gathered,
  comments: readonly string[],
  xmp: string | undefined,
): FileTexts {
  const all = [...texts.candidates, ...comments, ...(xmp === undefined ? [] : readXmpTexts(xmp))];
  const candidates = all.filter(
    (_, index) =>
      all.slice(0, index + 1).reduce((sum, each) => sum + each.length, 0) <= ALL_TEXTS_MAX,
  );
  const objects = parseObjects(candidates);
  return {
    ...texts,
    comment: texts.comment ?? candidates[0],
    candidates,
    objects,
    graphs: [...parseObjects(own), ...objects],
  };
}

function parseObjects(texts: readonly string[]): readonly Fields[] {
  return texts.flatMap((json) => {
    const fields = /^\s{0,9}\{/.test(json) ? parseFields(json) : undefined;
    return fields === undefined ? [] : [fields];
  });
}

/** What pixels hide, which is what other files have in the open. */
export function toFileTexts(texts: Omit<Gathered, 'graphs'>): FileTexts {
  return gather({ ...texts, graphs: [] }, [], undefined);
}
