import type { Command } from '../src/command.ts';
import { ask } from './ask.ts';
import { cancel } from './cancel.ts';
import { compare } from './compare.ts';
import { deletePicture } from './delete.ts';
import { defaultsEdit, defaultsForm } from './easel/defaults.ts';
import { easel } from './easel/index.ts';
import { edit, editForm } from './edit.ts';
import { erase } from './easel/privacy.ts';
import { stylePages } from './easel/styles.ts';
import { example } from './example.ts';
import { enlarge, enlargeChosen } from './enlarge.ts';
import { fetchPicture } from './fetch.ts';
import { historyDelete } from './history/delete.ts';
import { historyPicture } from './history/picture.ts';
import { historyPage } from './history/turn.ts';
import { recipePaint, recipeRemix } from './found-recipe.ts';
import { imageRecipe } from './image-recipe.ts';
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
import { pick } from './pick.ts';
import { recipe, recipeChosen } from './recipe.ts';
import { remix, remixChosen, remixForm } from './remix.ts';
import { reproduce, reproduceChosen } from './reproduce.ts';
import { reroll } from './reroll.ts';
import { retry } from './retry.ts';
import { settingsEdit, settingsForm } from './settings/edit.ts';
import { settings } from './settings/index.ts';
import { share } from './share.ts';

/** The one list: registration and dispatch both read it. */
export const COMMANDS: readonly Command[] = [
  imagine,
  compare,
  easel,
  reroll,
  remix,
  remixChosen,
  remixForm,
  edit,
  editForm,
  recipe,
  recipeChosen,
  reproduce,
  reproduceChosen,
  enlarge,
  enlargeChosen,
  pick,
  retry,
  share,
  historyPage,
  historyPicture,
  historyDelete,
  cancel,
  deletePicture,
  fetchPicture,
  example,
  erase,
  stylePages,
  defaultsEdit,
  defaultsForm,
  ask,
  imageRecipe,
  recipePaint,
  recipeRemix,
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
