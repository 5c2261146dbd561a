import type { Command } from '../src/command.ts';
import { ask } from './ask.ts';
import { cancel } from './cancel.ts';
import { deletePicture } from './delete.ts';
import { easel } from './easel/index.ts';
import { erase } from './easel/privacy.ts';
import { example } from './example.ts';
import { fetchPicture } from './fetch.ts';
import { imagine } from './imagine.ts';
import { logAllow } from './log/allow.ts';
import { logAllowTerm } from './log/allow-term.ts';
import { logDelete } from './log/delete.ts';
import { logSuspend, logSuspendForm } from './log/suspend.ts';
import { reportForm, reportPicture } from './report-picture.ts';
import { auditPages } from './moderation/audit.ts';
import { moderation } from './moderation/index.ts';
import { suspendedPages } from './moderation/suspended.ts';
import { termPages } from './moderation/term-list.ts';
import { reroll } from './reroll.ts';
import { retry } from './retry.ts';
import { settingsEdit, settingsForm } from './settings/edit.ts';
import { settings } from './settings/index.ts';
import { share } from './share.ts';

/** The one list: registration and dispatch both read it. */
export const COMMANDS: readonly Command[] = [
  imagine,
  easel,
  reroll,
  retry,
  share,
  cancel,
  deletePicture,
  fetchPicture,
  example,
  erase,
  ask,
  reportPicture,
  reportForm,
  logDelete,
  logAllow,
  logAllowTerm,
  logSuspend,
  logSuspendForm,
  settings,
  settingsEdit,
  settingsForm,
  moderation,
  termPages,
  suspendedPages,
  auditPages,
];
