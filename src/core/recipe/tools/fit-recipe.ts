import { text, type Text } from '#core/i18n/text.ts';
import { isVisible } from '#core/i18n/visible.ts';
import {
  countCharacters,
  findFault,
  isEnoughToPaint,
  PROMPT_LENGTH,
  type ImageRequest,
} from '#core/image/image-request.ts';
import type { Model } from '#core/image/models.ts';
import { SEED_COUNT } from '#core/image/seeds.ts';
import { readStyleName } from '#core/image/style-name.ts';
import { failure, success, type Result } from '#core/result.ts';
import { fitModel } from './fit-model.ts';
import { fitSize, type PixelSize } from './fit-size.ts';
import type {
  ForeignRecipe,
  FoundRecipe,
  Note,
  RecipeChange,
  RecipeCopy,
} from '../found-recipe.ts';

/** How many dropped things are named; what a hostile file adds has no end. */
const DROPPED_MAX = 20;

export type FitContext = {
  readonly copy: RecipeCopy;
  /** Of the file’s own picture, for a recipe that names no size. */
  readonly pictureSize: PixelSize | undefined;
  /** For a recipe without a seed. */
  readonly chooseSeed: () => number;
};

/** Brings what another tool was asked for into what a model here takes, and says what that changed. */
export function fitRecipe(
  foreign: ForeignRecipe,
  { copy, pictureSize, chooseSeed }: FitContext,
): Result<FoundRecipe, Text> {
  const changes: RecipeChange[] = [];
  const dropped = [...foreign.dropped];
  const note: Note = (option, from, to) => {
    if (from !== to) changes.push({ option, from, to });
  };
  const model = fitModel(foreign.model, note);
  const size = fitSize(foreign, pictureSize, model, note);
  const isSizeLost = model.side === null && foreign.width !== undefined;
  const isGuidanceLost = model.guidance === null && foreign.guidance !== undefined;
  const negative = fitPrompt('negative_prompt', foreign.negativePrompt, note);
  const isNegativeLost = !model.takesNegativePrompt && negative !== '';
  dropped.push(
    ...(isSizeLost ? ['size'] : []),
    ...(isGuidanceLost ? ['guidance'] : []),
    ...(isNegativeLost ? ['negative prompt'] : []),
    ...(!model.takesSeed && foreign.seed !== undefined ? ['seed'] : []),
  );
  const request: ImageRequest = {
    model: model.id,
    prompt: fitPrompt('prompt', foreign.prompt, note),
    negativePrompt: isNegativeLost || !isVisible(negative) ? null : negative,
    width: size?.width ?? null,
    height: size?.height ?? null,
    steps: fitNumber('steps', roundSteps(foreign.steps), model.steps, note),
    guidance:
      model.guidance === null
        ? null
        : fitNumber('guidance', foreign.guidance, model.guidance, note),
    seed: model.takesSeed ? fitSeed(foreign.seed, chooseSeed, note) : null,
    style: readStyleName(foreign.style),
  };
  if (!isEnoughToPaint(request.prompt)) return failure(text('recipe.no_prompt'));
  const fault = findFault(request);
  if (fault !== undefined) return failure(fault);
  return success({
    request,
    copy,
    changes,
    dropped: [...new Set(dropped)].slice(0, DROPPED_MAX),
  });
}

/** In UTF-16 units, before characters are counted: a file's text may be a hundred times what fits. */
const UNITS_MAX = PROMPT_LENGTH.max * 2;

function fitPrompt(option: 'prompt' | 'negative_prompt', typed: string, note: Note): string {
  const words = typed.toWellFormed().replaceAll('\0', ' ').trim();
  if (words.length <= PROMPT_LENGTH.max) return words;
  const characters = Array.from(words.slice(0, UNITS_MAX).toWellFormed());
  if (words.length <= UNITS_MAX && characters.length <= PROMPT_LENGTH.max) return words;
  const kept = characters.slice(0, PROMPT_LENGTH.max).join('').trim();
  note(option, String(countCharacters(words)), String(countCharacters(kept)));
  return kept;
}

function fitNumber(
  option: 'steps' | 'guidance',
  value: number | undefined,
  { min, max, default: usual }: NonNullable<Model['guidance']>,
  note: Note,
): number {
  const fitted = value === undefined ? usual : Math.min(Math.max(value, min), max);
  note(option, value === undefined ? null : String(value), String(fitted));
  return fitted;
}

function roundSteps(steps: number | undefined): number | undefined {
  return steps === undefined ? undefined : Math.round(steps);
}

/** Other tools’ seeds may be longer than 32 bits, and -1 asks for any. */
function fitSeed(seed: number | bigint | undefined, chooseSeed: () => number, note: Note): number {
  if (seed === undefined || seed < 0) {
    const chosen = chooseSeed();
    note('seed', null, String(chosen));
    return chosen;
  }
  const whole = typeof seed === 'bigint' ? seed : BigInt(Math.trunc(seed));
  const fitted = Number(whole % BigInt(SEED_COUNT));
  note('seed', String(seed), String(fitted));
  return fitted;
}
