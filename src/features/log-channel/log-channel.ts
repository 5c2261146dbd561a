import type { OnDelivered } from '../jobs/ports/lookup.ts';
import { createLogDecisions, type LogDecisions, type LogDecisionsOptions } from './decisions.ts';
import { createLogPictures, type LogPicturesOptions } from './note-pictures.ts';
import type { LogStore } from './ports.ts';
import { createAppeals, type Appeals } from './appeals.ts';
import { createLogReports, type LogReports } from './reports.ts';
import { createLogWriter, type LogWriter, type LogWriterOptions } from './writer.ts';

/** What stands between the log and the world. */
export type LogParts = Pick<LogWriterOptions, 'channel' | 'log' | 'roundMs' | 'sweepMs'> &
  Pick<LogPicturesOptions, 'makePreview'> & { readonly store: LogStore };

export type ServerLogOptions = LogParts &
  Pick<LogDecisionsOptions, 'policies' | 'moderation' | 'now'>;

/** Servers' log channels: what they are told, and what moderators do by their buttons. */
export interface ServerLog extends LogWriter, LogDecisions, Appeals, LogReports {
  readonly noteDelivered: OnDelivered;
}

export function createServerLog(options: ServerLogOptions): ServerLog {
  const writer = createLogWriter(options);
  const shared = { ...options, wake: writer.wake };
  return {
    ...writer,
    ...createLogDecisions(shared),
    ...createAppeals(shared),
    ...createLogReports(shared),
    noteDelivered: createLogPictures(shared),
  };
}
