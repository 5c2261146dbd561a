import { expect, it } from 'vitest';
import { createResponder } from '#adapters/discord/interactions/responder.ts';
import { text } from '#core/i18n/text.ts';
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
