import { expect, it } from 'vitest';
import { createResponder } from '#adapters/discord/interactions/responder.ts';
import { text } from '#core/i18n/text.ts';
import { createLogger } from '#core/logger.ts';
import type { Responder } from '#core/reply.ts';
import { createDriver } from '../../../driver/driver.ts';
import { createSmallDiscord, REPLY_ID } from '../small-discord.ts';

/** The language of what a German member of an English server is told, by how they were answered before. */
async function languageOf(act: (reply: Responder) => Promise<unknown>): Promise<string> {
  const { api } = createSmallDiscord();
  const bodies: object[] = [];
  const note = async (body: object): Promise<string> => {
    bodies.push(body);
    return REPLY_ID;
  };
  const origin = { locale: 'de', serverLocale: 'en-GB', receivedAt: Date.now() };
  const { invocation } = await createDriver();
  const responder = createResponder(
    {
      ...api,
      respond: (_, body) => note(body),
      editReply: (_, body) => note(body),
      followUp: (_, body) => note(body),
    },
    (_, locale) => locale,
    invocation(origin),
    createLogger('silent', []),
  );
  await act(responder);
  await responder.tell(text('value.none'));
  return JSON.stringify(bodies.at(-1)).includes('"content":"de"') ? 'the member’s' : 'the server’s';
}

it.each<readonly [string, string, (reply: Responder) => Promise<unknown>]>([
  ['nothing', 'the member’s', async () => undefined],
  ['a reply that all see', 'the server’s', (reply) => reply.defer({ isPrivate: false })],
  ['a reply of their own', 'the member’s', (reply) => reply.defer({ isPrivate: true })],
  ['a panel', 'the member’s', (reply) => reply.show([{ text: text('value.off') }])],
  ['a panel in waiting', 'the member’s', (reply) => reply.deferUpdate()],
])('after %s the language of what is told is %s', async (_, language, act) => {
  expect(await languageOf(act)).toBe(language);
});

it('closes the button that was used, and leaves the rest of the message as it is', async () => {
  const { api } = createSmallDiscord();
  const bodies: unknown[] = [];
  const { invocation } = await createDriver();
  const share = { type: 2, custom_id: 'share:one', label: 'Share', style: 1 };
  const others = [{ type: 2, custom_id: 'share:two', label: 'Share', style: 1 }];
  const gallery = { type: 12, items: [{ media: { url: 'https://cdn.example/1', height: 8 } }] };
  const row = { type: 1, components: [share, ...others] };
  const { closeButton } = createResponder(
    { ...api, editReply: async (_, body) => (bodies.push(body), REPLY_ID) },
    (message) => message.key,
    { ...invocation(), pressedComponents: [gallery, row] },
    createLogger('silent', []),
  );
  await closeButton({ label: text('button.shared'), name: 'share', id: 'one' });
  const closed = { ...share, label: 'button.shared', disabled: true };
  expect(bodies).toEqual([{ components: [gallery, { type: 1, components: [closed, ...others] }] }]);
});

const failToEdit = async (): Promise<never> => Promise.reject(new Error('gone'));

it('says nothing of a button that can’t be closed', async () => {
  const { api } = createSmallDiscord();
  const { invocation } = await createDriver();
  const log = createLogger('silent', []);
  const reply = createResponder(
    { ...api, editReply: failToEdit },
    ({ key }) => key,
    invocation(),
    log,
  );
  const closing = reply.closeButton({ label: text('button.shared'), name: 'share', id: 'one' });
  await expect(closing).resolves.toBeUndefined();
});
