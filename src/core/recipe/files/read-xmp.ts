/** Where XMP keeps what tools have to say: EXIF’s comment, and the description of Dublin Core. */
const PROPERTIES = ['exif:UserComment', 'dc:description', 'tiff:ImageDescription'];

/** The texts of an XMP packet that may be a recipe. It is looked through for them, not read as XML: most of it is of no use. */
export function readXmpTexts(packet: string): readonly string[] {
  return PROPERTIES.flatMap((name) => {
    const text = readElement(packet, name) ?? readAttribute(packet, name);
    return text === undefined || text.trim() === '' ? [] : [unescape(text.trim())];
  });
}

/** The first of the languages that a property may be given in, or its only text. */
function readElement(packet: string, name: string): string | undefined {
  const start = packet.indexOf(`<${name}`);
  const end = start < 0 ? -1 : packet.indexOf(`</${name}>`, start);
  if (end < 0) return undefined;
  const opened = packet.indexOf('>', start);
  const element = packet.slice(opened + 1, end);
  const item = element.indexOf('<rdf:li');
  if (item < 0) return element;
  const from = element.indexOf('>', item);
  const to = element.indexOf('</rdf:li>', from);
  return from < 0 || to < 0 ? undefined : element.slice(from + 1, to);
}

function readAttribute(packet: string, name: string): string | undefined {
  const start = packet.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  const end = packet.indexOf('"', from);
  return end < 0 ? undefined : packet.slice(from, end);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescape(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (all: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );
}
