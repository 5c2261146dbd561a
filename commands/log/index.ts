import type { Command } from '../../src/command.ts';
import { logAllow } from './allow.ts';
import { logAllowTerm } from './allow-term.ts';
import { logDelete, logDeleteNow } from './delete.ts';
import { reportForm, reportPicture } from './report-picture.ts';
import { logUndo } from './undo.ts';
import { logSuspend, logSuspendForm } from './suspend.ts';

/** What stands in the log channel, and reports. */
export const LOG: readonly Command[] = [
  reportPicture,
  reportForm,
  logDelete,
  logDeleteNow,
  logAllow,
  logAllowTerm,
  logSuspend,
  logSuspendForm,
  logUndo,
];
