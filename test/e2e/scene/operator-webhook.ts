import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';

const message = z.object({ content: z.string().min(1).max(2000) });

export type OperatorWebhook = {
  /** Value for OPERATOR_WEBHOOK_URL; as secret as Discord's. */
  readonly url: string;
  /** What it was told, oldest first. */
  readonly told: readonly string[];
  /** What it answers: 204 unless set. */
  status: number;
  close(): Promise<void>;
};

/** A webhook as Discord's, at the operator's end. */
export async function startOperatorWebhook(): Promise<OperatorWebhook> {
  const told: string[] = [];
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    told.push(message.parse(await json(request)).content);
    response.writeHead(webhook.status).end();
  }
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on TCP');
  const webhook: OperatorWebhook = {
    url: `http://127.0.0.1:${address.port}/api/webhooks/1234/secret-part-of-the-address`,
    told,
    status: 204,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return webhook;
}
