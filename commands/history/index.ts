import type { Command } from '../../src/command.ts';
import { historyDelete, historyDeleteNow } from './delete.ts';
import { historyPicture } from './picture.ts';
import { historyPage } from './turn.ts';

/** What stands under a page of the history. */
export const HISTORY: readonly Command[] = [
  historyPage,
  historyPicture,
  historyDelete,
  historyDeleteNow,
];
