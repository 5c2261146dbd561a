import { setImmediate as nextTurn } from 'node:timers/promises';
import { code, text, type Text } from '#core/i18n/text.ts';
import { addTerms, allowTerms, disallowTerms, removeTerms } from '#core/policy-edits/terms.ts';
import { compileTerms } from '#core/terms/compile-terms.ts';
import { type Wording } from '#core/terms/term-matcher.ts';
import { splitTerms } from '#core/terms/split-terms.ts';
import { parseTerm, type Term } from '#core/terms/term.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { Moderator } from './suspensions.ts';
import type { Changed, Settings } from '../settings/settings.ts';

export type TermsOptions = { readonly settings: Settings };

/** What a prompt would meet; `isAllowed` if only the allow list lets it through. Or it takes too much to say. */
export type TermHit = { readonly term: Term; readonly isAllowed: boolean } | 'unread';

type TermTest = {
  readonly inPrompt: TermHit | undefined;
  readonly inNegative: TermHit | undefined;
};

/** What a server forbids in prompts. Typed lists are taken as a whole or not at all; each gives what is different now. */
export interface Terms {
  addTerms(
    by: Moderator,
    typed: string,
    wish: Pick<Term, 'isForNegative' | 'isHidden'>,
  ): Promise<Result<Changed, Text>>;
  removeTerms(by: Moderator, typed: string): Promise<Result<Changed, Text>>;
  allowTerms(by: Moderator, typed: string): Promise<Result<Changed, Text>>;
  disallowTerms(by: Moderator, typed: string): Promise<Result<Changed, Text>>;
  testTerms(by: Moderator, words: string): Promise<TermTest>;
}

export function createTerms({ settings }: TermsOptions): Terms {
  return {
    async addTerms(by, typed, wish) {
      const patterns = await parseTerms(typed);
      if (!patterns.ok) return patterns;
      return settings.change(by, addTerms(patterns.value.map((pattern) => ({ pattern, ...wish }))));
    },
    removeTerms: async (by, typed) => settings.change(by, removeTerms(await recallTerms(typed))),
    async allowTerms(by, typed) {
      const words = await parseTerms(typed);
      return words.ok ? settings.change(by, allowTerms(words.value)) : words;
    },
    disallowTerms: async (by, typed) =>
      settings.change(by, disallowTerms(await recallTerms(typed))),
    async testTerms(by, words) {
      const { terms, allowedTerms } = await settings.read(by.serverId);
      const present = await compileTerms(terms, allowedTerms, nextTurn);
      const strict = await compileTerms(terms, [], nextTurn);
      const test = async (wording: Wording): Promise<TermHit | undefined> => {
        const hit = await present.ask([wording]);
        if (hit.kind === 'unread') return 'unread';
        if (hit.kind === 'met') return { term: hit.term, isAllowed: false };
        const covered = await strict.ask([wording]);
        return covered.kind === 'met' ? { term: covered.term, isAllowed: true } : undefined;
      };
      return {
        inPrompt: await test({ prompt: words, negativePrompt: null }),
        inNegative: await test({ prompt: '', negativePrompt: words }),
      };
    },
  };
}

async function parseTerms(typed: string): Promise<Result<readonly string[], Text>> {
  const split = splitTerms(typed);
  const patterns: string[] = [];
  for (const term of split.length === 0 ? [''] : split) {
    const parsed = await parseTerm(term);
    if (!parsed.ok) {
      const { reason } = parsed;
      return failure(split.length > 1 ? text('terms.bad', { term: code(term), reason }) : reason);
    }
    patterns.push(parsed.value);
  }
  return success(patterns);
}

/** Terms that are on a list: one that no longer can be read can still be named. */
async function recallTerms(typed: string): Promise<readonly string[]> {
  const split = splitTerms(typed);
  return Promise.all(
    (split.length === 0 ? [''] : split).map(async (term) => {
      const parsed = await parseTerm(term);
      return parsed.ok ? parsed.value : term;
    }),
  );
}
