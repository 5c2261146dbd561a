import http from 'node:http';
import https from 'node:https';
import { buffer } from 'node:stream/consumers';
import {
  DefaultRestOptions,
  type RawFile,
  type RequestData,
  type RESTOptions,
} from '@discordjs/rest';

/** A file that goes along with a message. Its name is plain ASCII without quotes. */
export type UploadFile = Pick<RawFile, 'name'> & {
  readonly data: Buffer;
  readonly contentType: string;
};

type MakeRequest = RESTOptions['makeRequest'];

const LINE = '\r\n';

/**
 * A message and its files as one `multipart/form-data` body ("Uploading Files" in Discord's reference), in parts, so that
 * no picture is copied. discord.js would copy each into a Blob and read it back through web streams, which costs more than the rest
 * of a delivery together.
 * See `docs/decisions/performance.md`.
 */
export function createUpload(body: unknown, files: readonly UploadFile[]): RequestData {
  if (files.length === 0) return { body };
  // No picture holds 122 random bits.
  const boundary = `easel-${crypto.randomUUID()}`;
  const head = (disposition: string, type: string): Buffer =>
    Buffer.from(
      `--${boundary}${LINE}Content-Disposition: form-data; ${disposition}${LINE}Content-Type: ${type}${LINE}${LINE}`,
    );
  const parts = [
    head('name="payload_json"', 'application/json'),
    Buffer.from(`${JSON.stringify(body)}${LINE}`),
    ...files.flatMap(({ name, data, contentType }, index) => [
      head(`name="files[${index}]"; filename="${name}"`, contentType),
      data,
      Buffer.from(LINE),
    ]),
    Buffer.from(`--${boundary}--${LINE}`),
  ];
  return {
    body: parts,
    passThroughBody: true,
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** discord.js's own way to make a request, but for bodies in parts, and answers without one. */
export const makeRequest: MakeRequest = async (url, init) => {
  const answer = isParts(init.body)
    ? await sendParts(url, init, init.body)
    : await DefaultRestOptions.makeRequest(url, init);
  // The library reads what calls itself JSON, and breaks where there is nothing to read.
  if (answer.status !== 204) return answer;
  const headers = new Headers([...answer.headers]);
  headers.delete('Content-Type');
  return new Response(null, { status: 204, headers });
};

function isParts(body: unknown): body is readonly Buffer[] {
  return Array.isArray(body) && body.every((part) => Buffer.isBuffer(part));
}

async function sendParts(
  url: string,
  { method, headers, signal }: Parameters<MakeRequest>[1],
  parts: readonly Buffer[],
): Promise<Response> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  const { request } = url.startsWith('https:') ? https : http;
  const sent = request(
    url,
    {
      method: method ?? 'POST',
      headers: {
        ...Object.fromEntries(new Headers(Object.entries(headers ?? {}))),
        'Content-Length': length,
      },
      ...(signal && { signal }),
    },
    resolve,
  );
  sent.on('error', reject);
  for (const part of parts) sent.write(part);
  sent.end();
  const answer = await promise;
  const body = await buffer(answer);
  return new Response(body.length === 0 ? null : body, {
    status: answer.statusCode ?? 500,
    headers: Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
  });
}
