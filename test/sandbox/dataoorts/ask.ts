import type { DataoortsStandIn } from './server.ts';

export const SDXL = 'stabilityai/stable-diffusion-xl-base-1.0';
export const LIGHTNING = 'bytedance/stable-diffusion-xl-lightning';
export const DREAMSHAPER = 'lykon/dreamshaper-8-lcm';
export const FLUX = 'black-forest-labs/flux-1-schnell';

/** Small, because it matters what is painted, not how large. */
export const SMALL = { prompt: 'a red fox', width: 256, height: 256, seed: 7 };

export type Asked = {
  readonly method?: string;
  readonly path?: string;
  readonly type?: string;
  readonly authorization?: string | undefined;
  readonly body?: unknown;
  /** Sent as it is, where `body` is sent as JSON. */
  readonly text?: string;
  readonly signal?: AbortSignal;
};

export function requestFor(data: unknown, model = SDXL) {
  return { model, data };
}

/** Sends a request that is right in all that `asked` leaves out, and reads the whole answer. */
export async function ask(api: DataoortsStandIn, asked: Asked = {}) {
  const { method = 'POST', path = '/api/v1', type = 'application/json', signal } = asked;
  const authorization = 'authorization' in asked ? asked.authorization : `Bearer ${api.apiKey}`;
  const body = asked.text ?? JSON.stringify(asked.body ?? requestFor(SMALL));
  const answer = await fetch(new URL(path, api.apiUrl), {
    method,
    headers: { 'content-type': type, ...(authorization === undefined ? {} : { authorization }) },
    redirect: 'manual',
    ...(method === 'POST' ? { body } : {}),
    ...(signal === undefined ? {} : { signal }),
  });
  const { status, headers } = answer;
  return { status, headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** The bytes that a valid request gets. */
export async function askForPicture(
  api: DataoortsStandIn,
  data: object,
  model = SDXL,
): Promise<Buffer> {
  const { status, bytes } = await ask(api, { body: requestFor(data, model) });
  if (status !== 200) throw new Error(`Refused with ${status}: ${bytes.toString()}`);
  return bytes;
}
