/**
 * A font of 5 × 7 dots, because a machine may have no fonts at all. Drawn to be read here: a block is
 * a line that names its characters, then seven rows.
 */
const BLOCKS = `
A     B     C     D     E     F     G     H     I     J     K     L     M
.###. ####. .###. ####. ##### ##### .###. #...# .###. ..### #...# #.... #...#
#...# #...# #...# #...# #.... #.... #...# #...# ..#.. ...#. #..#. #.... ##.##
#...# #...# #.... #...# #.... #.... #.... #...# ..#.. ...#. #.#.. #.... #.#.#
##### ####. #.... #...# ####. ####. #.### ##### ..#.. ...#. ##... #.... #.#.#
#...# #...# #.... #...# #.... #.... #...# #...# ..#.. ...#. #.#.. #.... #...#
#...# #...# #...# #...# #.... #.... #...# #...# ..#.. #..#. #..#. #.... #...#
#...# ####. .###. ####. ##### #.... .#### #...# .###. .##.. #...# ##### #...#
N     O     P     Q     R     S     T     U     V     W     X     Y     Z
#...# .###. ####. .###. ####. .#### ##### #...# #...# #...# #...# #...# #####
##..# #...# #...# #...# #...# #.... ..#.. #...# #...# #...# #...# #...# ....#
#.#.# #...# #...# #...# #...# #.... ..#.. #...# #...# #...# .#.#. .#.#. ...#.
#..## #...# ####. #...# ####. .###. ..#.. #...# #...# #.#.# ..#.. ..#.. ..#..
#...# #...# #.... #.#.# #.#.. ....# ..#.. #...# #...# #.#.# .#.#. ..#.. .#...
#...# #...# #.... #..#. #..#. ....# ..#.. #...# .#.#. ##.## #...# ..#.. #....
#...# .###. #.... .##.# #...# ####. ..#.. .###. ..#.. #...# #...# ..#.. #####
0     1     2     3     4     5     6     7     8     9     .     ,     :
.###. ..#.. .###. ##### ...#. ##### ..##. ##### .###. .###. ..... ..... .....
#...# .##.. #...# ...#. ..##. #.... .#... ....# #...# #...# ..... ..... .##..
#..## ..#.. ....# ..#.. .#.#. ####. #.... ...#. #...# #...# ..... ..... .##..
#.#.# ..#.. ...#. ...#. #..#. ....# ####. ..#.. .###. .#### ..... ..... .....
##..# ..#.. ..#.. ....# ##### ....# #...# .#... #...# ....# ..... .##.. .##..
#...# ..#.. .#... #...# ...#. #...# #...# .#... #...# ...#. .##.. ..#.. .##..
.###. .###. ##### .###. ...#. .###. .###. .#... .###. .##.. .##.. .#... .....
;     !     ?     '     "     -     _     +     =     /     (     )     [
..... ..#.. .###. ..#.. .#.#. ..... ..... ..... ..... ..... ...#. .#... .###.
.##.. ..#.. #...# ..#.. .#.#. ..... ..... ..#.. ..... ....# ..#.. ..#.. .#...
.##.. ..#.. ....# .#... .#.#. ..... ..... ..#.. ##### ...#. .#... ...#. .#...
..... ..#.. ...#. ..... ..... ##### ..... ##### ..... ..#.. .#... ...#. .#...
.##.. ..#.. ..#.. ..... ..... ..... ..... ..#.. ##### .#... .#... ...#. .#...
..#.. ..... ..... ..... ..... ..... ..... ..#.. ..... #.... ..#.. ..#.. .#...
.#... ..#.. ..#.. ..... ..... ..... ##### ..... ..... ..... ...#. .#... .###.
]     <     >     #     %     &     *     @     $     ·     ×     …
.###. ...#. .#... .#.#. ##... .##.. ..... .###. ..#.. ..... ..... .....
...#. ..#.. ..#.. .#.#. ##..# #..#. ..#.. #...# .#### ..... #...# .....
...#. .#... ...#. ##### ...#. #.#.. #.#.# ....# #.#.. ..... .#.#. .....
...#. #.... ....# .#.#. ..#.. .#... .###. .##.# .###. ..#.. ..#.. .....
...#. .#... ...#. ##### .#... #.#.# #.#.# #.#.# ..#.# ..... .#.#. .....
...#. ..#.. ..#.. .#.#. #..## #..#. ..#.. #.#.# ####. ..... #...# .....
.###. ...#. .#... .#.#. ...## .##.# ..... .###. ..#.. ..... ..... #.#.#
`;

export const GLYPH_ROWS = 7;
/** A character's width with the gap after it. */
export const ADVANCE = 6;

const UNKNOWN = ['#####', '#...#', '#...#', '#...#', '#...#', '#...#', '#####'];
const GLYPHS = parseGlyphs(BLOCKS);

/** An SVG path of squares for one line of text; capitals only, accents dropped, what it lacks as a box. */
export function textPath(text: string, x: number, y: number, dot: number): string {
  return Array.from(toDrawable(text))
    .map((character, index) => glyphPath(character, x + index * ADVANCE * dot, y, dot))
    .join('');
}

function toDrawable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toUpperCase();
}

function glyphPath(character: string, x: number, y: number, dot: number): string {
  if (/\s/.test(character)) return '';
  const rows = GLYPHS.get(character) ?? UNKNOWN;
  return rows
    .flatMap((row, index) =>
      [...row.matchAll(/#+/g)].map(({ 0: run, index: column }) => {
        const width = run.length * dot;
        return `M${x + column * dot} ${y + index * dot}h${width}v${dot}h${-width}z`;
      }),
    )
    .join('');
}

function parseGlyphs(blocks: string): ReadonlyMap<string, readonly string[]> {
  const glyphs = new Map<string, readonly string[]>();
  const lines = blocks.trim().split('\n');
  for (let start = 0; start < lines.length; start += GLYPH_ROWS + 1) {
    const [names = '', ...rows] = lines.slice(start, start + GLYPH_ROWS + 1);
    for (const [index, name] of names.trim().split(/\s+/).entries()) {
      const from = index * ADVANCE;
      glyphs.set(
        name,
        rows.map((row) => row.slice(from, from + ADVANCE - 1)),
      );
    }
  }
  return glyphs;
}
