import type { Command } from '../../src/command.ts';
import { imageRecipe } from './image-recipe.ts';
import { recipePaint, recipeRemix } from './use-recipe.ts';

/** Recipes found in messages and files. */
export const RECIPE: readonly Command[] = [imageRecipe, recipePaint, recipeRemix];
