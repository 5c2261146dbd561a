import { parseInline, type Inline } from './inline.ts';

/** Discord's markup as blocks: what whole lines make. */
export type Block =
  | { readonly kind: 'paragraph' | 'subtext'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly Item[] };

type Item = { readonly depth: number; readonly content: readonly Inline[] };

type Taken = { readonly block: Block; readonly lines: number };

const FENCE = /```(?:[\w+-]+\n)?([\s\S]+?)```/;
const LIST_ITEM = /^( *)(?:[-*]|(\d+)\.) +(.+)$/;

export function parseBlocks(text: string): Block[] {
  const fence = FENCE.exec(text);
  if (!fence) return parseLines(text.split('\n'));
  const [whole, code = ''] = fence;
  const before = text.slice(0, fence.index).replace(/\n$/, '');
  const after = text.slice(fence.index + whole.length).replace(/^\n/, '');
  return [
    ...(before === '' ? [] : parseLines(before.split('\n'))),
    { kind: 'code', text: code.replace(/^\n|\n$/g, '') },
    ...(after === '' ? [] : parseBlocks(after)),
  ];
}

function parseLines(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.some((line) => line.trim() !== '')) {
      blocks.push({ kind: 'paragraph', content: parseInline(paragraph.join('\n')) });
    }
    paragraph = [];
  };
  for (let at = 0; at < lines.length;) {
    const taken = takeBlock(lines.slice(at));
    if (taken) {
      flush();
      blocks.push(taken.block);
      at += taken.lines;
    } else {
      paragraph.push(lines[at] ?? '');
      at += 1;
    }
  }
  flush();
  return blocks;
}

function takeBlock(lines: readonly string[]): Taken | undefined {
  const [first = ''] = lines;
  const [, signs, title] = /^(#{1,3}) +(.+)$/.exec(first) ?? [];
  if (signs !== undefined && title !== undefined) {
    const content = parseInline(title);
    return { block: { kind: 'heading', level: signs.length, content }, lines: 1 };
  }
  const [, small] = /^-# +(.+)$/.exec(first) ?? [];
  if (small !== undefined) {
    return { block: { kind: 'subtext', content: parseInline(small) }, lines: 1 };
  }
  if (first.startsWith('>>> ')) {
    const blocks = parseLines([first.slice(4), ...lines.slice(1)]);
    return { block: { kind: 'quote', blocks }, lines: lines.length };
  }
  if (first.startsWith('> ')) return takeQuote(lines);
  return LIST_ITEM.test(first) ? takeList(lines) : undefined;
}

function countWhile(lines: readonly string[], isPart: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !isPart(line));
  return end === -1 ? lines.length : end;
}

function takeQuote(lines: readonly string[]): Taken {
  const count = countWhile(lines, (line) => line.startsWith('> '));
  const blocks = parseLines(lines.slice(0, count).map((line) => line.slice(2)));
  return { block: { kind: 'quote', blocks }, lines: count };
}

function takeList(lines: readonly string[]): Taken {
  const count = countWhile(lines, (line) => LIST_ITEM.test(line));
  const items = lines.slice(0, count).map((line) => {
    const [, indent = '', number, words = ''] = LIST_ITEM.exec(line) ?? [];
    return { number, depth: Math.min(indent.length >> 1, 4), content: parseInline(words) };
  });
  const [first] = items;
  const start = first?.number === undefined ? undefined : Number(first.number);
  return { block: { kind: 'list', start, items }, lines: count };
}
