import { expect, it } from 'vitest';
import { scrub } from '#core/scrub.ts';

it.each(['plain', 'with"quote', 'with\\backslash', '"\\"\\', 'line\nbreak'])(
  'bug: the secret %j stands in no line, however often it was written as JSON',
  (secret) => {
    const once = JSON.stringify({ key: secret });
    const twice = JSON.stringify({ err: once });
    for (const line of [`said ${secret}`, once, twice]) {
      const clean = scrub(line, ['another', secret]);
      expect(clean).toContain('[secret]');
      expect(clean).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
    expect(JSON.parse(scrub(once, [secret]))).toEqual({ key: '[secret]' });
  },
);

it('other words stay', () => {
  expect(scrub('a "fox"', ['b'])).toBe('a "fox"');
});
