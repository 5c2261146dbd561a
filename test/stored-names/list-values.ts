import { MODELS } from '#core/image/models.ts';
import { FILE_TYPES } from '#core/image/picture-file.ts';
import { ASPECT_RATIOS } from '#core/image/sizes.ts';
import { STYLES } from '#core/image/styles.ts';
import {
  JOB_PURPOSES,
  JOB_STATES,
  PAINT_FAILURE_REASONS,
  PICTURE_STATES,
} from '#features/jobs/job.ts';
import { describePeriod, listReached } from '#core/ledger/budget.ts';
import { CHARGES } from '#core/ledger/spend.ts';
import { LIMIT_NAMES, LIMITS } from '#core/policy/limits.ts';
import { RULES } from '#core/rules/rules.ts';
import { WINDOW_NAMES } from '#core/rules/windows.ts';
import { AUDIT_KINDS } from '#features/audit/audit-entry.ts';
import { type EventKind, type LogState } from '#features/audit/event.ts';
import type { LogAction } from '#features/log-channel/entry.ts';
import { createMemberIds, NOBODY } from '#adapters/store/member-ids.ts';
import { ADA } from '../driver/people.ts';

type Lines = readonly string[];

// Of unions without a table: the compiler says when one of these is missing or too many.
const EVENT_KINDS = {
  refusal: true,
  picture: true,
  change: true,
  action: true,
  report: true,
  question: true,
} satisfies Record<EventKind, true>;
const LOG_STATES = {
  none: true,
  pending: true,
  posted: true,
  changed: true,
  dropped: true,
} satisfies Record<LogState, true>;
const LOG_ACTIONS = {
  delete: true,
  allow: true,
  'allow-term': true,
  suspend: true,
  undo: true,
} satisfies Record<LogAction, true>;

export function listValues(): Lines {
  const budget = { day: 100, month: 100 };
  const now = Date.UTC(2026, 10, 22);
  const tables: Readonly<Record<string, Lines>> = {
    'job state': JOB_STATES,
    'job purpose': JOB_PURPOSES,
    'picture state': PICTURE_STATES,
    'picture failure': PAINT_FAILURE_REASONS,
    'picture format': Object.keys(FILE_TYPES),
    'spend charge': CHARGES,
    'spend alert': listReached(budget, { day: 100, month: 80 }, 0).map(
      ({ period, percentage }) => `${describePeriod(period, now)} ${percentage}`,
    ),
    rule: RULES,
    limit: LIMIT_NAMES.map((name) => `${name} of a ${LIMITS[name].scope}`),
    window: WINDOW_NAMES,
    'event kind': Object.keys(EVENT_KINDS),
    'audit kind': AUDIT_KINDS,
    'log state': Object.keys(LOG_STATES),
    'act action': Object.keys(LOG_ACTIONS),
    model: MODELS.map(({ id, name }) => `${id} = ${name}`),
    ratio: Object.entries(ASPECT_RATIOS).map(
      ([ratio, size]) => `${ratio} = ${size.width}x${size.height}`,
    ),
    style: STYLES.map(({ name }) => name),
    alias: [createMemberIds(Buffer.alloc(32, 7)).alias(ADA), NOBODY],
  };
  return Object.entries(tables).flatMap(([table, values]) =>
    values.map((value) => `${table}: ${value}`),
  );
}
