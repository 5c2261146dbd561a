import type { ButtonCommand, CommandContext, Describe } from '../../src/command.ts';
import type { SlashCommandSubcommandBuilder } from '#adapters/discord/command-builder.ts';
import { shorten } from '#core/i18n/shorten.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { findStyle, listStyles, type Style } from '#core/image/styles.ts';
import type { Panel } from '#core/reply.ts';
import { pageButtons, parsePage } from '../moderation/pages.ts';

const PAGE_SIZE = 5;
/** In UTF-16 units: the words of a page's styles fit into one message with those that a server wrote, too. */
const WORDS_SHOWN = 280;
/** In UTF-16 units: what is looked for stands in the button's id. */
const MAX_SEARCH = 40;

type Search = {
  /** Only what the server has made. */
  readonly isOwn: boolean;
  readonly words: string;
};

export function defineStyles(
  subcommand: SlashCommandSubcommandBuilder,
  describe: Describe,
): SlashCommandSubcommandBuilder {
  return subcommand
    .setName('styles')
    .setDescription(describe('easel.styles'))
    .addStringOption((option) =>
      option
        .setName('search')
        .setDescription(describe('easel.styles_search'))
        .setMaxLength(MAX_SEARCH),
    );
}

/** `/easel styles`: what each preset adds to a prompt, the server's own first. */
export async function showStyles(
  context: CommandContext,
  { search }: Readonly<Record<string, unknown>>,
): Promise<void> {
  const words = typeof search === 'string' ? shorten(search.trim(), MAX_SEARCH) : '';
  await context.reply.show(await describeStyles(context, { isOwn: false, words }, 0));
}

/** `/settings style list`. */
export async function showOwnStyles(context: CommandContext): Promise<void> {
  await context.reply.show(await describeStyles(context, { isOwn: true, words: '' }, 0));
}

/** Turns the pages; anyone may, since anyone may paint with what they show. */
export const stylePages: ButtonCommand = {
  kind: 'button',
  name: 'styles',

  async run(context, id) {
    const [, page = '', kind, words = ''] = /^(\d+)([ao])([^]*)$/.exec(id) ?? [];
    const search = { isOwn: kind === 'o', words };
    await context.reply.update(await describeStyles(context, search, parsePage(page)));
  },
};

async function describeStyles(
  { invocation, settings }: CommandContext,
  search: Search,
  wantedPage: number,
): Promise<Panel> {
  const { styles: own } = await settings.read(invocation.serverId);
  const found = (search.isOwn ? own : listStyles(own)).filter((style) => fits(style, search.words));
  if (found.length === 0) return [{ text: describeNothing(search) }];
  const pages = Math.ceil(found.length / PAGE_SIZE);
  const page = Math.min(wantedPage, pages - 1);
  const shown = found.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return [
    { text: text('styles.title', { count: found.length, page: page + 1, pages }) },
    ...shown.map((style) => ({ text: describeStyle(style, own) })),
    ...pageButtons(
      'styles',
      { page, hasMore: page + 1 < pages },
      (other) => `${other}${search.isOwn ? 'o' : 'a'}${search.words}`,
    ),
  ];
}

function fits({ name, prompt, negativePrompt }: Style, words: string): boolean {
  const wanted = words.toLowerCase();
  return [name, prompt, negativePrompt].some((each) => each.toLowerCase().includes(wanted));
}

function describeNothing({ isOwn, words }: Search): Text {
  return isOwn ? text('styles.none_here') : text('styles.none_found', { words });
}

function describeStyle(style: Style, own: readonly Style[]): Text {
  const { name } = style;
  const [words, negative] = [style.prompt, style.negativePrompt].map((each) =>
    code(shorten(each, WORDS_SHOWN)),
  );
  const title =
    findStyle(name, own) === style
      ? text('styles.of_server', { name })
      : text('styles.built_in', { name });
  return style.negativePrompt === ''
    ? text('styles.line', { title, words: words ?? '' })
    : text('styles.line_negative', { title, words: words ?? '', negative: negative ?? '' });
}
