import { createAppeals, type Appeals } from './appeals.ts';
import { createLogDecisions, type LogDecisions, type LogDecisionsOptions } from './decisions.ts';
import type { LogStore } from './ports.ts';
import { createLogReports, type LogReports } from './reports.ts';
import type { LogWriter } from './writer.ts';

export type ServerLogOptions = Pick<
  LogDecisionsOptions,
  'policies' | 'moderation' | 'settings' | 'channel' | 'now'
> & {
  readonly store: LogStore;
  readonly writer: LogWriter;
};

/** Servers' log channels: what they are told, and what moderators do by their buttons. See `docs/decisions/log-channel.md`. */
export interface ServerLog extends LogWriter, LogDecisions, Appeals, LogReports {}

export function createServerLog(options: ServerLogOptions): ServerLog {
  const { writer } = options;
  const shared = { ...options, wake: writer.wake };
  return {
    ...writer,
    ...createLogDecisions(shared),
    ...createAppeals(shared),
    ...createLogReports(shared),
  };
}
