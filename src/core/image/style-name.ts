import * as z from 'zod';
import { isVisible } from '../i18n/visible.ts';
import { isNone } from './styles.ts';

/** In characters. */
export const MAX_STYLE_NAME = 32;

/**
 * Recipe lines, flags and lists of several names show a name as it is: letters and digits with single separators between them keep all
 * of those readable, and free of markup.
 */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[ '’&+.-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u;

export function isStyleName(name: string): boolean {
  return (
    // Before the letters are counted: a stranger's name has no end.
    name.length <= 2 * MAX_STYLE_NAME &&
    Array.from(name).length <= MAX_STYLE_NAME &&
    NAME.test(name) &&
    isVisible(name) &&
    !isNone(name)
  );
}

/** Out of a file or a message, where a style may be anything: it is a name, or there is none. */
export function readStyleName(written: string | null | undefined): string | null {
  return typeof written === 'string' && isStyleName(written) ? written : null;
}

/** Of a request that was kept somewhere. */
export const styleNameSchema = z.string().nullable().overwrite(readStyleName);
