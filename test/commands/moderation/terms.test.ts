import { beforeEach, describe, expect, it } from 'vitest';
import { createModerationDriver, type ModerationDriver } from '../../driver/moderation.ts';
import { ADA, SERVER } from '../../driver/people.ts';

let driver: ModerationDriver;
beforeEach(async () => {
  driver = await createModerationDriver();
});

const paint = (prompt: string, negativePrompt: string | null = null) =>
  driver.ask(ADA, { request: { prompt, negativePrompt } });
const policy = () => driver.features.settings.read(SERVER);
const patterns = async () => (await policy()).terms.map(({ pattern }) => pattern);

describe('term add', () => {
  it('forbids a word from then on, and names it to who is refused', async () => {
    expect((await driver.moderate('term add', { terms: 'cat*' })).answers).toEqual([
      '1 term added: cat*',
    ]);
    expect((await paint('a category of cats'))[0]).toMatch(
      /^refuse: cat\* isn’t allowed in prompts/,
    );
    expect(await paint('a fox')).toEqual(['defer']);
    expect(await paint('a fox', 'cats')).toEqual(['defer']);
  });

  it('takes several at once, patterns with commas among them', async () => {
    const { answers } = await driver.moderate('term add', {
      terms: 'Gore, /blo{1,3}d/,\n two  words',
    });
    expect(answers).toEqual(['3 terms added: gore, /blo{1,3}d/, two words']);
    expect(await patterns()).toEqual(['gore', '/blo{1,3}d/', 'two words']);
  });

  it('counts a word that is typed twice once', async () => {
    const { answers } = await driver.moderate('term add', { terms: 'gore, blood, gore' });
    expect(answers).toEqual(['2 terms added: gore, blood']);
  });

  it('with negative forbids it there too; without show it is not named', async () => {
    await driver.moderate('term add', { terms: 'gore', negative: true, show: false });
    for (const refused of [await paint('gore'), await paint('a fox', 'gore')]) {
      expect(refused[0]).toMatch(/^refuse: Something in this prompt isn’t allowed/);
      expect(refused[0]).not.toContain('gore');
    }
  });

  it('the same again with other options changes them, and the same again changes nothing', async () => {
    await driver.moderate('term add', { terms: 'gore' });
    const changed = await driver.moderate('term add', { terms: 'GORE, blood', show: false });
    expect(changed.answers).toEqual(['1 term added: blood\n1 term changed: gore']);
    expect((await policy()).terms).toMatchObject([
      { pattern: 'gore', isHidden: true },
      { pattern: 'blood', isHidden: true },
    ]);
    const same = await driver.moderate('term add', { terms: 'gore', show: false });
    expect(same.answers[0]).toContain('Nothing to change: it’s already that way.');
  });

  it.each([
    ['/(a/', /can’t read this pattern/],
    ['/a(?=b)/', /don’t support look-ahead/],
    ['!!!', /needs at least one letter/],
    [' , ', /needs at least one letter/],
    ['x'.repeat(61), /61 characters long; the limit is 60/],
    ['good, c*t', /^refuse: c\*t: A star can go/],
  ])('%s is refused, and nothing is changed', async (terms, reason) => {
    await driver.moderate('term add', { terms: 'gore' });
    const { answers } = await driver.moderate('term add', { terms });
    expect(answers[0]).toMatch(/^refuse: /);
    expect(answers[0]).toMatch(reason);
    expect(answers[0]).toContain('Nothing was changed.');
    expect(await patterns()).toEqual(['gore']);
    expect(await driver.deeds()).toHaveLength(1);
  });

  it('no server has more than 1,000 terms or 20 patterns', async () => {
    const fill = Array.from({ length: 20 }, (_, index) => `/x${index}+/`).join(',');
    await driver.moderate('term add', { terms: fill });
    const one = await driver.moderate('term add', { terms: 'fine, /y+/' });
    expect(one.answers[0]).toMatch(/at most 20 patterns .* would make 21.* Nothing was changed/);
    for (let part = 0; part < 5; part += 1) {
      const words = Array.from({ length: 200 }, (_, index) => `w${part * 200 + index}`);
      await driver.moderate('term add', { terms: words.join(',') });
    }
    // The last 200 did not fit beside the patterns.
    expect(await patterns()).toHaveLength(820);
  });
});

