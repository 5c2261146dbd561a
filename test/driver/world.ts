import { openDatabase } from '#adapters/store/database/database.ts';
import type { Events } from './events.ts';
import { createMemoryDelivery, type MemoryDelivery } from './memory/delivery.ts';
import { createMemoryLogChannel, type MemoryLogChannel } from './memory/log-channel.ts';
import { createMemoryPictures, type MemoryPictures } from './memory/pictures.ts';

export type Database = Awaited<ReturnType<typeof openDatabase>>;

/** What outlives a process: the disk and Discord. */
export type World = {
  readonly database: Database;
  readonly events: Events;
  readonly pictures: MemoryPictures;
  readonly delivery: MemoryDelivery;
  readonly logChannel: MemoryLogChannel;
};

export async function createWorld(): Promise<World> {
  const events: Events = [];
  return {
    database: await openDatabase(':memory:'),
    events,
    pictures: createMemoryPictures(),
    delivery: createMemoryDelivery(events),
    logChannel: createMemoryLogChannel(),
  };
}

/** In the order of their arrival. */
export function listJobs(database: Database) {
  return database
    .selectFrom('jobs')
    .select(['id', 'state'])
    .orderBy(({ selectFrom }) =>
      selectFrom('pictures')
        .whereRef('job_id', '=', 'jobs.id')
        .select(({ fn }) => fn.min('arrival').as('first')),
    )
    .execute();
}
