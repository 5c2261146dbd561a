import type { TargetMessage } from '#core/invocation.ts';
import { createDriver, type DriverOptions } from './driver.ts';
import type { JobChanges } from './example-job.ts';
import type { Who } from './people.ts';

export type PictureDriver = Awaited<ReturnType<typeof createPictureDriver>>;

/** Members go on from pictures that are there. */
export async function createPictureDriver(setup: DriverOptions = {}) {
  const driver = await createDriver({ always: 'painted', ...setup });
  return {
    ...driver,
    /** The id of a job that was painted and delivered. */
    async paint(changes: JobChanges = {}): Promise<string> {
      await driver.submit(changes);
      return (await driver.newest()).id;
    },
    /** Chooses Image recipe in a message's menu. */
    menuRecipe: (message: Partial<TargetMessage>, who?: Who) =>
      driver.menu('Image recipe', message, who),
    count: async () => (await driver.rows()).length,
    /** What the last delivery said beside its pictures. */
    async notes(): Promise<readonly string[]> {
      await driver.ended();
      return driver.delivery.notes.at(-1) ?? [];
    },
  };
}
