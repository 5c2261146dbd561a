import type { IncomingMessage } from 'node:http';

/** Nothing from elsewhere runs or is loaded, and no other page may frame this one. */
export const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/**
 * Any page in the same browser can send requests to a loopback address, and a name that an attacker points at
 * 127.0.0.1 even makes that address its own origin: so the host that was asked for counts, and where a request
 * that does something comes from. What is only read stays unreadable elsewhere by the browser's own rules.
 */
export function isSameOrigin({ method, headers }: IncomingMessage, url: string): boolean {
  const { port } = new URL(url);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  return method === 'GET' || hosts.some((host) => headers.origin === `http://${host}`);
}
