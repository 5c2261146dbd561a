import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStudio, startNext, until, type Studio } from '../../driver/studio.ts';
import { createModeration, keepLog, listEvents, logged, setPolicy } from '../../driver/log-desk.ts';

let studio: Studio;
beforeEach(async () => {
  studio = await createStudio();
  studio.painter.always = 'painted';
  await keepLog(studio, ['pictures']);
  studio.features.logChannel.begin();
});
afterEach(() => studio.features.logChannel.stop());

const entries = async () => (await listEvents(studio)).filter(({ kind }) => kind === 'picture');
const posted = () => [...studio.logChannel.messages.values()];

describe('a delivered picture', () => {
  it('that all can see is logged with a link, and no picture', async () => {
    await studio.submit({ count: 2 });
    await studio.ended();
    await logged(studio, (texts) => texts.join('').includes('/600000000000000001'));
    expect(posted()).toMatchObject([{ files: [] }]);
    expect(studio.logChannel.texts[0]).toMatch(/^\*\*2 pictures\*\*/);
  });

  it('that nobody else sees is logged with all of it, and the bytes are kept no longer', async () => {
    studio.delivery.outcome = { posted: null };
    await studio.submit({ count: 2, order: { isPrivate: true } });
    await studio.ended();
    await logged(studio, ({ length }) => length === 1);
    expect(posted()).toMatchObject([{ files: ['7,8'] }]);
    expect(studio.logChannel.texts[0]).toMatch(/^\*\*2 private pictures\*\*/);
    await until(async () => (await entries())[0]?.preview === '');
  });

  it('for which direct messages were the last way is logged with all of it, too', async () => {
    studio.delivery.outcome = { posted: null };
    await studio.submit();
    await studio.ended();
    await logged(studio, ({ length }) => length === 1);
    expect(posted()).toMatchObject([{ files: ['7'] }]);
  });

  it('is logged once, though the process dies before the job is closed', async () => {
    studio = await createStudio({
      adaptPorts: (ports) => ({
        ...ports,
        endings: { ...ports.endings, finish: () => new Promise(() => undefined) },
      }),
    });
    await keepLog(studio, ['pictures']);
    studio.painter.always = 'painted';
    await studio.submit();
    await until(async () => (await entries()).length === 1);
    studio.kill();
    studio = await startNext(studio);
    await studio.ended();
    expect(await entries()).toHaveLength(1);
  });

  it('that was fetched later is logged when it is', async () => {
    studio.delivery.outcome = 'undeliverable';
    await studio.submit();
    await studio.ended();
    expect(await entries()).toEqual([]);
    studio.delivery.outcome = { posted: null };
    const [job] = await studio.rows();
    await createModeration(studio).press('fetch', job?.id ?? '');
    await logged(studio, ({ length }) => length === 1);
    expect(posted()).toMatchObject([{ files: ['7'] }]);
  });

  it.each([
    ['without a log', { log: null }],
    ['whose log has no pictures', { log: { channelId: '400000000000000099', kinds: [] } }],
  ])('of a server %s is not', async (_, policy) => {
    await setPolicy(studio, policy);
    studio.delivery.outcome = { posted: null };
    await studio.submit();
    await studio.ended();
    expect(await entries()).toEqual([]);
  });

  it('of direct messages is not', async () => {
    await studio.submit({ origin: { serverId: null } });
    await studio.ended();
    expect(await entries()).toEqual([]);
  });
});
