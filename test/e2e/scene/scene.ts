import { expect } from 'vitest';
import type { Call } from '../../sandbox/dataoorts/index.ts';
import type { SentInteraction } from '../../sandbox/discord/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Options } from './imagine.ts';
import { restCalls } from './requests.ts';
import { openStudio, request, type Studio } from './servers.ts';

/** One test on a bot that others have used before: in a server of its own, it meets nothing of theirs. */
export type Scene = Studio & {
  /** A small /imagine, by Ada unless said otherwise. */
  ask(options?: Options, who?: 'ada' | 'ben'): SentInteraction;
  /** Since the scene began. */
  calls(): readonly Call[];
  /** REST calls since then, oldest first. */
  rest(method: string, path: RegExp): ReturnType<typeof restCalls>;
  /** Waits until so many of its requests have ended. */
  ended(count?: number): Promise<void>;
};

export function openScene(sandbox: Sandbox): Scene {
  const { dataoorts } = sandbox;
  const studio = openStudio(sandbox);
  const begun = dataoorts.calls.length;
  const begunAt = performance.now();
  return {
    ...studio,
    ask: (options = {}, who = 'ada') => request({ ada: studio[who] }, options),
    calls: () => dataoorts.calls.slice(begun),
    rest: (method, path) => restCalls(sandbox, method, path).filter(({ at }) => at >= begunAt),
    async ended(count = 1) {
      const { id } = studio.server;
      await expect
        .poll(() => countEnded(sandbox, id), { timeout: 15_000 })
        .toBeGreaterThanOrEqual(count);
    },
  };
}

/** Nothing that a scene has made to fail or to wait concerns the next one. */
export function closeScene({ dataoorts, discord }: Sandbox): void {
  dataoorts.failAlways(undefined);
  dataoorts.latencyMs = 0;
  dataoorts.release();
  discord.clearFailures();
  discord.blockWords(undefined);
  discord.attachmentSizeLimit = 10 * 1024 * 1024;
}

function countEnded({ bot }: Sandbox, serverId: string): number {
  return bot.log().filter(({ msg, server }) => msg === 'job ended' && server === serverId).length;
}
