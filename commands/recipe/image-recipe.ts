import type { MessageCommand } from '../../src/command.ts';
import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
} from '#adapters/discord/command-builder.ts';
import { answerWithRecipe } from './answer-with-recipe.ts';

/** In the menu of any message, also of others' bots and of members: finds the recipe of its picture. */
export const imageRecipe: MessageCommand = {
  kind: 'message',
  name: 'Image recipe',

  define: (describe) =>
    new ContextMenuCommandBuilder()
      .setName(describe('recipe.menu'))
      .setType(ApplicationCommandType.Message)
      .toJSON(),

  run: (context, message) =>
    answerWithRecipe(context, ({ invocation, recipes }) => recipes.ofMessage(invocation, message)),
};
