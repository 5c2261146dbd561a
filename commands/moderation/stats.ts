import * as z from 'zod';
import { text } from '#core/i18n/text.ts';
import { withOptions, type ModerationPart } from './part.ts';

const DAYS = { max: 90, default: 30 };

const statsSchema = z.object({ days: z.int().min(1).max(DAYS.max).default(DAYS.default) });

/** What the last days brought, as a picture. */
export const stats: ModerationPart = {
  define: (command, describe) =>
    void command.addSubcommand((subcommand) =>
      subcommand
        .setName('stats')
        .setDescription(describe('moderation.stats'))
        .addIntegerOption((option) =>
          option
            .setName('days')
            .setDescription(describe('moderation.stats_days'))
            .setMinValue(1)
            .setMaxValue(DAYS.max),
        ),
    ),

  handlers: {
    stats: withOptions(statsSchema, async ({ invocation, reply, moderation }, { days }) => {
      const { kind } = await reply.defer({ isPrivate: true });
      if (kind === 'too late') return;
      const { png, pictures, spend, refusals } = await moderation.paintStats(
        invocation,
        days,
        invocation.locale,
      );
      const shown = { count: days, pictures, spend: { usd: spend }, refusals };
      await reply.finish([
        {
          picture: { name: 'easel-stats.png', contentType: 'image/png', data: png },
          description: text('stats.alt'),
        },
        { text: text('stats.shown', shown) },
      ]);
    }),
  },
};
