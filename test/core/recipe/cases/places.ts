import {
  jpegWith,
  pngChunk,
  pngOf,
  pngText,
  pngWith,
  unicodeComment,
  webpWith,
} from '../foreign-files.ts';
import { bareGraphOf, FOX, graphOf, INFOTEXT, node, type Case } from './case.ts';
import { pngHiding } from './hidden-text.ts';

/** The fewest bytes that begin like a picture; nothing but the metadata is read of them. */
const JPEG = Buffer.from('ffd8ffd9', 'hex');
const WEBP = Buffer.from('RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0', 'latin1');

const TAG = { description: 0x010e, make: 0x010f, model: 0x0110, software: 0x0131 };
const COMMENT = 0x9286;
const CIVITAI = {
  prompt: 'a red fox',
  negativePrompt: 'fog, rain',
  cfgScale: 6,
  sampler: 'Euler a',
  clipSkip: 2,
  steps: 12,
  width: 832,
  height: 1216,
  seed: 7,
  baseModel: 'SDXL 1.0',
  transformations: [{ type: 'upscale', upscaleWidth: 1248 }],
};
const NOTE = 0x927c;

/** A TIFF block with texts in its first directory, as Pillow writes them. */
function tiffOf(texts: Readonly<Record<number, string | Buffer>>): Buffer {
  const entries = Object.entries(texts).map(([tag, text]) => ({
    tag: Number(tag),
    type: typeof text === 'string' ? 2 : 7,
    data: typeof text === 'string' ? Buffer.from(`${text}\0`) : text,
  }));
  const head = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  head.write('MM\0*', 0, 'latin1');
  head.writeUInt32BE(8, 4);
  head.writeUInt16BE(entries.length, 8);
  let dataAt = head.length;
  for (const [index, { tag, type, data }] of entries.entries()) {
    const at = 10 + index * 12;
    head.writeUInt16BE(tag, at);
    head.writeUInt16BE(type, at + 2);
    head.writeUInt32BE(data.length, at + 4);
    if (data.length <= 4) data.copy(head, at + 8);
    else head.writeUInt32BE(dataAt, at + 8);
    dataAt += data.length <= 4 ? 0 : data.length;
  }
  return Buffer.concat([
    head,
    ...entries.map(({ data }) => data).filter(({ length }) => length > 4),
  ]);
}

function jpegSegment(marker: number, data: Buffer): Buffer {
  const frame = Buffer.from([0xff, marker, 0, 0]);
  frame.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([JPEG.subarray(0, 2), frame, data, JPEG.subarray(2)]);
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '&#10;');

const xmpOf = (text: string): string =>
  `<x:xmpmeta><rdf:RDF><rdf:Description><exif:UserComment><rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt></exif:UserComment></rdf:Description></rdf:RDF></x:xmpmeta>`;

const XMP_PREFIX = 'http://ns.adobe.com/xap/1.0/\0';

const DRAW_THINGS = JSON.stringify({
  c: 'a red fox',
  uc: 'fog, rain',
  model: 'sd_xl_base_1.0.safetensors',
  sampler: 'Euler A',
  scale: 6,
  seed: 7,
  size: '832x1216',
  steps: 12,
  strength: 1,
});

const FOOOCUS = JSON.stringify({
  full_prompt: ['a red fox'],
  full_negative_prompt: ['fog, rain'],
  base_model: 'sd_xl_base_1.0',
  guidance_scale: 6,
  resolution: '(832, 1216)',
  steps: 12,
  seed: '7',
});

const WORDS = INFOTEXT.replace('a red fox', 'ein roter Fuchs läuft, 赤い狐');
const LATIN = INFOTEXT.replace('a red fox', 'ein roter Fuchs läuft, café');

const place = (name: string, file: Buffer, more: Partial<Case> = {}): Case => ({
  name,
  file,
  request: FOX,
  ...more,
});
const utf8 = { request: { ...FOX, prompt: 'ein roter Fuchs läuft, 赤い狐' } };
const latin = { request: { ...FOX, prompt: 'ein roter Fuchs läuft, café' } };

const inUnicode = (text: Buffer): Buffer => Buffer.concat([Buffer.from('UNICODE\0'), text]);
const inJis = (text: Buffer): Buffer => Buffer.concat([Buffer.from('JIS\0\0\0\0\0'), text]);
/** 赤い狐 in ISO-2022-JP, between ASCII. */
const JIS = Buffer.concat([
  Buffer.from('\u001B$B', 'latin1'),
  Buffer.from('40564024384f', 'hex').fill(Buffer.from('405624243851', 'hex')),
  Buffer.from('\u001B(B', 'latin1'),
  Buffer.from(INFOTEXT.slice('a red fox'.length)),
]);

