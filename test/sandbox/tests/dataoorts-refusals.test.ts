import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ask,
  DREAMSHAPER,
  FLUX,
  requestFor as asked,
  SDXL,
  SMALL,
  type Asked,
} from '../dataoorts/ask.ts';
import { startDataoortsStandIn, type DataoortsStandIn } from '../dataoorts/index.ts';

let api: DataoortsStandIn;
beforeAll(async () => {
  api = await startDataoortsStandIn();
});
afterAll(() => api.close());

async function errorOf(sent: Asked) {
  const { status, bytes } = await ask(api, sent);
  const { success, errors } = JSON.parse(bytes.toString());
  return { status, success, ...errors[0] };
}

test.for<[string, Asked, number]>([
  ['another path', { path: '/api/v2' }, 404],
  ['another method', { method: 'GET' }, 405],
  ['no key', { authorization: undefined }, 401],
  ['a wrong key', { authorization: 'Bearer wrong' }, 401],
  ['a key without "Bearer"', { authorization: 'dataoorts-stand-in' }, 401],
  ['a body that is no JSON by its content type', { type: 'text/plain' }, 415],
  ['a body over 1 MiB', { body: 'x'.repeat(1024 * 1024) }, 413],
])('%s is refused', async ([, sent, status]) => {
  expect(await errorOf(sent)).toMatchObject({ status, success: false });
});

test.for<[string, unknown, number, string]>([
  ['a list', [], 3003, 'body'],
  ['no model', { data: { prompt: 'a fox' } }, 3003, "'model'"],
  ['no data', { model: SDXL }, 3003, "'data'"],
  ['an unknown model', asked(SMALL, 'constructor'), 5007, 'constructor'],
  ['a field beside data', { ...asked(SMALL), stream: true }, 5004, "'stream'"],
  ['no prompt', asked({ seed: 1 }), 5004, "'prompt'"],
  ['a prompt of one character', asked({ prompt: 'a' }), 5004, "'prompt'"],
  ['a prompt that is one emoji', asked({ prompt: '🦊' }), 5004, "'prompt'"],
  ['a prompt that is a number', asked({ prompt: 12 }), 5004, "'prompt'"],
  ['a width under 256', asked({ ...SMALL, width: 255 }), 5004, "'width'"],
  ['a height over 2048', asked({ ...SMALL, height: 2049 }), 5004, "'height'"],
  ['half a pixel', asked({ ...SMALL, width: 512.5 }), 5004, "'width'"],
  ['a width in quotes', asked({ ...SMALL, width: '512' }), 5004, "'width'"],
  ['21 steps', asked({ ...SMALL, num_steps: 21 }), 5004, "'num_steps'"],
  ['no step at all', asked({ ...SMALL, num_steps: 0 }), 5004, "'num_steps'"],
  ['guidance in words', asked({ ...SMALL, guidance: 'high' }), 5004, "'guidance'"],
  ['a seed of 33 bits', asked({ ...SMALL, seed: 2 ** 32 }), 5004, "'seed'"],
  ['an empty seed', asked({ ...SMALL, seed: null }), 5004, "'seed'"],
  ['a list as negative prompt', asked({ ...SMALL, negative_prompt: [] }), 5004, 'negative_prompt'],
  ['an unknown field', asked({ ...SMALL, toString: 1 }), 5004, "'toString'"],
  ["FLUX's steps for SDXL", asked({ ...SMALL, steps: 4 }), 5004, "'steps'"],
  ['a seed for DreamShaper', asked(SMALL, DREAMSHAPER), 5004, "'seed'"],
  ['9 steps for FLUX', asked({ prompt: 'fox', steps: 9 }, FLUX), 5004, "'steps'"],
  ['a size for FLUX', asked({ prompt: 'fox', width: 512 }, FLUX), 5004, "'width'"],
  ['guidance for FLUX', asked({ prompt: 'fox', guidance: 3 }, FLUX), 5004, "'guidance'"],
  ['2049 characters for FLUX', asked({ prompt: 'x'.repeat(2049) }, FLUX), 5004, "'prompt'"],
  ['"num_steps" for FLUX', asked({ prompt: 'fox', num_steps: 4 }, FLUX), 5004, "'num_steps'"],
  ['a negative prompt for FLUX', asked({ prompt: 'fox', negative_prompt: 'x' }, FLUX), 5004, 'neg'],
])('%s is refused, and the answer names it', async ([, body, code, named]) => {
  const error = await errorOf({ body });
  expect(error).toMatchObject({
    status: 400,
    success: false,
    code,
    message: expect.stringContaining(named),
  });
  expect(api.calls.at(-1)).toMatchObject({ outcome: 'refused', bytes: undefined });
});

test('a body that is not JSON is refused', async () => {
  expect(await errorOf({ text: '{"model":' })).toMatchObject({ status: 400, code: 3003 });
});

test('a refused call is recorded, and takes no failure from the one after it', async () => {
  api.failNext('server_error');
  await ask(api, { body: asked({ prompt: 'a' }) });
  expect(api.calls.at(-1)).toMatchObject({
    model: SDXL,
    data: { prompt: 'a' },
    outcome: 'refused',
  });
  expect((await ask(api)).status).toBe(500);
});
