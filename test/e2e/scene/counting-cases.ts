import { HOUR_MS } from './clock.ts';
import { modelChoice } from './imagine.ts';
import { limit, requestBy, type RefusalCase } from './refusal-case.ts';
import { paint, request, set, type Studio } from './servers.ts';

const DAY_MS = 24 * HOUR_MS;

/** For the bot of these cases: one model too dear for the day’s budget, and one for the month’s. */
export const COUNTING_ENV = {
  QUEUE_MAX: '4',
  MODEL_PRICES_USD: 'bytedance/stable-diffusion-xl-lightning=3,black-forest-labs/flux-1-schnell=10',
  BUDGET_USD_PER_DAY: '2',
  BUDGET_USD_PER_MONTH: '5',
} as const;

type Occupy = (studio: Studio, count: number) => Promise<void>;

/**
 * Rules that count, in the order in which they are asked.
 *
 * @param occupy keeps a request of so many pictures at the painter
 */
export const listCountingCases = (occupy: Occupy): readonly RefusalCase[] => [
  {
    rule: 'cooldown',
    about: 'of ten minutes',
    arrange: limitAndPaint({ cooldown_seconds: 600 }),
    names: [/600 seconds|10 minutes/],
    fitsIn: () => 600_000,
  },
  {
    rule: 'waiting_jobs',
    about: 'one',
    arrange: async (studio) => {
      await set(studio, 'settings limits set', { waiting_jobs: 1 });
      await occupy(studio, 1);
    },
    names: [/1 request/],
  },
  {
    rule: 'images_per_hour',
    about: 'used up',
    arrange: limitAndPaint({ images_per_hour: 1 }),
    names: [/reached the limit of 1 pictures an hour/],
    fitsIn: () => HOUR_MS,
  },
  {
    rule: 'images_per_hour',
    about: 'fewer than are asked for',
    arrange: limit({ images_per_hour: 1 }),
    send: (studio) => request(studio, { count: 2 }),
    names: [/1 picture.* hour/, /asked for 2/],
  },
  {
    rule: 'images_per_day',
    about: 'used up',
    arrange: limitAndPaint({ images_per_day: 1 }),
    names: [/reached the limit of 1 pictures in 24 hours/],
    fitsIn: () => DAY_MS,
  },
  {
    rule: 'server_images_per_minute',
    about: 'used up by another member',
    arrange: limitAndPaint({ server_images_per_minute: 1 }),
    send: (studio) => requestBy(studio, studio.members.ben, studio.channel),
    names: [/together.*1 picture.*minute/i],
    fitsIn: () => 60_000,
  },
  {
    rule: 'server_images_per_day',
    about: 'used up by another member',
    arrange: limitAndPaint({ server_images_per_day: 1 }),
    send: (studio) => requestBy(studio, studio.members.ben, studio.channel),
    names: [/together.*1 picture.*day/i],
    fitsIn: untilMidnight,
  },
  {
    rule: 'queue',
    about: 'full',
    arrange: (studio) => occupy(studio, 4),
    names: [/too many.*in line/i, /few minutes/],
  },
  {
    rule: 'server_usd_per_month',
    about: 'used up',
    arrange: limitAndPaint({ server_usd_per_month: 0.002 }),
    names: [/\$0\.002/, /month/],
    fitsIn: untilNextMonth,
  },
  {
    rule: 'server_usd_per_month',
    about: 'less than one picture costs',
    arrange: limit({ server_usd_per_month: 0.001 }),
    names: [/would cost.*\$0\.001/, /month/],
  },
  {
    rule: 'budget_day',
    about: 'with too little left',
    send: ({ sandbox, ada }) =>
      ada.slash('imagine', { prompt: 'a fox', model: modelChoice(sandbox.discord, 'lightning') }),
    names: [/bot’s budget.*today/],
    fitsIn: untilMidnight,
  },
  {
    rule: 'budget_month',
    about: 'with too little left',
    send: ({ sandbox, ada }) =>
      ada.slash('imagine', { prompt: 'a fox', model: modelChoice(sandbox.discord, 'flux') }),
    names: [/bot’s budget.*month/],
    fitsIn: untilNextMonth,
  },
];

function limitAndPaint(options: Readonly<Record<string, number>>) {
  return async (studio: Studio): Promise<void> => {
    await set(studio, 'settings limits set', options);
    await paint(studio);
  };
}
function untilMidnight(now: number): number {
  return DAY_MS - (now % DAY_MS);
}
function untilNextMonth(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) - now;
}
