import type { ImageRequest } from '#core/image/image-request.ts';
import { MODELS } from '#core/image/models.ts';
import { SEED_COUNT } from '#core/image/seeds.ts';
import { STYLES } from '#core/image/styles.ts';
import type { Random } from '../../sandbox/dataoorts/painter/random.ts';

/** Pieces of prompts that some form of a recipe could mistake for its own. */
const PIECES = [
  'a red fox', ' ', ', ', '\n', '\n\n', '"quoted"', "it's", '\\', '\\n', '{"json": [1]}', 'Steps: 20',
  '\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 512x512', '\nNegative prompt: fog',
  '**bold**', '\n**Without:** fog', '||', '|', '`code`', '-# small', '\n- list', '\n1. one', '# head',
  '<@123456789012345678>', 'https://example.org/?a=b', ':smile:', '🦊', '👩‍👩‍👧‍👦', '日本の狐', 'ثعلب أحمر',
  'é', 'e\u0301', '\u200B', '\u202E', 'ÿÃ©', '\t', ' · ', 'guidance 3', '--ar 16:9', 'prompt:x seed:5',
  '<lora:detail:0.8>', '(word:1.2)', '$&', '{{words}}', '$t(button.delete)', '%', '&amp;', '*', '_', '~',
]; // prettier-ignore

function randomWords(random: Random, pieces = PIECES): string {
  const count = random.whole(1, 12);
  const words = Array.from({ length: count }, () => pieces[random.whole(0, pieces.length)] ?? '');
  return `a ${words.join('')}`.trim().padEnd(2, 'x');
}

/** Any request that can be painted, its prompts made of whatever could be misread. */
export function randomRequest(random: Random, { longest = false } = {}): ImageRequest {
  const model = MODELS[random.whole(0, MODELS.length)] ?? MODELS[0];
  const { side, guidance, steps } = model;
  const pick = ({ min, max }: { min: number; max: number }): number => random.whole(min, max + 1);
  const style = STYLES[random.whole(0, STYLES.length)]?.name ?? null;
  const long = '\u{1F98A}'.repeat(2048);
  const negative = longest ? long : randomWords(random);
  return {
    model: model.id,
    prompt: longest ? long : randomWords(random),
    negativePrompt: model.takesNegativePrompt && (longest || random.chance(0.6)) ? negative : null,
    width: side === null ? null : pick(side),
    height: side === null ? null : pick(side),
    steps: pick(steps),
    guidance: guidance === null ? null : Number(random.between(1, 30).toFixed(random.whole(0, 4))),
    seed: model.takesSeed ? random.whole(0, SEED_COUNT) : null,
    style: random.chance(0.3) ? style : null,
  };
}
