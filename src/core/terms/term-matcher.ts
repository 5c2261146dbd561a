import type { Term } from './term.ts';

/** The words of one picture. */
export type Wording = { readonly prompt: string; readonly negativePrompt: string | null };

/**
 * What came of asking: nothing forbidden; the first of the terms, in their own order, that the first of the wordings meets; or
 * that looking further would have taken too much, so that nothing is known.
 */
export type TermVerdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'met'; readonly term: Term }
  | { readonly kind: 'unread' };

/** Lets others have their turn in the midst of long work. */
export type Breathe = () => Promise<unknown>;

/** The forbidden terms of a server, ready to be looked for. */
export interface TermMatcher {
  /**
   * One request after the other: those of one server wait for each other, not those of others for them.
   *
   * @param wordings all that a request says: what it may cost, it may cost once
   */
  ask(wordings: readonly Wording[]): Promise<TermVerdict>;
}

export const NO_TERMS: TermMatcher = { ask: () => Promise.resolve({ kind: 'free' }) };
