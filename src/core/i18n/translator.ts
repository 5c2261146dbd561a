import { createInstance } from 'i18next';
import { describeUsd } from '../ledger/money.ts';
import type { Catalogue } from './catalogue.ts';
import { ENGLISH, findLanguage, LANGUAGES, type Language } from './catalogues.ts';
import { isolate } from './isolate.ts';
import { text, type Text, type TextValue } from './text.ts';

/** How values look where the text is shown. */
export type ValueStyle = {
  /** Takes the markup meaning out of words that people typed. */
  readonly words: (words: string) => string;
  readonly code: (words: string) => string;
  readonly moment: (moment: Date) => string;
  readonly person: (userId: string) => string;
  readonly role: (roleId: string) => string;
  readonly channel: (channelId: string) => string;
  /** @param id as Discord has it; `undefined` while that is not known */
  readonly command: (name: string, id: string | undefined) => string;
};

/** For places without markup: command descriptions, alt texts. */
export const PLAIN_STYLE: ValueStyle = {
  words: (words) => words,
  code: (words) => words,
  moment: (moment) => moment.toISOString(),
  person: (userId) => userId,
  role: (roleId) => roleId,
  channel: (channelId) => channelId,
  command: (name) => `/${name}`,
};

/** Says a text in a language as Discord names it; English stands in for a language or a text that is missing. */
export type Translate = (text: Text, locale: string, style?: ValueStyle) => string;

/** Says a text in the one language of whoever reads the message. */
export type Say = (words: Text, style?: ValueStyle) => string;

export function speak(translate: Translate, locale: string): Say {
  return (words, style) => translate(words, locale, style);
}

/** The ids of the slash commands by their first word, as Discord gave them. */
export type CommandIds = ReadonlyMap<string, string>;

/**
 * Each language is read when something is first said in it.
 *
 * @param commandIds looked up whenever a text names a command: what comes to be known later is used from then on
 */
export function createTranslator(
  languages: readonly Language[] = LANGUAGES,
  commandIds: CommandIds = new Map(),
): Translate {
  const i18n = createInstance();
  // With a catalogue at hand, i18next is ready when this returns.
  void i18n.init({
    resources: { [ENGLISH.tag]: { [NAMESPACE]: nameCounts(ENGLISH.readTexts()) } },
    // Romance languages have a form of their own for whole millions: `…_other` stands in for it, too.
    fallbackLng: ENGLISH.tag,
    initAsync: false,
    // Keys hold dots, and people's words hold colons.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });

  function learnLanguage(locale: string): string {
    const { tag, readTexts } = findLanguage(locale, languages);
    if (!i18n.hasResourceBundle(tag, NAMESPACE)) {
      i18n.addResourceBundle(tag, NAMESPACE, nameCounts(readTexts()));
    }
    return tag;
  }

  function describeValue(value: TextValue, language: string, style: ValueStyle): string {
    if (typeof value === 'string') return style.words(isolate(value));
    if (typeof value === 'number') return value.toLocaleString(language);
    if (value instanceof Date) return style.moment(value);
    if ('code' in value) return style.code(isolate(value.code));
    if ('user' in value) {
      // What stands for a member whose data were erased is no id of Discord's.
      const isKnown = /^[1-9]\d*$/.test(value.user);
      return isKnown
        ? style.person(value.user)
        : translate(text('privacy.erased_member'), language);
    }
    if ('role' in value) return style.role(value.role);
    if ('channel' in value) return style.channel(value.channel);
    if ('usd' in value) return describeUsd(value.usd);
    if ('url' in value) return value.url;
    if ('key' in value) return translate(value, language, style);
    const items = value.map((item) => describeValue(item, language, style));
    // Between two prompts a comma tells more than the space that Japanese has there.
    const type = language === 'ja' ? 'conjunction' : 'unit';
    return new Intl.ListFormat(language, { type }).format(items);
  }

  function translate(
    { key, values }: Text,
    locale: string,
    style: ValueStyle = PLAIN_STYLE,
  ): string {
    const language = learnLanguage(locale);
    const filled: Record<string, unknown> = { lng: language };
    for (const [name, value] of Object.entries(values)) {
      filled[name] = describeValue(value, language, style);
    }
    // i18next picks the plural form by the number itself.
    return i18n.t(key, {
      ...filled,
      written_count: filled['count'],
      count: values['count'],
      // Asked for what no value fills, such as {{/easel help}}.
      missingInterpolationHandler: (_words: string, [whole = '', gap = '']: readonly string[]) =>
        gap.startsWith('/') ? describeCommand(gap.slice(1), style) : whole,
    });
  }

  function describeCommand(name: string, style: ValueStyle): string {
    const [first = name] = name.split(' ');
    return style.command(name, commandIds.get(first));
  }

  return translate;
}

/** The one that i18next looks in unless told otherwise. */
const NAMESPACE = 'translation';

/** i18next would write the number that a text goes by bare. */
function nameCounts(texts: Catalogue): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, words]) => [
      key,
      words.replaceAll('{{count}}', '{{written_count}}'),
    ]),
  );
}
