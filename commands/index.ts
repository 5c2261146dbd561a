import type { Command } from '../src/command.ts';
import { cancel } from './cancel.ts';
import { deletePicture } from './delete.ts';
import { easel } from './easel/index.ts';
import { fetchPicture } from './fetch.ts';
import { imagine } from './imagine.ts';
import { reroll } from './reroll.ts';
import { retry } from './retry.ts';
import { settingsEdit, settingsForm } from './settings/edit.ts';
import { settings } from './settings/index.ts';

/** The one list: registration and dispatch both read it. */
export const COMMANDS: readonly Command[] = [
  imagine,
  easel,
  reroll,
  retry,
  cancel,
  deletePicture,
  fetchPicture,
  settings,
  settingsEdit,
  settingsForm,
];
