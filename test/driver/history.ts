import { createDriver, startNext, type Driver, type DriverOptions } from './driver.ts';
import type { JobChanges } from './example-job.ts';
import type { MemoryResponder } from './memory/responder.ts';
import { CHANNEL, type Who } from './people.ts';

/** Every request has a moment of its own, from here on. */
export const START = Date.now() - 30 * 60 * 1000;

type PaintOptions = JobChanges & {
  readonly isPrivate?: boolean;
  readonly isAgeRestricted?: boolean;
  /** When it was asked for. */
  readonly at?: number;
};

type Shown = Pick<MemoryResponder, 'list' | 'panelButtons'>;

/** Members who paint and look through what they have painted. */
export interface HistoryDriver extends Driver {
  /** Gives the request's id. The message of the n-th request is `6…n`. */
  paint(prompt: string, options?: PaintOptions): Promise<string>;
  look(options?: Readonly<Record<string, unknown>>, who?: Who): Promise<MemoryResponder>;
  /** Presses the button that stands there with this label. */
  go(shown: Shown, label: 'button.next' | 'button.previous', who?: Who): Promise<MemoryResponder>;
  /** Opens the n-th picture of a page's list. */
  open(shown: Shown, at?: number, who?: Who): Promise<MemoryResponder>;
  /** The next process. */
  restart(): Promise<HistoryDriver>;
}

export async function createHistoryDriver(setup: DriverOptions = {}): Promise<HistoryDriver> {
  return lookThrough(await createDriver({ always: 'painted', ...setup }), 0);
}

function lookThrough(driver: Driver, before: number): HistoryDriver {
  let requests = before;
  return {
    ...driver,
    async paint(prompt, options = {}) {
      requests += 1;
      const { isPrivate = false, isAgeRestricted = false, at, ...changes } = options;
      const channelId = changes.origin?.channelId ?? CHANNEL;
      driver.delivery.outcome = {
        posted: isPrivate ? null : { channelId, messageId: `6${requests}` },
      };
      const known = new Set((await driver.rows()).map(({ id }) => id));
      await driver.submit({
        ...changes,
        request: { prompt, ...changes.request },
        order: { isPrivate, ...changes.order },
        origin: { receivedAt: START + requests * 1000, ...changes.origin },
      });
      await driver.ended();
      const id = (await driver.rows()).find((row) => !known.has(row.id))?.id ?? '';
      if (at !== undefined)
        await driver.database
          .updateTable('jobs')
          .set({ received_at: at })
          .where('id', '=', id)
          .execute();
      if (isAgeRestricted) await driver.ports.intake.noteAgeRestricted(id);
      return id;
    },
    look: (options, who) => driver.run('easel history', options, who),
    async go({ panelButtons }, label, who) {
      const button = panelButtons.find((each) => each.label.key === label);
      if (button === undefined) throw new Error(`There is no ${label}`);
      return driver.press(button.name, button.id, who);
    },
    async open({ list }, at = 0, who = {}) {
      const value = list?.options[at]?.value;
      if (list === undefined || value === undefined) throw new Error('There is nothing to pick');
      return driver.pick('history', list.id, value, who);
    },
    async restart() {
      driver.kill();
      return lookThrough(await startNext(driver), requests);
    },
  };
}

/** The prompts of a page, from top to bottom. */
export function promptsOf(said: string): readonly string[] {
  return [...said.matchAll(/\*\*\d+\*\* · \S+ · (.*)$/gm)].map(([, prompt = '']) => prompt);
}
