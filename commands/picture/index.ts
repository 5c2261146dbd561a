import type { Command } from '../../src/command.ts';
import { keep } from './ask-delete.ts';
import { deleteNow, deletePicture } from './delete.ts';
import { enlarge, enlargeChosen } from './enlarge.ts';
import { fetchPicture } from './fetch.ts';
import { pick, pickChosen, pickHere } from './pick.ts';
import { recipe, recipeChosen } from './recipe.ts';
import { remix, remixChosen, remixForm } from './remix.ts';
import { reproduce, reproduceChosen } from './reproduce.ts';
import { reroll } from './reroll.ts';
import { retry } from './retry.ts';
import { share } from './share.ts';

/** What stands under a picture. */
export const PICTURE: readonly Command[] = [
  reroll,
  remix,
  remixChosen,
  remixForm,
  recipe,
  recipeChosen,
  reproduce,
  reproduceChosen,
  enlarge,
  enlargeChosen,
  pick,
  pickHere,
  pickChosen,
  retry,
  share,
  deletePicture,
  deleteNow,
  keep,
  fetchPicture,
];
