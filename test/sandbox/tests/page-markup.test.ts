import { expect, test } from 'vitest';
import { parseBlocks, type Block } from '../page/client/markup/blocks.ts';
import { describeTime } from '../page/client/markup/describe-time.ts';
import { parseInline, type Inline } from '../page/client/markup/inline.ts';

/** A tree as one reads it aloud, to compare it at a glance. */
function tell(nodes: readonly Inline[]): string {
  return nodes.map(tellOne).join('');
}

function tellOne(node: Inline): string {
  if ('content' in node) {
    return `<${node.kind}${node.kind === 'link' ? ` ${node.href}` : ''}|${tell(node.content)}>`;
  }
  if (node.kind === 'text') return node.text;
  if (node.kind === 'command') return `</${node.path} ${node.id}>`;
  if ('text' in node) return `<${node.kind}|${node.text}>`;
  return 'id' in node ? `<${node.kind} ${node.id}>` : `<time ${node.seconds} ${node.style}>`;
}

function tellBlock(block: Block): string {
  if (block.kind === 'code') return `code(${block.text})`;
  if (block.kind === 'quote') return `quote(${block.blocks.map(tellBlock).join()})`;
  if (block.kind === 'list') {
    const items = block.items.map(({ depth, content }) => `${'.'.repeat(depth)}${tell(content)}`);
    return `list${block.start ?? ''}(${items.join()})`;
  }
  const level = block.kind === 'heading' ? block.level : '';
  return `${block.kind}${level}(${tell(block.content)})`;
}

test.for<[string, string]>([
  ['plain words', 'plain words'],
  [
    '**bold** and *slanted* and _slanted_',
    '<strong|bold> and <emphasis|slanted> and <emphasis|slanted>',
  ],
  ['__under__ ~~gone~~', '<underline|under> <strike|gone>'],
  ['**bold with *slanted* in it**', '<strong|bold with <emphasis|slanted> in it>'],
  ['||a secret||', '<spoiler|a secret>'],
  ['`code **not bold**`', '<code|code **not bold**>'],
  ['``a ` in it``', '<code|a ` in it>'],
  [String.raw`\*not slanted\* \\`, '*not slanted* \\'],
  [String.raw`**ends \** here**`, '<strong|ends ** here>'],
  ['snake_case_name stays', 'snake_case_name stays'],
  ['5 * 3 * 2', '5 * 3 * 2'],
  ['<@42> <@!42> <@&43> <#44>', '<user 42> <user 42> <role 43> <channel 44>'],
  ['@everyone', '<mark|@everyone>'],
  ['</easel queue:42>', '</easel queue 42>'],
  ['<t:1700000000:R> <t:1700000000>', '<time 1700000000 R> <time 1700000000 f>'],
  ['<:brush:42> <a:brush:42>', ':brush: :brush:'],
  [
    'see https://easel.test/a?b=1.',
    'see <link https://easel.test/a?b=1|https://easel.test/a?b=1>.',
  ],
  ['<https://easel.test>', '<link https://easel.test|https://easel.test>'],
  ['[a **label**](https://easel.test/x)', '<link https://easel.test/x|a <strong|label>>'],
  ['[no](javascript:alert(1))', '[no](javascript:alert(1))'],
  ['<b>no HTML</b>', '<b>no HTML</b>'],
])('the markup %s is read as %s', ([text, tree]) => {
  expect(tell(parseInline(text))).toBe(tree);
});

test.for<[string, string]>([
  ['one\ntwo', 'paragraph(one\ntwo)'],
  ['# A\n## B\n### C\n#### D', 'heading1(A),heading2(B),heading3(C),paragraph(#### D)'],
  ['-# small `5`', 'subtext(small <code|5>)'],
  ['- one\n  - two\n* three', 'list(one,.two,three)'],
  ['3. one\n4. two', 'list3(one,two)'],
  ['> said\n> - so\nnot', 'quote(paragraph(said),list(so)),paragraph(not)'],
  ['>>> said\nall of it', 'quote(paragraph(said\nall of it))'],
  ['before\n```ts\n**code**\n```\nafter', 'paragraph(before),code(**code**),paragraph(after)'],
  ['words\n\nmore', 'paragraph(words\n\nmore)'],
  ['', ''],
])('the text %j stands as %s', ([text, blocks]) => {
  expect(parseBlocks(text).map(tellBlock).join()).toBe(blocks);
});

test('a long run of signs comes to an end', { timeout: 5000 }, () => {
  for (const sign of ['*', '_', '|', '~', '`', '[', '<', '\\', '**a', '||b ', '_c ']) {
    expect(parseInline(sign.repeat(2000))).not.toEqual([]);
  }
});

test.for<[number, string]>([
  [0, 'in 0 seconds'],
  [90, 'in 1 minute'],
  [-59, '59 seconds ago'],
  [7300, 'in 2 hours'],
  [-3 * 86_400, '3 days ago'],
])('a moment %d s from now counts as "%s"', ([seconds, text]) => {
  const now = 1_700_000_000;
  expect(describeTime(now + seconds, 'R', now * 1000, 'en')).toBe(text);
});
