import type { CommandContext } from '../../src/command.ts';
import { shorten } from '#core/i18n/shorten.ts';
import { code, joinLines, text, type Text } from '#core/i18n/text.ts';
import { confirmWords } from '#core/image/confirm-words.ts';
import { draftRecipe } from '#core/image/options/draft.ts';
import type { ImageRequest } from '#core/image/image-request.ts';
import { listShown } from '#features/jobs/pictures/picture-id.ts';
import type { FoundRecipe, RecipeChange, RecipeCopy } from '#core/recipe/found-recipe.ts';
import type { Panel } from '#core/reply.ts';
import type { RecipeCopyFound } from '#features/recipe-lookup/recipe-lookup.ts';
import { describeBatchRecipe, describeChosenRecipe } from '../picture/chosen-recipe.ts';
import { describeRecipePanel, FEWER_WORDS } from '../picture/recipe-panel.ts';

/** In UTF-16 units: what stands in a stranger's file has no end. */
const VALUE_SHOWN = 60;
const NAMES_SHOWN = 200;
const FILE_NAME_SHOWN = 60;

const TOOLS: Readonly<Record<Exclude<RecipeCopy, 'easel'>, string>> = {
  a1111: 'AUTOMATIC1111’s Web UI',
  comfyui: 'ComfyUI',
  'draw-things': 'Draw Things',
  'easy-diffusion': 'Easy Diffusion',
  fooocus: 'Fooocus',
  'hugging-face': 'Hugging Face Spaces',
  invokeai: 'InvokeAI',
  novelai: 'NovelAI',
  'ruined-fooocus': 'RuinedFooocus',
  swarmui: 'SwarmUI',
};

/** A recipe that somebody looked up: which copy of it this is, what it says, and what can be done with it. */
export async function describeFound(
  context: CommandContext,
  found: RecipeCopyFound,
): Promise<Panel> {
  if (found.from !== 'books') return describeCopy(context, found);
  const { job } = found;
  const [picture, ...others] = listShown(job);
  if (picture === undefined) return [{ text: text('recipe.unknown') }];
  const source = { text: text('recipe.from_books') };
  if (others.length > 0) return [source, ...describeBatchRecipe(job)];
  return [source, ...describeChosenRecipe({ job, picture, number: 1, total: 1 })];
}

/** No row stands behind its buttons, so the request is kept for whoever looked it up. */
async function describeCopy(
  { invocation, drafts, defaults, models }: CommandContext,
  found: Exclude<RecipeCopyFound, { from: 'books' }>,
): Promise<Panel> {
  const { styles } = await defaults.readCustoms(invocation);
  const request = confirmWords((found.from === 'file' ? found.recipe : found).request, styles);
  const id = await drafts.keep(invocation, draftRecipe(request, styles));
  const cost = models.find((model) => model.id === request.model)?.price ?? 0;
  const { lines, file } = describeRecipePanel(request, cost, FEWER_WORDS);
  return [
    { text: describeSource(found, request) },
    ...lines,
    ...(found.from === 'file' ? describeLosses(found.recipe).map((line) => ({ text: line })) : []),
    {
      buttons: [
        { label: text('button.reproduce'), name: 'recipe-paint', id },
        { label: text('button.remix'), name: 'recipe-remix', id },
      ],
    },
    ...(file === undefined ? [] : [{ file }]),
  ];
}

function describeSource(
  found: Exclude<RecipeCopyFound, { from: 'books' }>,
  { seed }: ImageRequest,
): Text {
  if (found.from === 'text') {
    const { seeds, isShortened } = found;
    const values = { seeds: seeds.map((each) => code(String(each))), seed: code(String(seed)) };
    return joinLines([
      isShortened ? text('recipe.from_text_shortened') : text('recipe.from_text'),
      ...(seeds.length > 1 ? [text('recipe.of_one_seed', values)] : []),
    ]);
  }
  const { recipe, fileName, fileCount: count } = found;
  const name = shorten(fileName, FILE_NAME_SHOWN);
  return joinLines([
    recipe.copy === 'easel'
      ? text('recipe.from_file')
      : text('recipe.from_file_of', { tool: TOOLS[recipe.copy] }),
    ...(count > 1 ? [text('recipe.of_one_file', { count, name })] : []),
  ]);
}

function describeLosses({ copy, changes, dropped }: FoundRecipe): readonly Text[] {
  const names = shorten(dropped.join(', '), NAMES_SHOWN);
  return [
    ...(changes.length > 0
      ? [joinLines([text('recipe.changed'), ...changes.map(describeChange)])]
      : []),
    ...(dropped.length > 0 ? [text('recipe.dropped', { names })] : []),
    ...(copy === 'easel' ? [] : [text('recipe.foreign')]),
  ];
}

function describeChange({ option: name, from, to }: RecipeChange): Text {
  const values = { option: code(name), to: shorten(to, VALUE_SHOWN) };
  if (from === null) return text('recipe.change_chosen', values);
  const change = { ...values, from: shorten(from, VALUE_SHOWN) };
  return name === 'prompt' || name === 'negative_prompt'
    ? text('recipe.change_shortened', change)
    : text('recipe.change', change);
}
