import { expect, it } from 'vitest';
import { renderPictures } from '#adapters/discord/render/render-pictures.ts';
import { LANGUAGES } from '#core/i18n/catalogues.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type { ImageRequest } from '#core/image/image-request.ts';
import { findJobId, parseRecipeText, type MessageRecipe } from '#core/recipe/message-text.ts';
import { textsOf } from '../../adapters/discord/render/components.ts';
import { createExampleJob, type JobChanges } from '../../driver/example-job.ts';
import { createRandom } from '../../sandbox/dataoorts/painter/random.ts';
import { randomRequest } from './random-request.ts';

const translate = createTranslator();
const ID = 'Zm94-_Zm94Zm94Zm94Zm94';

type Showing = {
  readonly seeds?: readonly (number | null)[];
  readonly spoiler?: boolean;
  readonly isWordless?: boolean;
  readonly isReduced?: boolean;
  readonly serverLocale?: string;
};

/** The texts of the message that shows a request. */
function show(request: Partial<ImageRequest>, showing: Showing = {}): readonly string[] {
  const { seeds = [7], spoiler = false, isWordless = false, isReduced = false } = showing;
  const changes: JobChanges = { id: ID, request, order: { spoiler } };
  const job = createExampleJob(changes);
  const { serverLocale = 'en' } = showing;
  const painted = seeds.map((seed, index) => ({
    index,
    seed,
    format: 'png' as const,
    bytes: Buffer.alloc(1),
  }));
  const { body } = renderPictures(
    { ...job, origin: { ...job.origin, serverLocale } },
    {
      painted,
      missing: [{ index: 3, seed: 9, failure: { reason: 'not_a_picture', retryAt: undefined } }],
      isReduced,
      isFirst: isReduced,
      isWordless,
      hasButtons: true,
    },
    translate,
  );
  return textsOf(body.components);
}

function read(contents: readonly string[]): MessageRecipe {
  const parsed = parseRecipeText(contents);
  if (!parsed.ok) throw new Error(translate(parsed.reason, 'en'));
  return parsed.value;
}

const SHORT = { prompt: 'a *red* fox', negativePrompt: 'fog | rain' };

const SHOWINGS: readonly (readonly [string, Showing])[] = [
  ['as it is', {}],
  ['behind a spoiler', { spoiler: true }],
  ['with notes', { isReduced: true }],
  ...LANGUAGES.map(({ tag }) => [`in ${tag}`, { serverLocale: tag }] as const),
];

it.each(SHOWINGS)('a message %s says its request', (_, showing) => {
  const { request, id } = read(show(SHORT, showing));
  expect(request).toEqual({ ...createExampleJob({ request: SHORT }).order.request, seed: 7 });
  expect(id).toBeUndefined();
});

it.each(['a fox |', 'a fox ||', 'a fox |\u200B', 'a || fox'])(
  'bars at the end of “%s” are kept apart from those of a spoiler',
  (prompt) => {
    const request = { prompt, negativePrompt: null };
    const { request: found, id } = read(show(request, { spoiler: true }));
    expect(found.prompt).toBe(prompt);
    expect(id).toBeUndefined();
  },
);

it.each(['\u202efog', 'ערפל, rain', 'fog\n\u2067rain\u2069\nגשם 3'])(
  'a negative prompt that would turn its line round is read back as it was: %j',
  (negativePrompt) => {
    const contents = show({ prompt: 'a\u202efox', negativePrompt });
    expect(contents[0]).toMatch(/\*\* \u2068|\*\* fog\n\u2068/);
    const { request, id } = read(contents);
    expect(request).toMatchObject({ prompt: 'a\u202efox', negativePrompt });
    expect(id).toBeUndefined();
  },
);

it('a message of several pictures says all their seeds', () => {
  const { request, seeds } = read(show(SHORT, { seeds: [4_294_967_295, 0, 1] }));
  expect(seeds).toEqual([4_294_967_295, 0, 1]);
  expect(request.seed).toBe(4_294_967_295);
});

it('any request that is not shortened comes back from its message', () => {
  const random = createRandom('message');
  const told = Array.from({ length: 2000 }, () => {
    const request = randomRequest(random);
    const contents = show(request, { seeds: [request.seed], spoiler: random.chance(0.3) });
    return { request, found: read(contents) };
  });
  const exact = told.filter(({ found }) => found.id === undefined);
  expect(exact.map(({ found }) => found.request)).toEqual(exact.map(({ request }) => request));
  // Only what the message shortens is not said exactly.
  expect(exact.length).toBeGreaterThan(1500);
});

it.each([
  ['a long prompt', { prompt: 'x'.repeat(501) }],
  ['a long negative prompt', { negativePrompt: 'x'.repeat(201) }],
  ['white space at its end', { prompt: 'a fox ' }],
])('a message with %s carries the id', (_, request) => {
  expect(read(show(request)).id).toBe(ID);
  expect(findJobId(show(request))).toBe(ID);
});

it('a line that says less than a request still leads to it', () => {
  expect(findJobId(['a fox', `-# Seed \`1\` · compares steps · AI-generated · id \`${ID}\``])).toBe(
    ID,
  );
  expect(findJobId(['a fox', '-# Seed `1` · AI-generated'])).toBeUndefined();
  expect(findJobId([` · id \`${ID}\``])).toBeUndefined();
});

it('a message without its words says nothing, not even an id', () => {
  const contents = show({ prompt: 'x'.repeat(600) }, { isWordless: true });
  expect(contents.join('\n')).not.toContain(ID);
  expect(parseRecipeText(contents)).toEqual({
    ok: false,
    reason: { key: 'recipe.not_in_message', values: {} },
  });
});

it.each([
  [[]],
  [['']],
  [['hello', '-# a note']],
  [['a fox', '-# Seed `1` · Stable Diffusion XL · 20 steps']],
  [['-# Seed `1` · Stable Diffusion XL · 20 steps · guidance 7 · $0.0011 · AI-generated']],
])('of other texts (%j) nothing is made up', (contents) => {
  expect(parseRecipeText(contents).ok).toBe(false);
});

it.each([
  ['another model', 'Stable Diffusion XL', 'Midjourney', 'refusal.unknown_model'],
  ['more steps', '20 steps', '2000 steps', 'refusal.whole_number_range'],
  ['no size', ' · 1024×1024', '', 'refusal.option_unreadable'],
])('a line that somebody wrote with %s is refused', (_, from, to, key) => {
  const contents = show(SHORT).map((content) => content.replace(from, to));
  expect(parseRecipeText(contents)).toMatchObject({ ok: false, reason: { key } });
});

it('a line of a hostile length is read at once', () => {
  const line = `-# Seed \`1\`${' · 1×1'.repeat(80)}${' · style x'.repeat(400)}`;
  expect(parseRecipeText(['a fox', line]).ok).toBe(false);
});
