import { findMarks, type Marks } from './marks.ts';
import type { Notation } from './notation.ts';
import { readAlone, type Unit } from './units.ts';

/** The letters to look for. A term has several forms where its own letters look like others. */
export type Form = {
  readonly letters: readonly string[];
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
  /**
   * What must stand in the place where it is found: a digit read as a letter, so that `b00b` does not forbid "boob"; or
   * Latin letters among others, so that Russian кот does not forbid "kot".
   */
  readonly needs: 'leet' | 'latin' | undefined;
  /** What must stand around it, where the term has such marks; in leetspeak they are letters. */
  readonly marks: Marks | undefined;
};

/** `a$$`, `@home`, `sh!t`, but not `stop!` */
const MARKED = /[$@]|[!|+](?=[\p{L}\p{N}])/u;

export function createForms({
  words,
  isOpenBefore,
  isOpenAfter,
}: Extract<Notation, { kind: 'words' }>): readonly Form[] {
  const forms = new Map<string, Form>();
  const marks = findMarks(words);

  function add(units: readonly Unit[], needs: Form['needs']): void {
    const letters = units.map(({ letter }) => letter);
    const key = letters.join('');
    if (key === '' || forms.has(key)) return;
    forms.set(key, {
      letters,
      isOpenBefore: isOpenBefore && (marks?.before ?? '') === '',
      isOpenAfter: isOpenAfter && (marks?.after ?? '') === '',
      needs,
      marks: needs === 'leet' ? undefined : marks,
    });
  }

  const own = readAlone(words, 'own', false);
  // Without its marks, `a$$` would be "a".
  if (!MARKED.test(words)) {
    const isForeign = own.some(({ script }) => FOREIGN.has(script));
    add(own, undefined);
    add(readAlone(words, 'looks', false), isForeign ? 'latin' : undefined);
  }
  add(readAlone(words, 'leet-i', true), 'leet');
  add(readAlone(words, 'leet-l', true), 'leet');
  return [...forms.values()];
}

const FOREIGN: ReadonlySet<Unit['script']> = new Set(['cyrillic', 'greek', 'living']);
