import type { ButtonCommand } from '../src/command.ts';

/** Under a refusal: puts it before the server's moderators. */
export const ask: ButtonCommand = {
  kind: 'button',
  name: 'ask',

  async run({ invocation, reply, servers }, id) {
    const asked = await servers.log.ask(invocation, id);
    await (asked.ok ? reply.show([{ text: asked.value }]) : reply.refuse(asked.reason));
  },
};
