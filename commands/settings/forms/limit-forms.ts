import { text, type Text } from '#core/i18n/text.ts';
import type { LimitName } from '#core/policy/limits.ts';

export type LimitForm = { readonly title: Text; readonly names: readonly LimitName[] };

/** Which limits stand in one form, of five fields at most. */
export const LIMIT_FORMS: Readonly<Record<string, LimitForm>> = {
  allowances: {
    title: text('form.allowances'),
    names: ['images_per_hour', 'images_per_day', 'cooldown_seconds', 'waiting_jobs'],
  },
  pictures: { title: text('form.pictures'), names: ['count', 'largest_side', 'steps'] },
  server: {
    title: text('form.server'),
    names: [
      'server_images_per_minute',
      'server_images_per_day',
      'server_usd_per_day',
      'server_usd_per_month',
    ],
  },
  newcomers: { title: text('form.newcomers'), names: ['account_age_days', 'member_hours'] },
};
