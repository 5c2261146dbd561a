import type { Fields } from '../tools/json.ts';

/** The texts of a file that may be a recipe, by what they are, wherever the format keeps them. */
export type FileTexts = {
  /** Easel’s own, exact. */
  readonly exact?: string | undefined;
  /** From the places that many tools write into, each in its own form; the likeliest first. */
  readonly candidates: readonly string[];
  /** Those of them that are an object of JSON. */
  readonly objects: readonly Fields[];
  /** What may be ComfyUI’s graphs. */
  readonly graphs: readonly Fields[];
  readonly invokeai?: string | undefined;
  /** InvokeAI’s before version 3. */
  readonly oldInvokeai?: string | undefined;
  /** The command of what InvokeAI was at first. */
  readonly dream?: string | undefined;
  readonly comment?: string | undefined;
  readonly description?: string | undefined;
  readonly software?: string | undefined;
  /** What Fooocus calls the form that it wrote. */
  readonly scheme?: string | undefined;
  /** Easy Diffusion’s, each in a text of its own. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
};
