import { code, text } from '../i18n/text.ts';
import type { ImageOrder } from '../image/image-order.ts';
import type { TermVerdict, Wording } from '../terms/term-matcher.ts';
import type { Fault } from './fault.ts';

export function findTermFault(verdict: TermVerdict): Fault | undefined {
  if (verdict.kind === 'free') return undefined;
  if (verdict.kind === 'unread') return { rule: 'terms', reason: text('refusal.terms_unread') };
  const { pattern, isHidden } = verdict.term;
  const reason = isHidden
    ? text('refusal.hidden_term')
    : text('refusal.term', { term: code(pattern) });
  return { rule: 'terms', reason };
}

/**
 * What a comparison has in common is shown, even where no picture is painted from just that. So are the names of styles, which may
 * come from files that anybody has made.
 */
export function listWordings({ request, variations }: ImageOrder): readonly Wording[] {
  const others = variations.filter(
    ({ prompt, negativePrompt }) => prompt !== undefined || negativePrompt !== undefined,
  );
  const styles = [request, ...variations].map(({ style }) => style).filter((name) => name != null);
  return [
    request,
    ...others.map((variation) => ({ ...request, ...variation })),
    // A style may hide a word between its own: what is shown is asked about by itself.
    ...[request, ...variations].flatMap(({ words }) => words ?? []),
    ...styles.map((prompt) => ({ prompt, negativePrompt: null })),
  ];
}
