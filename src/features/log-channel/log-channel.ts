import type { OnDelivered } from '../jobs/ports/lookup.ts';
import { createLogActs, type LogActs, type LogActsOptions } from './decisions.ts';
import { createLogPictures, type LogPicturesOptions } from './note-pictures.ts';
import type { LogBook } from './ports.ts';
import { createLogQuestions, type LogQuestions } from './appeals.ts';
import { createLogReports, type LogReports } from './reports.ts';
import { createLogWriter, type LogWriter, type LogWriterOptions } from './writer.ts';

/** What stands between the log and the world. */
export type LogParts = Pick<LogWriterOptions, 'channel' | 'log' | 'roundMs' | 'sweepMs'> &
  Pick<LogPicturesOptions, 'makePreview'> & { readonly book: LogBook };

export type ServerLogOptions = LogParts & Pick<LogActsOptions, 'policies' | 'desk' | 'now'>;

/** Servers' log channels: what they are told, and what moderators do by their buttons. */
export interface ServerLog extends LogWriter, LogActs, LogQuestions, LogReports {
  readonly noteDelivered: OnDelivered;
}

export function createServerLog(options: ServerLogOptions): ServerLog {
  const writer = createLogWriter(options);
  const shared = { ...options, wake: writer.wake };
  return {
    ...writer,
    ...createLogActs(shared),
    ...createLogQuestions(shared),
    ...createLogReports(shared),
    noteDelivered: createLogPictures(shared),
  };
}