describe('term remove, allow and disallow', () => {
  it('a removed term is allowed again', async () => {
    await driver.moderate('term add', { terms: 'gore, blood' });
    expect((await driver.moderate('term remove', { terms: 'Gore' })).answers).toEqual([
      '1 term removed: gore',
    ]);
    expect(await paint('gore')).toEqual(['defer']);
    expect((await paint('blood'))[0]).toMatch(/^refuse/);
  });

  it('what is not on the list is said, and then nothing is removed', async () => {
    await driver.moderate('term add', { terms: 'gore' });
    const { answers } = await driver.moderate('term remove', { terms: 'gore, fog' });
    expect(answers[0]).toMatch(/^refuse: fog isn’t on the list\..*$/);
    expect(await patterns()).toEqual(['gore']);
  });

  it('what the allow list has is no hit, until it is taken off', async () => {
    await driver.moderate('term add', { terms: '*cock*' });
    expect((await paint('a peacock'))[0]).toMatch(/^refuse/);
    expect((await driver.moderate('term allow', { terms: 'peacock' })).answers).toEqual([
      '1 entry added to the allow list: peacock',
    ]);
    expect(await paint('a peacock')).toEqual(['defer']);
    expect((await driver.moderate('term disallow', { terms: 'peacock' })).answers).toEqual([
      '1 entry removed from the allow list: peacock',
    ]);
    expect((await paint('a peacock'))[0]).toMatch(/^refuse/);
    const { answers } = await driver.moderate('term disallow', { terms: 'peacock' });
    expect(answers[0]).toMatch(/peacock isn’t on the allow list\..* Nothing was changed/);
  });

  it('the allow list takes no patterns', async () => {
    const { answers } = await driver.moderate('term allow', { terms: '/a+/' });
    expect(answers[0]).toMatch(
      /^refuse: The allow list takes words and phrases.* Nothing was changed/,
    );
  });
});

describe('term list', () => {
  it('shows all terms and what is let through, page by page, hidden ones marked', async () => {
    const words = Array.from({ length: 9 }, (_, index) => `word${index}`);
    await driver.moderate('term add', { terms: words.join(',') });
    await driver.moderate('term add', { terms: 'secret', show: false, negative: true });
    await driver.moderate('term allow', { terms: 'wordy' });
    const first = await driver.moderate('term list');
    expect(first.answers[0]).toBe(
      [
        'Terms: 10. Allowed: 1.',
        ...words,
        'secret · also in negative prompts · not named in refusals',
      ].join('\n'),
    );
    expect(first.buttons).toEqual(['terms:1']);
    const second = await driver.moderatePress('terms:1');
    expect(second.answers).toEqual(['update: Terms: 10. Allowed: 1.\nwordy · allowed']);
    expect(second.buttons).toEqual(['terms:0']);
    expect((await driver.moderatePress('terms:7')).answers).toEqual(second.answers);
  });

  it('a long list comes as a file, as it can be typed again', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`);
    await driver.moderate('term add', { terms: words.join(',') });
    await driver.moderate('term add', { terms: 'secret', show: false });
    await driver.moderate('term allow', { terms: 'wordy' });
    const { answers, panel } = await driver.moderate('term list');
    expect(answers).toEqual(['defer privately', 'Terms: 41. Allowed: 1.\n[forbidden-terms.txt]']);
    const file = panel.find((line) => 'file' in line)?.file.data.toString();
    expect(file).toBe([...words, 'secret\tshow: False', '', '# allow', 'wordy', ''].join('\n'));
  });

  it('is empty at first, and no one’s business but moderators’', async () => {
    expect((await driver.moderate('term list')).answers[0]).toMatch(
      /^This server has no forbidden terms\./,
    );
    await driver.moderate('term add', { terms: 'secret', show: false });
    const forged = await driver.moderatePress('terms:0', { permissions: 0n });
    expect(forged.answers).toEqual(['refuse: Only this server’s moderators can do that.']);
    expect((await driver.moderatePress('terms:0', { serverId: null })).answers[0]).toContain(
      'Only this server’s moderators',
    );
  });
});

describe('term test', () => {
  beforeEach(async () => {
    await driver.moderate('term add', { terms: '*cock*' });
    await driver.moderate('term add', { terms: 'gore', negative: true });
    await driver.moderate('term allow', { terms: 'peacock' });
  });

  it.each([
    ['a fox', 'Nothing matches; this would be allowed.'],
    ['a c0ckpit', 'This would be refused: it matches *cock*.'],
    ['a peacock', 'This matches *cock*, but the allow list lets it through.'],
    [
      'gore',
      'This would be refused: it matches gore.\nIn a negative prompt, this would be refused too: it matches gore.',
    ],
  ])('%s: %s', async (words, expected) => {
    expect((await driver.moderate('term test', { words })).answers).toEqual([expected]);
    expect(await driver.rows()).toEqual([]);
  });
});
