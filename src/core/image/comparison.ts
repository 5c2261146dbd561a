import type { ImageOrder } from './image-order.ts';
import type { ImageRequest } from './image-request.ts';
import { resolveModel } from './models.ts';
import type { Variation, VariedField } from './variation.ts';

/** What can be compared, and all that goes with it: another model has sizes, steps and words of its own. */
const VARIED_FIELDS = {
  model: ['model', 'negativePrompt', 'words', 'width', 'height', 'steps', 'guidance'],
  style: ['style', 'prompt', 'negativePrompt', 'words'],
  size: ['width', 'height'],
  steps: ['steps'],
  guidance: ['guidance'],
} as const satisfies Record<string, readonly VariedField[]>;

export type Subject = keyof typeof VARIED_FIELDS;

export function isSubject(name: string): name is Subject {
  return Object.hasOwn(VARIED_FIELDS, name);
}

/** In the order in which they are offered. */
export const SUBJECTS: readonly Subject[] = ['guidance', 'steps', 'model', 'style', 'size'];

/** What a picture's request has of its own in a comparison of this. See `docs/decisions/comparisons.md`. */
export function pickVariation(subject: Subject, request: ImageRequest): Variation {
  const fields = VARIED_FIELDS[subject].map((field) => [field, request[field]] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** What an order compares; `undefined` if it is none. */
export function resolveSubject({ variations: [first] }: ImageOrder): Subject | undefined {
  if (first === undefined) return undefined;
  // What brings other fields along comes first.
  return Object.keys(VARIED_FIELDS)
    .filter(isSubject)
    .find((subject) => Object.hasOwn(first, VARIED_FIELDS[subject][0]));
}

/** What is different in a picture, in the words of recipe lines: the same in every language. */
export function describeVariation({
  model,
  style,
  width,
  height,
  steps,
  guidance,
}: Variation): string {
  return [
    model === undefined ? '' : `model ${resolveModel(model)?.name ?? model}`,
    style === null ? 'no style' : '',
    typeof style === 'string' ? `style ${style}` : '',
    typeof width === 'number' ? `${width}×${height}` : '',
    steps === undefined ? '' : `${steps} steps`,
    typeof guidance === 'number' ? `guidance ${guidance}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
