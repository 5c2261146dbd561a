import { describe, expect, it } from 'vitest';
import { compileFinder, findTerm, term } from './find-term.ts';

it.each([
  ['cat', ['cat', 'a cat!', 'cat-like', 'Cat\nnap'], ['cats', 'bobcat', 'concatenate']],
  ['cat*', ['cat', 'cats', 'catalogue'], ['bobcat', 'concatenate']],
  ['*cat', ['cat', 'bobcat'], ['cats', 'concatenate']],
  ['*cat*', ['cat', 'cats', 'bobcat', 'concatenate'], ['ca t', 'act']],
  ['big cat', ['big cat', 'a BIG  cat', 'big-cat', 'big, cat', 'big\ncat'], ['bigcat', 'big cats']],
  ['big cat*', ['big cats', 'big catalogue'], ['big bobcat', 'tobig cats']],
  ['*ss*', ['class', 'classs', 'ssh'], ['clas s', 's']],
  ['*o', ['zoo', 'o'], ['zoos']],
  ['xxx', ['xxx', 'xxxxx'], ['xx', 'x']],
  ['🍆', ['🍆', 'a🍆b', '🍆🍆'], ['🍇']],
  ['猫', ['猫', '猫猫', '黑猫猫'], ['狗']],
  ['哈哈', ['哈哈', '哈哈哈哈'], ['哈']],
])('%s meets %j, and none of %j', async (pattern, met, unmet) => {
  const matcher = await compileFinder([term(pattern)], []);
  const found: string[] = [];
  for (const prompt of [...met, ...unmet])
    if ((await matcher.find(prompt, null)) !== undefined) found.push(prompt);
  expect(found).toEqual(met);
});

describe('scripts', () => {
  it.each([
    ['Chinese', '猫', '一只黑猫坐在山上'],
    ['Chinese, spaced out', '法轮功', '我 爱 法 轮 功 吗'],
    ['Japanese', 'ねこ', 'かわいいねこです'],
    ['half-width Japanese', 'ガラス', 'ｶﾞﾗｽの靴'],
    ['Thai', 'แมว', 'ภาพวาดแมวสีดำ'],
    ['Lao', 'ແມວ', 'ຮູບແມວດຳ'],
    ['Khmer', 'ឆ្មា', 'រូបឆ្មាខ្មៅ'],
    ['Burmese', 'ကြောင်', 'အနက်ရောင်ကြောင်တစ်ကောင်'],
    ['Latin letters among Chinese', 'cat', '一只cat在山上'],
    ['Russian', 'кот', 'чёрный Кот на крыше'],
    ['Russian alone', 'кот', 'кот'],
    ['Russian with accents', 'ёлка', 'зелёная елка'],
    ['Greek with a final sigma', 'γάτος', 'ΜΑΎΡΟΣ ΓΆΤΟΣ'],
    ['Arabic with its points', 'قطة', 'صورة قِطَّة سوداء'],
    ['Hebrew with its points', 'חתול', 'ציור של חָתוּל שחור'],
    ['Hindi', 'बिल्ली', 'एक काली बिल्ली की तस्वीर'],
    ['Korean', '고양이', '검은 고양이 그림'],
    ['Korean, apart', '고양이', '검은 고양이 그림'.normalize('NFD')],
    ['Vietnamese', 'mèo', 'con MÈO đen'.normalize('NFD')],
    ['Georgian', 'კატა', 'შავი კატა'],
  ])('are met in their own letters: %s', async (_, pattern, prompt) => {
    expect(await findTerm([pattern], prompt)).toBe(pattern);
  });

  it.each([
    ['Russian', 'кот', 'который'],
    ['Hindi', 'कल', 'काली कलम'],
    ['Arabic', 'قط', 'قطار'],
    ['Korean', '고양', '고양이'],
  ])('with spaces keep their words whole: %s', async (_, pattern, prompt) => {
    expect(await findTerm([pattern], prompt)).toBeUndefined();
  });
});

describe('a request', () => {
  const both = term('fog', { isForNegative: true });
  const positive = term('cat');

  it('meets a term in its negative prompt only where the term asks for that', async () => {
    const matcher = await compileFinder([positive, both], []);
    expect(await matcher.find('a fox', 'cat')).toBeUndefined();
    expect(await matcher.find('a fox', 'dense fog')).toBe(both);
    expect(await matcher.find('fog', null)).toBe(both);
    expect(await matcher.find('a cat', 'fog')).toBe(positive);
  });

  it('keeps patterns to the prompt just so', async () => {
    const pattern = term('/c.t/', { isForNegative: true });
    const matcher = await compileFinder([term('/d.g/'), pattern], []);
    expect(await matcher.find('a fox', 'dog')).toBeUndefined();
    expect(await matcher.find('a fox', 'cut')).toBe(pattern);
  });

  it('is told the first of its terms in the server’s order', async () => {
    const terms = [term('/z+/'), term('dog', { isHidden: true }), term('cat'), term('/a/')];
    const matcher = await compileFinder(terms, []);
    expect(await matcher.find('a cat and a dog', null)).toBe(terms[1]);
    expect(await matcher.find('a cat, a dog, zzz', null)).toBe(terms[0]);
    expect(await matcher.find('a cat', null)).toBe(terms[2]);
  });

  it('meets nothing where nothing is forbidden', async () => {
    expect(await (await compileFinder([], [])).find('fuck', 'fuck')).toBeUndefined();
    expect(await (await compileFinder([both], [])).find('', '')).toBeUndefined();
  });
});
