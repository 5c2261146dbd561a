import { text } from '#core/i18n/text.ts';
import type { PanelLine } from '#core/reply.ts';
import { channels } from './channels.ts';
import { general } from './general.ts';
import { createLimitSection } from './limits.ts';
import { log } from './log.ts';
import { roles } from './roles.ts';
import type { Section } from './section.ts';

/** By what buttons and forms carry, so the names never change. */
const SECTIONS: Readonly<Record<string, Section>> = {
  allowances: createLimitSection(text('form.allowances'), [
    'images_per_hour',
    'images_per_day',
    'cooldown_seconds',
    'waiting_jobs',
  ]),
  pictures: createLimitSection(text('form.pictures'), ['count', 'largest_side', 'steps']),
  server: createLimitSection(text('form.server'), [
    'server_images_per_minute',
    'server_images_per_day',
    'server_usd_per_day',
    'server_usd_per_month',
  ]),
  newcomers: createLimitSection(text('form.newcomers'), ['account_age_days', 'member_hours']),
  roles,
  channels,
  log,
  general,
};

/** Discord takes as many in a row. */
const MAX_IN_ROW = 5;

export function findSection(name: string): Section | undefined {
  return Object.hasOwn(SECTIONS, name) ? SECTIONS[name] : undefined;
}

/** A button for each form. */
export function listFormButtons(): readonly PanelLine[] {
  const buttons = Object.entries(SECTIONS).map(([id, { title }]) => ({
    label: title,
    name: 'settings-edit',
    id,
  }));
  return [
    { buttons: buttons.slice(0, MAX_IN_ROW - 1) },
    { buttons: buttons.slice(MAX_IN_ROW - 1) },
  ];
}
