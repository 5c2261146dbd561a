import { code, text, type Text, type TextKey } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { failure, success, type Result } from '#core/result.ts';
import { createEvent, findReach, type LogReach } from '../audit/event.ts';
import type { LogStore, PicturedJob } from './ports.ts';
import type { PolicyStore } from '../settings/ports.ts';

export type LogReportsOptions = {
  readonly store: Pick<LogStore, 'findPictured' | 'findJob' | 'addReport' | 'hasProblem'>;
  readonly policies: Pick<PolicyStore, 'read'>;
  readonly wake: () => void;
  readonly now: () => number;
};

export interface LogReports {
  /** The job whose pictures a message of this server shows, where somebody would read a report of them. */
  findReportable(invocation: Invocation, messageId: string): Promise<Result<PicturedJob, Text>>;
  /** Puts a picture before the moderators, once for each member. Gives what the reporter is told. */
  report(invocation: Invocation, jobId: string, reason: string | null): Promise<Result<Text, Text>>;
}

export const MAX_REPORT = 300;

/** One member's, so that nobody floods the log. */
const REPORTS_PER_HOUR = 5;
const HOUR_MS = 60 * 60 * 1000;

const THANKS = {
  read: 'log.report_done',
  'no log': 'log.report_nowhere',
  broken: 'log.report_unwritable',
} as const satisfies Record<LogReach, TextKey>;

const REASONS = {
  'no log': 'log.no_reports',
  broken: 'log.reports_broken',
} as const satisfies Record<Exclude<LogReach, 'read'>, TextKey>;

export function createLogReports(options: LogReportsOptions): LogReports {
  const { store, policies, wake, now } = options;

  async function findReportReach(serverId: string): Promise<LogReach> {
    return findReach(await policies.read(serverId), 'report', await store.hasProblem(serverId));
  }

  return {
    async findReportable({ serverId }, messageId) {
      const job = serverId === null ? undefined : await store.findPictured(serverId, messageId);
      if (serverId === null || job === undefined) return failure(text('log.report_unknown'));
      const reach = await findReportReach(serverId);
      return reach === 'read' ? success(job) : failure(text(REASONS[reach]));
    },

    async report({ serverId, userId, serverLocale }, jobId, reason) {
      const job = serverId === null ? undefined : await store.findJob(serverId, jobId);
      if (serverId === null || job === undefined) return failure(text('log.report_unknown'));
      const event = createEvent({
        serverId,
        at: now(),
        kind: 'report',
        userId: job.userId,
        actorId: userId,
        channelId: job.channelId,
        jobId,
        locale: serverLocale,
        summary: reason === null ? text('log.reported') : text('log.reported_because', { reason }),
        request: job.request,
      });
      const bound = { most: REPORTS_PER_HOUR, since: now() - HOUR_MS };
      const added = await store.addReport(event, bound);
      if (added === 'known') return failure(text('log.report_known'));
      if (added === 'too many')
        return failure(text('log.report_too_many', { count: REPORTS_PER_HOUR }));
      wake();
      const reference = code(event.reference);
      return success(text(THANKS[await findReportReach(serverId)], { reference }));
    },
  };
}
