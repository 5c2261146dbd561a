import type { DiscordStandIn, SentInteraction } from '../index.ts';

export type Asked = {
  readonly method?: string;
  readonly path: string;
  readonly json?: unknown;
  readonly files?: Readonly<Record<string, { readonly name: string; readonly bytes: Buffer }>>;
  /** An authorization header; the bot's own without it, none with null. */
  readonly authorization?: string | null;
};

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
};

function toBody({ json, files }: Asked): string | FormData | undefined {
  if (!files) return json === undefined ? undefined : JSON.stringify(json);
  const form = new FormData();
  if (json !== undefined) form.set('payload_json', JSON.stringify(json));
  for (const [field, { name, bytes }] of Object.entries(files)) {
    form.set(field, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name);
  }
  return form;
}

/** One call as any HTTP client makes it: for what a library would not send or would hide. */
export async function call(discord: DiscordStandIn, asked: Asked): Promise<Answered> {
  const { method = 'POST', path, json, files, authorization } = asked;
  const headers = new Headers();
  if (authorization !== null) {
    headers.set('authorization', authorization ?? `Bot ${discord.botToken}`);
  }
  if (json !== undefined && !files) headers.set('content-type', 'application/json');
  const body = toBody(asked);
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  return { status: response.status, headers: response.headers, body: { ...Object(parsed) } };
}

export function callbackPath({ id, token }: SentInteraction): string {
  return `/interactions/${id}/${token}/callback`;
}

/** The follow-ups' path, or that of one message. */
export function webhookPath(
  discord: DiscordStandIn,
  { token }: SentInteraction,
  message?: string,
): string {
  const base = `/webhooks/${discord.applicationId}/${token}`;
  return message === undefined ? base : `${base}/messages/${message}`;
}

/** Answers an interaction; throws where Discord refuses, so that a test's groundwork is not half laid. */
export async function answer(
  discord: DiscordStandIn,
  interaction: SentInteraction,
  json: { type: number; data?: unknown },
): Promise<void> {
  const { status, body } = await call(discord, { path: callbackPath(interaction), json });
  if (status !== 204) throw new Error(`${status}: ${JSON.stringify(body)}`);
}
