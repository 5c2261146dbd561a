import { beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { createDispatch, type Dispatch } from '../../src/dispatch.ts';
import { MODELS } from '#core/image/models.ts';
import type { Interaction, Origin } from '#core/invocation.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { createLogger } from '#core/logger.ts';
import { createMemoryReply } from '../driver/memory/delivery.ts';
import { createStudio, until, type Studio } from '../driver/studio.ts';
import { createMemoryResponder } from '../driver/memory/responder.ts';

const GRACE = '200000000000000002';
const ADAS_DM = '410000000000000001';
const GRACES_DM = '410000000000000002';
const ALL_PERMISSIONS = (1n << 50n) - 1n;

const RULES: OperatorRules = {
  defaults: { images_per_day: 2, server_images_per_day: 3 },
  bounds: {},
  isPaused: false,
};

let studio: Studio;
let dispatch: Dispatch;
beforeEach(async () => {
  studio = await createStudio({ rules: RULES });
  studio.painter.always = 'painted';
  dispatch = createDispatch({
    commands: COMMANDS,
    context: { ...studio.features, chooseSeed: () => 99, models: MODELS },
    allowedServers: ['300000000000000001'],
    directMessages: true,
    log: createLogger('silent', []),
  });
});

let interactions = 0;

/** What Ada, or somebody else, does in direct messages. */
async function act(
  interaction:
    | Omit<Extract<Interaction, { kind: 'command' }>, 'invocation'>
    | Omit<Extract<Interaction, { kind: 'button' }>, 'invocation'>,
  who: Partial<Origin> = {},
) {
  interactions += 1;
  const interactionId = String(1_400_000_000_000_000_000n + BigInt(interactions));
  const origin = { serverId: null, channelId: ADAS_DM, memberSince: null, interactionId, ...who };
  const invocation = { ...studio.invocation(origin), permissions: ALL_PERMISSIONS };
  const responder = createMemoryResponder(createMemoryReply(studio.events));
  await dispatch({ ...interaction, invocation }, responder);
  return responder;
}

const imagine = (prompt: string, who: Partial<Origin> = {}) =>
  act({ kind: 'command', name: 'imagine', subcommand: null, options: { prompt } }, who);
const press = (name: string, id: string, who: Partial<Origin> = {}) =>
  act({ kind: 'button', name, id }, who);
const queue = (who: Partial<Origin> = {}) =>
  act({ kind: 'command', name: 'easel', subcommand: 'queue', options: {} }, who);

const lastJob = async () => (await studio.rows()).at(-1)?.id ?? '';

describe('in direct messages', () => {
  it('a picture is painted and delivered, and its button paints another', async () => {
    expect((await imagine('a heron')).answers).toEqual(['defer']);
    await studio.ended();
    expect((await press('reroll', await lastJob())).answers).toEqual(['defer']);
    await studio.ended();
    expect(studio.messages()).toEqual(['99', '99']);
  });

  it.each(['reroll', 'retry', 'cancel', 'delete', 'fetch'])(
    'the button %s knows nothing of other people’s pictures',
    async (name) => {
      studio.painter.always = undefined;
      await imagine('a heron');
      await until(() => studio.painter.easel.length === 1);
      const somebody = { userId: GRACE, channelId: GRACES_DM };
      expect((await press(name, await lastJob(), somebody)).answers).toEqual([
        expect.stringMatching(/^refuse: .*no longer knows/),
      ]);
      expect(await studio.states()).toEqual(['painting']);
    },
  );

  it('the button of a server’s picture knows nothing, even of one’s own', async () => {
    await studio.submit();
    await studio.ended();
    expect((await press('reroll', await lastJob())).answers).toEqual([
      expect.stringMatching(/^refuse: .*no longer knows/),
    ]);
  });

  it('the queue lists one’s own requests, and speaks of no server', async () => {
    studio.painter.always = undefined;
    await imagine('a heron');
    await imagine('a fox', { userId: GRACE, channelId: GRACES_DM });
    const [answer = ''] = (await queue()).answers;
    expect(answer).toContain('a heron');
    expect(answer).not.toMatch(/a fox|server/);
    const [none = ''] = (await queue({ userId: '200000000000000003' })).answers;
    expect(none).toMatch(/^You have no requests in line here\./);
  });

  it('the operator’s limits hold, each with a sentence that speaks of no server and offers no moderator', async () => {
    await imagine('a heron');
    await imagine('a second heron');
    const third = await imagine('a third heron');
    expect(third.answers).toEqual([expect.stringMatching(/2 pictures in 24 hours here; 0 are/)]);
    // What was typed can be changed; there is nobody to ask.
    expect(third.buttons.map((button) => button.split(':')[0])).toEqual(['edit']);
    const other = { userId: GRACE, channelId: GRACES_DM };
    await imagine('a fox', other);
    const fifth = await imagine('a second fox', other);
    expect(fifth.answers).toEqual([
      expect.stringMatching(/^refuse: All together can have 3 pictures a day here; 0 are left/),
    ]);
    expect(fifth.answers.join()).not.toMatch(/server|moderator/);
  });

  it('what was painted in a server counts for itself', async () => {
    await studio.submit({ count: 2 });
    expect((await imagine('a heron')).answers).toEqual(['defer']);
  });
});
