import { beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { createDispatch, type Dispatch } from '../../src/dispatch.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import type { Invocation } from '../../src/invocation.ts';
import { createLog } from '../../src/ops/log.ts';
import { createMemoryReply } from '../jobs/in-memory-ports.ts';
import { createStudio, type Studio } from '../jobs/studio.ts';
import type { JobChanges } from '../jobs/example-job.ts';

const translate = createTranslator();
const STRANGER = '200000000000000002';
const MANAGE_MESSAGES = 1n << 13n;
const NEW_SEED = 99;

let studio: Studio;
let dispatch: Dispatch;
beforeEach(() => {
  studio = createStudio();
  studio.painter.always = 'painted';
  dispatch = createDispatch({
    commands: COMMANDS,
    context: { jobs: studio.jobs, chooseSeed: () => NEW_SEED },
    allowedServers: [],
    log: createLog('silent', []),
  });
});

/** The id behind the buttons of a picture that was delivered. */
async function paintedJob(changes: JobChanges = {}): Promise<string> {
  await studio.submit(changes);
  await studio.ended();
  return [...studio.journal.jobs.keys()].at(-1) ?? '';
}

let presses = 0;
async function press(name: string, id: string, changes: Partial<Invocation> = {}) {
  presses += 1;
  const interactionId = String(1_200_000_000_000_000_000n + BigInt(presses));
  const reply = createMemoryReply(studio.events);
  const answers: string[] = [];
  await dispatch(
    {
      kind: 'button',
      name,
      id,
      invocation: { ...studio.invocation({ interactionId }), ...changes },
    },
    {
      ...reply,
      deleteMessage: async () => void answers.push('deleted'),
      suggest: async () => undefined,
      tell: async (message) => void answers.push(translate(message, 'en')),
    },
  );
  return [...reply.answers, ...answers];
}

describe('Reroll', () => {
  it('paints the same again with a new seed, as a new message', async () => {
    const changes = {
      request: {
        prompt: 'a heron',
        negativePrompt: 'fog',
        width: 768,
        height: 1344,
        style: 'Anime',
      },
      order: { count: 2, spoiler: true, isPrivate: true },
    };
    const id = await paintedJob(changes);
    expect(await press('reroll', id)).toEqual(['defer privately']);
    await studio.ended();
    const [first, second] = [...studio.journal.jobs.values()].map(({ job }) => job);
    expect(second?.order).toEqual({
      ...first?.order,
      request: { ...first?.order.request, seed: NEW_SEED },
    });
    expect(second?.id).not.toBe(first?.id);
    expect(studio.messages()).toEqual(['7,8', '99,100']);
  });

  it('works for anyone, any number of times', async () => {
    const id = await paintedJob();
    for (let time = 0; time < 3; time += 1) {
      expect(await press('reroll', id, { userId: STRANGER })).toEqual(['defer']);
    }
    await studio.ended();
    const owners = [...studio.journal.jobs.values()].map(({ job }) => job.origin.userId);
    expect(owners.slice(1)).toEqual([STRANGER, STRANGER, STRANGER]);
  });

  it('gives a model without seeds none', async () => {
    const id = await paintedJob({ request: { model: 'lykon/dreamshaper-8-lcm', seed: null } });
    await press('reroll', id);
    await studio.ended();
    expect(studio.events.filter((event) => event.startsWith('paint'))).toEqual([
      'paint null',
      'paint null',
    ]);
  });
});

describe('Delete', () => {
  it.each([
    ['the member', {}, ['deleted']],
    ['a moderator', { userId: STRANGER, permissions: MANAGE_MESSAGES }, ['deleted']],
    [
      'anyone else',
      { userId: STRANGER },
      [expect.stringMatching(/^refuse: Only 200000000000000001 or a moderator/)],
    ],
  ])('by %s', async (_, presser, answers) => {
    expect(await press('delete', await paintedJob(), presser)).toEqual(answers);
  });
});

describe.each(['reroll', 'delete'])('the button %s', (name) => {
  it.each([
    ['of a picture that nobody knows', 'x'.repeat(22)],
    ['without an id', ''],
    ['with the id of all objects’ things', 'constructor'],
  ])('%s is refused', async (_, id) => {
    await paintedJob();
    expect(await press(name, id)).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    expect(studio.journal.jobs.size).toBe(1);
  });

  it('of another server’s picture is refused, also for a moderator here', async () => {
    const id = await paintedJob();
    const elsewhere = { serverId: '300000000000000002', permissions: MANAGE_MESSAGES };
    expect(await press(name, id, elsewhere)).toEqual([
      expect.stringMatching(/^refuse: .*no longer knows/),
    ]);
  });
});
