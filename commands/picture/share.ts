import type { ButtonCommand } from '../../src/command.ts';

/** Under a private picture: posts it in the channel, for all to see. */
export const share: ButtonCommand = {
  kind: 'button',
  name: 'share',

  run: ({ invocation, reply, jobs, defaults }, id) =>
    jobs.share(id, invocation, reply, (order) => defaults.cover(invocation, order)),
};
