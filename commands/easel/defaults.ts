import type { ButtonCommand, CommandContext, Describe, FormCommand } from '../../src/command.ts';
import type { SlashCommandSubcommandBuilder } from '#adapters/discord/command-builder.ts';
import { code, joinLines, text, type Text } from '#core/i18n/text.ts';
import {
  BOT_DEFAULTS,
  DEFAULT_NAMES,
  isDefaultName,
  MAX_DEFAULT_NEGATIVE,
  type DefaultName,
  type Defaults,
} from '#core/image/options/defaults.ts';
import type { Model } from '#core/image/models.ts';
import { describeDefault } from '#core/policy-edits/defaults.ts';
import { describeChange } from '#core/policy-edits/policy-edit.ts';
import type { Panel } from '#core/reply.ts';
import type { DefaultsChange, DefaultsView } from '#features/members/defaults.ts';
import {
  describeCount,
  describeModel,
  describeNegativePrompt,
  describePrivate,
  describeRatio,
  describeSpoiler,
  describeStyle,
} from '../options/picture-options.ts';
import { findDefaultsForm, readForm } from './defaults-forms.ts';

/** What takes all of them away. */
const ALL = 'all';

export function defineDefaults(
  subcommand: SlashCommandSubcommandBuilder,
  describe: Describe,
  models: readonly Model[],
): SlashCommandSubcommandBuilder {
  return subcommand
    .setName('defaults')
    .setDescription(describe('easel.defaults'))
    .addStringOption((option) => describeModel(option, describe, models))
    .addStringOption((option) => describeRatio(option, describe))
    .addStringOption((option) => describeStyle(option, describe))
    .addIntegerOption((option) => describeCount(option, describe))
    .addStringOption((option) => describeNegativePrompt(option, describe, MAX_DEFAULT_NEGATIVE))
    .addBooleanOption((option) => describePrivate(option, describe))
    .addBooleanOption((option) => describeSpoiler(option, describe))
    .addStringOption((option) =>
      option
        .setName('clear')
        .setDescription(describe('easel.defaults_clear'))
        .addChoices(...[ALL, ...DEFAULT_NAMES].map((name) => ({ name, value: name }))),
    );
}

/** `/easel defaults`: shows what is in force and whose it is, and changes what is named. */
export async function changeDefaults(
  context: CommandContext,
  { clear, ...set }: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { invocation, reply, defaults } = context;
  const isChange = clear !== undefined || Object.keys(set).length > 0;
  const view = await defaults.view(invocation);
  if (!isChange) return reply.show(describeDefaults(view));
  const changed = await defaults.change(invocation, { set, clear: listNamed(clear) });
  if (!changed.ok) return reply.refuse(changed.reason);
  const news = describeNews(view.own, changed.value);
  return reply.show(describeDefaults(await defaults.view(invocation), news));
}

function listNamed(clear: unknown): readonly DefaultName[] {
  if (clear === ALL) return DEFAULT_NAMES;
  return typeof clear === 'string' && isDefaultName(clear) ? [clear] : [];
}

/** Opens a form with what is set. Everybody changes their own: the button says nothing of whose. */
export const defaultsEdit: ButtonCommand = {
  kind: 'button',
  name: 'defaults-edit',

  async run({ invocation, reply, defaults }, id) {
    const form = findDefaultsForm(id);
    if (form === undefined) return reply.refuse(text('refusal.gone_command'));
    const { own } = await defaults.view(invocation);
    return reply.openForm({ name: 'defaults', id, title: form.title, fields: form.fields(own) });
  },
};

export const defaultsForm: FormCommand = {
  kind: 'form',
  name: 'defaults',

  async run({ invocation, reply, defaults }, id, values) {
    const form = findDefaultsForm(id);
    if (form === undefined) return reply.refuse(text('refusal.gone_command'));
    const { own } = await defaults.view(invocation);
    const change: DefaultsChange = readForm(form.names, values);
    const changed = await defaults.change(invocation, change);
    const news = changed.ok ? describeNews(own, changed.value) : changed.reason;
    return reply.update(describeDefaults(await defaults.view(invocation), news));
  },
};

function describeNews(before: Defaults, after: Defaults): Text {
  const changed = DEFAULT_NAMES.filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return text('settings.unchanged');
  return joinLines(
    changed.map((name) =>
      describeChange(
        text('change.own_default', { option: code(name) }),
        describeDefault(name, before),
        describeDefault(name, after),
      ),
    ),
  );
}

function describeDefaults(view: DefaultsView, news?: Text): Panel {
  return [
    ...(news === undefined ? [] : [{ text: news }]),
    { text: text('defaults.title') },
    { text: joinLines(DEFAULT_NAMES.map((name) => describeLine(name, view))) },
    {
      buttons: [
        { label: text('button.change_picture'), name: 'defaults-edit', id: 'picture' },
        { label: text('button.change_showing'), name: 'defaults-edit', id: 'showing' },
      ],
    },
  ];
}

/** What is in force, and whose it is; what somebody has set and can't have here stands beside it. */
function describeLine(name: DefaultName, { own, layers }: DefaultsView): Text {
  const [place, mine, server] = layers;
  const option = code(name);
  const describe = (defaults: Defaults) => describeDefault(name, defaults);
  if (place[name] !== undefined) return text('defaults.place', { option, value: describe(place) });
  if (mine[name] !== undefined && mine[name] === own[name])
    return text('defaults.own', { option, value: describe(own) });
  if (own[name] !== undefined) return text('defaults.not_here', { option, value: describe(own) });
  return server[name] === undefined
    ? text('defaults.bots', { option, value: describe(BOT_DEFAULTS) })
    : text('defaults.server', { option, value: describe(server) });
}
