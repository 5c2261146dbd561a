import type { Failure } from '../discord/http/contract.ts';

/** Which of the bot's calls to Discord fail next, and how: each call with each way. */

type FailingCall = {
  readonly name: string;
  readonly about: string;
  readonly match: { readonly method?: string; readonly path: RegExp };
};

export const CALLS: readonly FailingCall[] = [
  { name: 'any', about: 'any call', match: { path: /^/ } },
  {
    name: 'acknowledge',
    about: 'the first answer to an interaction',
    match: { method: 'POST', path: /^\/interactions\/.+\/callback$/ },
  },
  {
    name: 'edit',
    about: 'an edit of a reply, such as the picture’s arrival',
    match: { method: 'PATCH', path: /^\/webhooks\// },
  },
  {
    name: 'follow up',
    about: 'a follow-up message',
    match: { method: 'POST', path: /^\/webhooks\// },
  },
  {
    name: 'delete reply',
    about: 'the deletion of a reply',
    match: { method: 'DELETE', path: /^\/webhooks\// },
  },
  {
    name: 'post',
    about: 'a message posted in a channel',
    match: { method: 'POST', path: /^\/channels\/\d+\/messages$/ },
  },
  {
    name: 'change',
    about: 'an edit of a message in a channel',
    match: { method: 'PATCH', path: /^\/channels\// },
  },
  {
    name: 'remove',
    about: 'a deletion in a channel',
    match: { method: 'DELETE', path: /^\/channels\// },
  },
  {
    name: 'read',
    about: 'a channel or its messages being read',
    match: { method: 'GET', path: /^\/channels\// },
  },
  {
    name: 'register',
    about: 'the registration of commands',
    match: { path: /^\/applications\/\d+\/(guilds\/\d+\/)?commands/ },
  },
];

type Way = { readonly name: string; readonly about: string; readonly failure: Failure };

export const WAYS: readonly Way[] = [
  { name: '500', about: '500, JSON', failure: { status: 500 } },
  {
    name: '502 html',
    about: '502, a proxy’s HTML page',
    failure: {
      status: 502,
      body: '<html><body>Bad gateway</body></html>',
      headers: { 'content-type': 'text/html' },
    },
  },
  {
    name: '429',
    about: '429, try again in 2 s',
    failure: {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 2, global: false },
      headers: { 'retry-after': '2', 'x-ratelimit-scope': 'user' },
    },
  },
  {
    name: '429 global',
    about: '429, global, try again in 2 s',
    failure: {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 2, global: true },
      headers: { 'retry-after': '2', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' },
    },
  },
  {
    name: 'missing access',
    about: '403, Missing Access',
    failure: { status: 403, code: 50_001, message: 'Missing Access' },
  },
  {
    name: 'missing permissions',
    about: '403, Missing Permissions',
    failure: { status: 403, code: 50_013, message: 'Missing Permissions' },
  },
  {
    name: 'unknown message',
    about: '404, Unknown Message',
    failure: { status: 404, code: 10_008, message: 'Unknown Message' },
  },
  {
    name: 'unknown webhook',
    about: '404, Unknown Webhook: the token has ended',
    failure: { status: 404, code: 10_015, message: 'Unknown Webhook' },
  },
  {
    name: 'too large',
    about: '413, Request entity too large',
    failure: { status: 413, code: 40_005, message: 'Request entity too large' },
  },
  {
    name: 'unauthorized',
    about: '401, the bot’s token is rejected',
    failure: { status: 401, message: '401: Unauthorized' },
  },
  { name: 'slow', about: 'answered, but 4 s late', failure: { delayMs: 4000 } },
  {
    name: 'hang up',
    about: 'the connection breaks before it takes effect',
    failure: { hangUp: true },
  },
  {
    name: 'lost answer',
    about: 'the connection breaks after it took effect',
    failure: { hangUp: true, after: true },
  },
  {
    name: 'late 500',
    about: '500 though it took effect',
    failure: { status: 500, after: true },
  },
];
