import { code, text } from '../i18n/text.ts';
import { findStyle, STYLES, type Style } from '../image/styles.ts';
import { failure, success } from '../result.ts';
import { keep, type PolicyEdit } from './policy-edit.ts';

/** Of one server. */
const MAX_STYLES = 50;

/** Adds a style, or puts it in place of the one of that name: a server's may stand in the place of one of the bot's, too. */
export function setStyle(style: Style): PolicyEdit {
  return (policy) => {
    const before = findStyle(style.name, policy.styles);
    if (before !== undefined && isSame(before, style)) return keep(policy);
    const styles = [...policy.styles.filter((each) => each !== before), style];
    if (styles.length > MAX_STYLES) return failure(text('styles.too_many', { max: MAX_STYLES }));
    const { name } = style;
    const shadowed = findStyle(name, STYLES);
    const values = { name, words: code(style.prompt) };
    const change =
      before === undefined ? text('styles.added', values) : text('styles.changed', values);
    return success({
      policy: { ...policy, styles: styles.toSorted((a, b) => a.name.localeCompare(b.name, 'en')) },
      changes:
        before === undefined && shadowed !== undefined
          ? [change, text('styles.shadows', { name: shadowed.name })]
          : [change],
    });
  };
}

export function removeStyle(name: string): PolicyEdit {
  return (policy) => {
    const style = findStyle(name, policy.styles);
    if (style === undefined) return failure(text('styles.unknown', { name }));
    const styles = policy.styles.filter((each) => each !== style);
    return success({
      policy: { ...policy, styles },
      changes: [text('styles.removed', { name: style.name })],
    });
  };
}

function isSame(before: Style, after: Style): boolean {
  return (
    before.name === after.name &&
    before.prompt === after.prompt &&
    before.negativePrompt === after.negativePrompt
  );
}
