import { create, type Font } from 'fontkitten';

export type Weight = 'regular' | 'bold';
export type TextStyle = { readonly size: number; readonly weight: Weight };

/** Text as outlines: a picture with these needs no font where it is rasterised. */
export interface Typeface {
  /** The width in pixels. */
  measure(text: string, style: TextStyle): number;
  /** The text, or as much of it as fits, with … at its end. */
  shorten(text: string, style: TextStyle, maxWidth: number): string;
  /** The data of an SVG path whose baseline starts at a point. */
  outline(text: string, style: TextStyle, x: number, y: number): string;
  /** Whether each letter has a glyph. What is no letter, such as an emoji, is left out where it has none. */
  covers(text: string): boolean;
}

/** Stands for a letter that the font lacks. */
const MISSING = '□';
const LETTER = /[\p{L}\p{N}]/u;
const SEGMENTS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function createTypeface(files: Readonly<Record<Weight, Buffer>>): Typeface {
  const fonts = { regular: openFont(files.regular), bold: openFont(files.bold) };

  function readGlyphs(text: string, { weight }: TextStyle) {
    const font = fonts[weight];
    const drawn = Array.from(clean(text), (char) => {
      if (hasGlyph(font, char)) return char;
      return LETTER.test(char) ? MISSING : '';
    });
    return font.glyphsForString(drawn.join('').replaceAll(/ +/g, ' ').trim());
  }

  function measure(text: string, style: TextStyle): number {
    const units = readGlyphs(text, style).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
    return (units * style.size) / fonts[style.weight].unitsPerEm;
  }

  return {
    measure,
    shorten: (text, style, maxWidth) => {
      if (measure(text, style) <= maxWidth) return text;
      const letters = [...SEGMENTS.segment(clean(text))].map(({ segment }) => segment);
      while (letters.length > 0) {
        letters.pop();
        const shortened = `${letters.join('').trimEnd()}…`;
        if (measure(shortened, style) <= maxWidth) return shortened;
      }
      return '…';
    },
    outline: (text, style, x, y) => {
      const scale = style.size / fonts[style.weight].unitsPerEm;
      let penX = x;
      return readGlyphs(text, style)
        .map(({ path, advanceWidth }) => {
          const moved = path.transform(scale, 0, 0, -scale, penX, y).toSVG();
          penX += advanceWidth * scale;
          return moved;
        })
        .join('');
    },
    covers: (text) =>
      Array.from(clean(text)).every((char) => !LETTER.test(char) || hasGlyph(fonts.bold, char)),
  };
}

function openFont(file: Buffer): Font {
  const font = create(file);
  if (font.isCollection) throw new Error('a font file holds several fonts');
  return font;
}

function hasGlyph(font: Font, char: string): boolean {
  return font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
}

/** Every kind of space and control character becomes a plain space; accents join their letters, where that is one glyph. */
function clean(text: string): string {
  return (
    text
      .normalize('NFC')
      .replaceAll(/[\p{Z}\p{Cc}]+/gu, ' ')
      // The glyph of … stands at half height, as Japanese has it.
      .replaceAll('…', '...')
      .trim()
  );
}
