import { channels } from './channels.ts';
import { defaults, spoilers } from './defaults.ts';
import { general } from './general.ts';
import { LIMIT_FORMS } from './limit-forms.ts';
import { createLimitSection } from './limits.ts';
import { log } from './log.ts';
import { roles } from './roles.ts';
import type { Section } from './section.ts';

/** By what buttons and forms carry, so the names never change. */
const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ...Object.entries(LIMIT_FORMS).map(([id, form]) => [id, createLimitSection(form)] as const),
  ['roles', roles],
  ['channels', channels],
  ['log', log],
  ['general', general],
  ['defaults', defaults],
  ['spoilers', spoilers],
]);

export function findSection(name: string): Section | undefined {
  return SECTIONS.get(name);
}
