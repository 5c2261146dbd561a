import type { OnDelivered } from '../jobs/ports.ts';
import { createLogActs, type LogActs, type LogActsOptions } from './log-acts.ts';
import { createLogPictures, type LogPicturesOptions } from './log-pictures.ts';
import type { LogBook } from './log-ports.ts';
import { createLogQuestions, type LogQuestions } from './log-questions.ts';
import { createLogReports, type LogReports } from './log-reports.ts';
import { createLogWriter, type LogWriter, type LogWriterOptions } from './log-writer.ts';

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
