import { describe, expect, it } from 'vitest';
import { draftOptions } from '#core/image/options/draft.ts';
import { createDriver, until, type Driver } from '../driver/driver.ts';
import { LOG_MODERATOR, refuse } from '../driver/log-channel.ts';
import type { MemoryResponder } from '../driver/memory/responder.ts';
import { ADA, BEN, SERVER } from '../driver/people.ts';
import { setPolicy } from '../driver/policy.ts';

const FOX = { prompt: 'a red fox', seed: 7 };
const TYPED = { prompt: 'a red fox', seed: '7' };
const HIS = { userId: BEN };

type Ask = (driver: Driver) => Promise<unknown>;

const idOf = ({ buttons }: MemoryResponder, name: string): string =>
  buttons.find((button) => button.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';

/** A picture of Ada's that stands in the channel. */
async function paint(driver: Driver): Promise<string> {
  await driver.run('imagine', FOX, { userId: ADA });
  return (await driver.newest()).id;
}

/** A request of Ben's that comes to nothing, in whole or in part. */
async function fail(driver: Driver, count: number, failing: number): Promise<string> {
  driver.painter.always = undefined;
  await driver.run('imagine', { ...FOX, count }, HIS);
  await until(() => driver.painter.easel.length === count);
  for (const [at, painting] of driver.painter.easel.slice().entries())
    painting.end(at < failing ? 'rejected' : undefined);
  const { id } = await driver.newest();
  driver.painter.always = 'painted';
  return id;
}

async function refuseAndAllow(driver: Driver): Promise<string> {
  await setPolicy(driver, { limits: { steps: 5 } });
  const refused = { request: { prompt: 'a heron', steps: 12 }, origin: HIS };
  await driver.features.moderation.allowOnce(
    await refuse(driver, refused),
    driver.invocation(LOG_MODERATOR),
  );
  const [name = ''] = driver.directMessages.buttons;
  return name.slice('paint-now:'.length);
}

async function keepRecipe(driver: Driver): Promise<string> {
  const { request } = (await driver.ports.lookup.find(await paint(driver)))?.order ?? {};
  const draft = { ...draftOptions(FOX), ...(request !== undefined && { recipe: request }) };
  return (await driver.features.drafts.tryToKeep({ userId: BEN, serverId: SERVER }, draft)) ?? '';
}

/** All that Ben can press, or send after a press, for a picture that all see. */
const PRESSES: readonly (readonly [string, Ask])[] = [
  ['an example of help', (driver) => driver.press('example', '0', HIS)],
  ['Reroll', async (driver) => driver.press('reroll', await paint(driver), HIS)],
  ['Remix', async (driver) => driver.send('remix', `${await paint(driver)}~0`, TYPED, HIS)],
  ['Reproduce', async (driver) => driver.press('reproduce', `${await paint(driver)}~0`, HIS)],
  ['Enlarge', async (driver) => driver.press('enlarge', `${await paint(driver)}~0`, HIS)],
  [
    'Paint missing pictures',
    async (driver) => driver.press('retry', await fail(driver, 2, 1), HIS),
  ],
  ['Try again', async (driver) => driver.press('retry', await fail(driver, 1, 1), HIS)],
  [
    'Edit of a failure',
    async (driver) => driver.send('revise', await fail(driver, 1, 1), TYPED, HIS),
  ],
  [
    'Paint without them',
    async (driver) => {
      const refused = await driver.run('imagine', { prompt: 'a fox --v 6' }, HIS);
      return driver.press('drop-flags', idOf(refused, 'drop-flags'), HIS);
    },
  ],
  [
    'Edit of a refusal',
    async (driver) => {
      const refused = await driver.run('imagine', { prompt: 'a fox --v 6' }, HIS);
      return driver.send('edit', idOf(refused, 'edit'), TYPED, HIS);
    },
  ],
  [
    'Paint 1 instead',
    async (driver) => {
      await setPolicy(driver, { limits: { count: 1 } });
      const refused = await driver.run('imagine', { ...FOX, count: 2 }, HIS);
      return driver.press('fewer', idOf(refused, 'fewer'), HIS);
    },
  ],
  [
    'Paint it now',
    async (driver) =>
      driver.press('paint-now', await refuseAndAllow(driver), { ...HIS, serverId: null }),
  ],
  [
    'the recipe of a file',
    async (driver) => driver.press('recipe-paint', await keepRecipe(driver), HIS),
  ],
];

const COMMANDS: readonly (readonly [string, Ask])[] = [
  ['/imagine', (driver) => driver.run('imagine', FOX, HIS)],
  [
    '/compare',
    (driver) => driver.run('compare', { ...FOX, vary: 'guidance', values: '2, 9' }, HIS),
  ],
];

/** What the last message says beside its pictures. */
async function lastNotes(driver: Driver, ask: Ask): Promise<string> {
  await ask(driver);
  await driver.ended();
  await until(() => driver.delivery.notes.length > 0);
  return driver.delivery.notes.at(-1)?.join('\n') ?? '';
}

describe('Discord draws an answer to a button as the bot’s reply to itself', () => {
  it.each(PRESSES)('so %s names its member', async (_, ask) => {
    const driver = await createDriver({ always: 'painted', concurrency: 4 });
    expect(await lastNotes(driver, ask)).toMatch(new RegExp(`[Ff]or ${BEN}`));
  });

  it.each(COMMANDS)('and over an answer to %s it names them itself', async (_, ask) => {
    const driver = await createDriver({ always: 'painted' });
    expect(await lastNotes(driver, ask)).toBe('');
  });
});
