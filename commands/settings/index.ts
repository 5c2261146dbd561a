import type { Command } from '../../src/command.ts';
import { settingsEdit, settingsForm } from './edit.ts';
import { settingsLog } from './open-log.ts';
import { settings } from './settings.ts';

/** `/settings` and its forms. */
export const SETTINGS: readonly Command[] = [settings, settingsEdit, settingsForm, settingsLog];
