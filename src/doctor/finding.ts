/** What the doctor found of one thing. `look` is worth a look, and keeps nothing from working. */
export type Finding = {
  readonly sign: 'good' | 'look' | 'bad';
  /** What it is about. */
  readonly about: string;
  /** How it stands, and what to do if it is not well. */
  readonly words: string;
};

type Tell = (about: string, words: string) => Finding;

export const good: Tell = (about, words) => ({ sign: 'good', about, words });
export const look: Tell = (about, words) => ({ sign: 'look', about, words });
export const bad: Tell = (about, words) => ({ sign: 'bad', about, words });

const SIGNS = { good: '✓', look: '!', bad: '✗' } as const;

/** What a terminal would take for an order: servers are named by strangers. */
const CONTROL = /[\p{Cc}\p{Cf}]/gu;

/** One line. */
export function describeFinding({ sign, about, words }: Finding): string {
  return `${SIGNS[sign]} ${about}: ${words}`.replaceAll(CONTROL, ' ');
}
