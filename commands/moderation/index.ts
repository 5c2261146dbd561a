import type { Command } from '../../src/command.ts';
import { auditPages } from './audit.ts';
import { moderation } from './moderation.ts';
import { suspendedPages } from './suspended.ts';
import { termPages } from './term-list.ts';

/** `/moderation` and its pages. */
export const MODERATION: readonly Command[] = [moderation, termPages, suspendedPages, auditPages];
