type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

type ShownText = Box & { readonly words: string };
type Bar = Box & {
  readonly color: string;
  readonly width: number;
  readonly height: number;
};

/** What is to be seen in an SVG, or in one of its groups. */
export type Picture = {
  readonly texts: readonly ShownText[];
  readonly words: readonly string[];
  readonly bars: readonly Bar[];
};

const TEXT = /<path aria-label="([^"]*)" fill="[^"]*" d="([^"]*)"\/>/g;
const RECT =
  /<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)" rx="\d+" fill="(#[0-9a-f]{6})"\/>/g;

export function readPicture(svg: string): Picture {
  const texts = [...svg.matchAll(TEXT)].flatMap(([, words = '', outline = '']) =>
    outline === '' ? [] : [{ words: unescapeXml(words), ...measureOutline(outline) }],
  );
  const bars = [...svg.matchAll(RECT)].map(([, x, y, w, h, color = '']) => {
    const [left, top, width, height] = [Number(x), Number(y), Number(w), Number(h)];
    return { left, top, width, height, right: left + width, bottom: top + height, color };
  });
  return { texts, words: texts.map(({ words }) => words), bars };
}

export function readGroup(svg: string, name: string): Picture {
  const [, rest = ''] = svg.split(`<g aria-label="${name}">`);
  return readPicture(rest.split('</g>')[0] ?? '');
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}

export function overlap(one: Box, two: Box): boolean {
  return (
    one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom
  );
}

/** The box around a path of absolute M, L, Q, C and Z. */
function measureOutline(outline: string): Box {
  const numbers = [...outline.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
