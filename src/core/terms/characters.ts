/** A look-alike symbol or emoji is a letter to some eyes only: see `layout.ts`. */
export type Kind = 'space' | 'mark' | 'letter' | 'digit' | 'unspaced' | 'emoji';

/** What decides when a letter is also read by its looks: `odd` letters are in use as look-alikes only. */
export type Script = 'none' | 'latin' | 'cyrillic' | 'greek' | 'odd' | 'living';

export type Character = {
  /** In lower case and without accents. */
  readonly own: string;
  /** As it was written: a capital may look like another letter than its small form. */
  readonly shape: string;
  readonly kind: Kind;
  readonly script: Script;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
};

type Reading = Omit<Character, 'start' | 'end'>;

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const SPACE = /\s/u;
const ACCENT = /\p{M}/u;
/** Vowel signs of India, Thailand, …, are letters in all but name; an accent, or a point on Hebrew or Arabic, is not. */
const LOOSE_ACCENT =
  /[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}]/u;
const DECOMPOSED =
  /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Cher}\p{sc=Zyyy}]/u;
/** Trade marks and their like would decompose into letters of the word before. */
const TRADE_MARK = /[™℠]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const UNSPACED =
  /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Yiii}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tale}\p{scx=Talu}\p{scx=Lana}\p{scx=Tavt}\p{scx=Java}\p{scx=Bali}\p{scx=Tibt}]/u;
const ODD =
  /[\p{sc=Cher}\p{sc=Lisu}\p{sc=Dsrt}\p{sc=Cans}\p{sc=Copt}\p{sc=Ital}\p{sc=Cari}\p{sc=Lyci}\p{sc=Goth}\p{sc=Runr}\p{sc=Osge}\p{sc=Elba}\p{sc=Zyyy}]/u;

/** What Unicode does not take apart, although people write either. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);

/**
 * Reads a text letter by letter: without what is invisible, without accents, without case, and without the dress of
 * full-width or mathematical letters.
 *
 * @param text in the composed form (NFC)
 * @param mayTake asked for each letter that is written, which may unfold to many: whether they may still be read
 */
export function readCharacters(
  text: string,
  mayTake: (count: number) => boolean = () => true,
): readonly Character[] {
  const characters: Character[] = [];
  const known = new Map<string, readonly Reading[]>();
  let start = 0;
  for (const written of text) {
    const end = start + written.length;
    let readings = known.get(written);
    if (readings === undefined) {
      readings = readCharacter(written);
      known.set(written, readings);
    }
    if (!mayTake(readings.length)) break;
    for (const reading of readings) characters.push({ ...reading, start, end });
    start = end;
  }
  return characters;
}

function readCharacter(written: string): readonly Reading[] {
  if (SPACE.test(written)) {
    return [{ own: ' ', shape: written, kind: 'space', script: 'none' }];
  }
  if (INVISIBLE.test(written)) return [];
  if (TRADE_MARK.test(written)) return [readPiece(written, 'mark')];
  const decomposed = Array.from(written.normalize('NFKD'));
  const pieces = DECOMPOSED.test(decomposed[0] ?? '')
    ? decomposed
    : Array.from(written.normalize('NFKC'));
  return pieces
    .filter((piece) => !isLooseAccent(piece))
    .flatMap((piece) => {
      const spelled = SPELLED_OUT.get(piece.toLowerCase());
      return spelled === undefined ? [piece] : Array.from(spelled);
    })
    .map((piece) => readPiece(piece, kindOf(piece)));
}

function readPiece(piece: string, kind: Kind): Reading {
  return {
    own: kind === 'space' ? ' ' : piece.toLowerCase(),
    shape: piece,
    kind,
    script: kind === 'letter' || kind === 'unspaced' ? scriptOf(piece) : 'none',
  };
}

function isLooseAccent(piece: string): boolean {
  return ACCENT.test(piece) && LOOSE_ACCENT.test(piece);
}

function kindOf(piece: string): Kind {
  if (SPACE.test(piece)) return 'space';
  if (/\p{N}/u.test(piece)) return 'digit';
  if (/[\p{L}\p{M}]/u.test(piece)) return UNSPACED.test(piece) ? 'unspaced' : 'letter';
  return EMOJI.test(piece) ? 'emoji' : 'mark';
}

function scriptOf(piece: string): Script {
  if (/\p{sc=Latn}/u.test(piece)) return 'latin';
  if (/\p{sc=Cyrl}/u.test(piece)) return 'cyrillic';
  if (/\p{sc=Grek}/u.test(piece)) return 'greek';
  return ODD.test(piece) && !UNSPACED.test(piece) ? 'odd' : 'living';
}
