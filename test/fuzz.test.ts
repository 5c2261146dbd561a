import { afterEach, beforeEach, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { parseInteraction } from '#adapters/discord/interactions/parse-interaction.ts';
import { createImageEditor } from '#adapters/sharp/image-editor.ts';
import { parsePictureFile } from '#core/image/picture-file.ts';
import { createLogger } from '#core/logger.ts';
import { ENTRANCES } from './commands/list-entrances.ts';
import { ENCODINGS, encodePicture } from './core/image/encode-picture.ts';
import { createDriver, type Driver } from './driver/driver.ts';
import { createRandom, type Random } from './sandbox/dataoorts/painter/random.ts';

// Mutations of what strangers send, the same on every run. See `docs/decisions/strangers.md`. EASEL_FUZZ=4000 makes more of them.

const ROUNDS = Number(process.env['EASEL_FUZZ'] ?? 300);
const WITHIN_MS = 20_000 + ROUNDS * 40;

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 53,
  '',
  '0',
  'constructor',
  '__proto__',
  '1'.repeat(30),
  'é\u0000\u202e😀'.repeat(50),
  'x'.repeat(7000),
  [],
  [[]],
  {},
  { toString: null },
];

/** The same with a value in it changed, taken away or given twice. */
function mutate(value: unknown, random: Random): unknown {
  const pick = (): unknown => ODD_VALUES[random.whole(0, ODD_VALUES.length)];
  if (typeof value !== 'object' || value === null || random.chance(0.08)) return pick();
  if (Array.isArray(value)) {
    const at = random.whole(0, value.length + 1);
    if (at === value.length) return [...value, value.length > 0 ? value[0] : pick()];
    return value.map((each, index) => (index === at ? mutate(each, random) : each));
  }
  const entries = Object.entries(value);
  const at = random.whole(0, entries.length);
  return Object.fromEntries(
    entries.flatMap(([name, each], index) => {
      if (index !== at) return [[name, each]];
      return random.chance(0.15) ? [] : [[name, mutate(each, random)]];
    }),
  );
}

const ENVELOPE = {
  application_id: '1000000000000000001',
  token: 'token',
  version: 1,
  guild_id: '300000000000000001',
  guild: { id: '300000000000000001', locale: 'de', features: [] },
  channel_id: '400000000000000001',
  channel: { id: '400000000000000001', type: 0, nsfw: false, parent_id: '400000000000000002' },
  member: {
    user: { id: '200000000000000001', username: 'ada', discriminator: '0' },
    roles: ['500000000000000001'],
    permissions: '9007199254740991',
    joined_at: '2020-01-01T00:00:00.000Z',
  },
  locale: 'fr',
  guild_locale: 'de',
  app_permissions: '0',
  attachment_size_limit: 10_485_760,
};
const ATTACHMENT = {
  id: '9',
  filename: 'a.png',
  size: 9,
  url: 'https://x',
  content_type: 'image/png',
};
const toType = (value: unknown): number =>
  typeof value === 'string' ? 3 : typeof value === 'boolean' ? 5 : 10;

/** What Discord would send for an entrance. */
function toPayloads(ids: readonly string[]): readonly object[] {
  return ENTRANCES.flatMap(({ interactions }) => interactions(ids)).flatMap((act): object[] => {
    const message = { id: '600000000000000001', flags: 0 };
    switch (act.kind) {
      case 'command': {
        const options: readonly object[] = Object.entries(act.options).map(([name, value]) => ({
          name,
          type: toType(value),
          value,
        }));
        const path = act.subcommand === null ? [] : act.subcommand.split(' ').toReversed();
        const nested = path.reduce<readonly object[]>(
          (its, name, depth) => [{ name, type: depth === 0 ? 1 : 2, options: its }],
          options,
        );
        const resolved = { attachments: { '9': ATTACHMENT } };
        return [2, 4].map((type) => ({
          ...ENVELOPE,
          type,
          data: { id: '1', type: 1, name: act.name, options: nested, resolved },
        }));
      }
      case 'message': {
        const shown = { ...message, author: { id: '1' }, attachments: [ATTACHMENT], content: 'x' };
        const resolved = { messages: { [message.id]: shown } };
        const data = { id: '1', type: 3, name: act.name, target_id: message.id, resolved };
        return [{ ...ENVELOPE, type: 2, data }];
      }
      case 'button':
      case 'select': {
        const custom_id = `${act.name}:${act.id}`;
        const values = act.kind === 'select' ? { component_type: 3, values: act.values } : {};
        return [
          { ...ENVELOPE, type: 3, message, data: { component_type: 2, custom_id, ...values } },
        ];
      }
      case 'form': {
        const component = { custom_id: 'prompt', value: 'a fox' };
        const data = { custom_id: `${act.name}:${act.id}`, components: [{ component }] };
        return [{ ...ENVELOPE, type: 5, message, data }];
      }
      default:
        return [];
    }
  });
}

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
});
afterEach(() => driver.jobs.stop(0));

it(
  'mutated interactions are not as documented, or are answered without a bug',
  async () => {
    const random = createRandom('interactions');
    await driver.submit();
    const ids = [(await driver.newest()).id, ''];
    const payloads = toPayloads(ids);
    let known = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const whole = {
        id: String(1_200_000_000_000_000_000n + BigInt(round)),
        ...payloads[random.whole(0, payloads.length)],
      };
      const payload = mutate(whole, random);
      try {
        const interaction = parseInteraction(payload, Date.now());
        if (interaction === undefined) continue;
        const { invocation, ...act } = interaction;
        const { answers } = await driver.act(act, invocation);
        const words = answers.join('\n');
        if (/went wrong inside/.test(words)) throw new Error(words);
        known += 1;
      } catch (error) {
        if (!(error instanceof ZodError))
          throw new Error(JSON.stringify(payload).slice(0, 2000), { cause: error });
      }
    }
    expect(known).toBeGreaterThan(ROUNDS / 4);
  },
  WITHIN_MS,
);

it(
  'mutated pictures are read, enlarged or refused, and never throw',
  async () => {
    const random = createRandom('pictures');
    const editor = createImageEditor(createLogger('silent', []));
    const files = await Promise.all(
      ENCODINGS.map(([encoding]) => encodePicture(encoding, { width: 48, height: 40 })),
    );
    const outcomes = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = Buffer.from(files[round % files.length] ?? Buffer.alloc(0));
      for (let hit = random.whole(1, 12); hit > 0; hit -= 1)
        bytes[random.whole(0, random.chance(0.5) ? 64 : bytes.length)] = random.whole(0, 256);
      const cut = random.chance(0.2) ? bytes.subarray(0, random.whole(0, bytes.length)) : bytes;
      outcomes.add(`parse ${parsePictureFile(cut).ok}`);
      const enlarged = await editor.enlarge(cut, 1024 * 1024);
      outcomes.add(`enlarge ${enlarged.ok ? 'ok' : enlarged.reason}`);
    }
    expect([...outcomes]).toEqual(
      expect.arrayContaining(['parse true', 'parse false', 'enlarge ok', 'enlarge unreadable']),
    );
  },
  WITHIN_MS,
);
