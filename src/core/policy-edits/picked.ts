/** As many as one list of a form takes ("Role Select" in Discord's component reference). */
export const MAX_PICKED = 25;

/** What a form's list shows of what is set; the rest stays as it is. */
export function listShown(ids: readonly string[]): readonly string[] {
  return ids.slice(0, MAX_PICKED);
}

/** What was shown as chosen and is so no longer. */
export function listDropped(ids: readonly string[], picked: readonly string[]): readonly string[] {
  return listShown(ids).filter((id) => !picked.includes(id));
}

/** What people picked from two lists. */
export type PickedRules = {
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
};

export function findPickedTwice({ allowed, denied }: PickedRules): string | undefined {
  return allowed.find((id) => denied.includes(id));
}
