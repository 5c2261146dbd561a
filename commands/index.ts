import type { Command } from '../src/command.ts';
import { ask } from './request/appeal.ts';
import { cancel } from './request/cancel.ts';
import { compare } from './compare.ts';
import { deletePicture } from './picture/delete.ts';
import { defaultsEdit, defaultsForm } from './easel/defaults.ts';
import { easel } from './easel/index.ts';
import { edit, editForm } from './request/edit.ts';
import { erase } from './easel/privacy.ts';
import { stylePages } from './easel/styles.ts';
import { example } from './easel/example.ts';
import { enlarge, enlargeChosen } from './picture/enlarge.ts';
import { fetchPicture } from './picture/fetch.ts';
import { historyDelete } from './history/delete.ts';
import { historyPicture } from './history/picture.ts';
import { historyPage } from './history/turn.ts';
import { recipePaint, recipeRemix } from './recipe/use-recipe.ts';
import { imageRecipe } from './recipe/image-recipe.ts';
import { imagine } from './imagine.ts';
import { logAllow } from './log/allow.ts';
import { logAllowTerm } from './log/allow-term.ts';
import { logDelete } from './log/delete.ts';
import { logSuspend, logSuspendForm } from './log/suspend.ts';
import { reportForm, reportPicture } from './log/report-picture.ts';
import { auditPages } from './moderation/audit.ts';
import { moderation } from './moderation/index.ts';
import { suspendedPages } from './moderation/suspended.ts';
import { termPages } from './moderation/term-list.ts';
import { pick } from './picture/pick.ts';
import { recipe, recipeChosen } from './picture/recipe.ts';
import { remix, remixChosen, remixForm } from './picture/remix.ts';
import { reproduce, reproduceChosen } from './picture/reproduce.ts';
import { reroll } from './picture/reroll.ts';
import { retry } from './picture/retry.ts';
import { settingsEdit, settingsForm } from './settings/edit.ts';
import { settings } from './settings/index.ts';
import { share } from './picture/share.ts';

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
