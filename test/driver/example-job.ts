import { listSeeds, type ImageOrder } from '#core/image/image-order.ts';
import type { ImageRequest } from '#core/image/image-request.ts';
import type { Origin } from '#core/invocation.ts';
import type { Job } from '#features/jobs/job.ts';

export type JobChanges = {
  readonly id?: string;
  readonly origin?: Partial<Origin>;
  readonly request?: Partial<ImageRequest>;
  /** Pictures; their seeds count up from the request's. */
  readonly count?: number;
  readonly order?: Partial<Omit<ImageOrder, 'request'>>;
  readonly price?: number;
  readonly deadline?: number;
};

export const PRICE = 1_100_000;

/** A whole job, as the member Ada asks for it, but for what is changed. */
export function createExampleJob({ id = 'a'.repeat(22), ...changes }: JobChanges = {}): Job {
  const request: ImageRequest = {
    model: 'stabilityai/stable-diffusion-xl-base-1.0',
    prompt: 'a red fox',
    negativePrompt: null,
    width: 1024,
    height: 1024,
    steps: 20,
    guidance: 7.5,
    seed: 7,
    style: null,
    ...changes.request,
  };
  const origin: Origin = {
    interactionId: '1100000000000000001',
    applicationId: '1000000000000000001',
    token: 'aW50ZXJhY3Rpb246dG9rZW4',
    receivedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    userId: '200000000000000001',
    serverId: '300000000000000001',
    channelId: '400000000000000001',
    threadOf: null,
    memberSince: Date.UTC(2025, 0, 1),
    locale: 'en-GB',
    serverLocale: 'en-US',
    attachmentSizeLimit: 10_485_760,
    ...changes.origin,
  };
  return {
    id,
    origin,
    order: {
      request,
      seeds: listSeeds(request.seed, changes.count ?? 1),
      variations: [],
      spoiler: false,
      isPrivate: false,
      ...changes.order,
    },
    reason: { purpose: 'imagine', source: null },
    prices: Array.from({ length: changes.count ?? 1 }, () => changes.price ?? PRICE),
    deadline: changes.deadline ?? origin.receivedAt + 60 * 60 * 1000,
  };
}

let made = 0;

/** An example job of an interaction of its own. */
export function createNextJob(changes: JobChanges = {}): Job {
  made += 1;
  return createExampleJob({
    id: `job-${made}`.padEnd(22, '-'),
    ...changes,
    origin: {
      interactionId: String(1_300_000_000_000_000_000n + BigInt(made)),
      ...changes.origin,
    },
  });
}
