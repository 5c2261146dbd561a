import type { ImageRequest } from '../image/image-request.ts';

/** Whose form a recipe was written in. `easel` is exact; the others say what their tools were asked for. */
export type RecipeCopy =
  | 'easel'
  | 'a1111'
  | 'comfyui'
  | 'draw-things'
  | 'easy-diffusion'
  | 'fooocus'
  | 'hugging-face'
  | 'invokeai'
  | 'novelai'
  | 'ruined-fooocus'
  | 'swarmui';

/** What had to become something else, because the model takes no such value or the file names none. */
export type RecipeChange = {
  /** The option of `/imagine` that it is; `size` for both sides. */
  readonly option: 'prompt' | 'negative_prompt' | 'model' | 'size' | 'steps' | 'guidance' | 'seed';
  /** As the file has it, prompts by their length in characters; `null` if it says nothing. */
  readonly from: string | null;
  readonly to: string;
};

/** Takes down what had to change; what stays the same is no change. */
export type Note = (option: RecipeChange['option'], from: string | null, to: string) => void;

export type FoundRecipe = {
  /** Complete, and nothing keeps it from being painted. */
  readonly request: ImageRequest;
  readonly copy: RecipeCopy;
  readonly changes: readonly RecipeChange[];
  /** What the API can’t do, in the words of the tools: `sampler`, `LoRA`. Partly taken from the file. */
  readonly dropped: readonly string[];
};

/** What another tool’s file says, as far as Easel has a word for it. Nothing of it is checked. */
export type ForeignRecipe = {
  readonly prompt: string;
  readonly negativePrompt: string;
  readonly model?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly steps?: number | undefined;
  readonly guidance?: number | undefined;
  /** Some tools’ seeds have more digits than a number holds. */
  readonly seed?: number | bigint | undefined;
  readonly style?: string | undefined;
  readonly dropped: readonly string[];
};