/** Where the same recipe may stand in a file. */
export const PLACES: readonly Case[] = [
  place('UTF-8 in a tEXt chunk', pngWith(pngText('parameters', Buffer.from(WORDS))), utf8),
  place('UTF-8 in a zTXt chunk', pngWith(pngText('parameters', Buffer.from(WORDS), 'zTXt')), utf8),
  place('Latin-1 in a tEXt chunk', pngOf({ parameters: LATIN }), latin),
  place('Latin-1 in a zTXt chunk', pngOf({ parameters: LATIN }, 'zTXt'), latin),
  ...[TAG.make, TAG.model, TAG.description].flatMap((tag) =>
    ['Prompt:', 'prompt:', 'Prompt: '].map((prefix) =>
      place(
        `a graph behind ${prefix} in tag ${tag}`,
        webpWith(
          WEBP,
          tiffOf({ [tag]: prefix + graphOf(), [tag + 0x100]: 'Workflow:{"nodes":[]}' }),
        ),
        { copy: 'comfyui' },
      ),
    ),
  ),
  place(
    'a graph in the first directory’s comment, in ASCII, with its workflow',
    jpegWith(JPEG, tiffOf({ [COMMENT]: `{"prompt":${graphOf()},"workflow":{"nodes":[]}}` })),
    { copy: 'comfyui' },
  ),
  place(
    'a graph as text in the comment',
    jpegWith(JPEG, tiffOf({ [COMMENT]: JSON.stringify({ prompt: graphOf(), workflow: '{}' }) })),
    { copy: 'comfyui' },
  ),
  place(
    'Civitai’s recipe beside a graph that only enlarges',
    jpegWith(
      JPEG,
      tiffOf({
        [COMMENT]: unicodeComment(
          `${bareGraphOf({ '12': node('SaveImage', { images: ['13', 0] }), '13': node('LoadImage', { image: 'x' }) }).slice(0, -1)},"extraMetadata":${JSON.stringify(JSON.stringify(CIVITAI))}}`,
        ),
      }),
    ),
    { dropped: ['sampler', 'clip skip', 'upscaling'] },
  ),
  place(
    'Civitai’s graph in the comment',
    jpegWith(
      JPEG,
      tiffOf({
        [COMMENT]: unicodeComment(
          `${graphOf().slice(0, -1)},"extra":{"airs":[]},"extraMetadata":"{}"}`,
        ),
      }),
    ),
    { copy: 'comfyui' },
  ),
  place(
    'Fooocus’ settings in the first directory',
    jpegWith(
      JPEG,
      tiffOf({ [TAG.software]: 'Fooocus v2.5.5', [NOTE]: 'fooocus', [COMMENT]: FOOOCUS }),
    ),
    { copy: 'fooocus' },
  ),
  place(
    'UTF-8 under the mark of UTF-16',
    jpegWith(JPEG, tiffOf({ [COMMENT]: inUnicode(Buffer.from(WORDS)) })),
    utf8,
  ),
  place(
    'UTF-8 under the mark of JIS',
    jpegWith(JPEG, tiffOf({ [COMMENT]: inJis(Buffer.from(WORDS)) })),
    utf8,
  ),
  place('JIS under its own mark', jpegWith(JPEG, tiffOf({ [COMMENT]: inJis(JIS) })), {
    request: { ...FOX, prompt: '赤い狐' },
  }),
  place('EXIF in a PNG', pngWith(pngChunk('eXIf', tiffOf({ [COMMENT]: INFOTEXT })))),
  place('an infotext in the description', jpegWith(JPEG, tiffOf({ [TAG.description]: INFOTEXT }))),
  place(
    'a JPEG’s comment behind the keyword of PNG',
    jpegSegment(0xfe, Buffer.from(`parameters\0${WORDS}`)),
    utf8,
  ),
  place('a JPEG’s comment', jpegSegment(0xfe, Buffer.from(INFOTEXT))),
  place('XMP in a PNG', pngOf({ 'XML:com.adobe.xmp': xmpOf(DRAW_THINGS) }, 'iTXt'), {
    copy: 'draw-things',
  }),
  place('XMP in a JPEG', jpegSegment(0xe1, Buffer.from(XMP_PREFIX + xmpOf(DRAW_THINGS))), {
    copy: 'draw-things',
  }),
  place('an infotext in XMP', jpegSegment(0xe1, Buffer.from(XMP_PREFIX + xmpOf(INFOTEXT)))),
  ...(['stealth_pnginfo', 'stealth_pngcomp', 'stealth_rgbinfo', 'stealth_rgbcomp'] as const).map(
    (mark) =>
      place(`pixels hide it: ${mark}`, pngHiding(WORDS, { mark }), { ...utf8, copy: 'a1111' }),
  ),
  ...([1, 2, 3, 4] as const).map((filter) =>
    place(
      `pixels behind filter ${filter} hide it`,
      pngHiding(INFOTEXT, { mark: 'stealth_pngcomp', filter }),
    ),
  ),
  place(
    'pixels hide what NovelAI writes',
    pngHiding(
      JSON.stringify({
        Software: 'NovelAI',
        Description: 'a red fox',
        Comment: JSON.stringify({
          prompt: 'a red fox',
          uc: 'fog, rain',
          steps: 12,
          scale: 6,
          seed: 7,
          width: 832,
          height: 1216,
        }),
      }),
      { mark: 'stealth_pngcomp' },
    ),
    { copy: 'novelai' },
  ),
];
