/**
 * What a call cost. `unknown`, where the API may or may not have painted before the connection broke, counts as charged:
 * the operator's books never show less than the bill.
 * See `docs/decisions/spend.md`.
 */
export const CHARGES = ['charged', 'free', 'unknown'] as const;
export type Charge = (typeof CHARGES)[number];
