import type { Text } from '#core/i18n/text.ts';
import { createAuditLog, type AuditLog, type AuditLogOptions } from './audit-log.ts';
import { createGiveBack, type GiveBack, type GiveBackOptions } from './give-back.ts';
import {
  createDeletePicture,
  type DeletePicture,
  type DeletePictureOptions,
} from './delete-picture.ts';
import { createRaids, type Raids, type RaidsOptions } from './raids.ts';
import { createRefusals, type Refusals, type RefusalsOptions } from './refusals.ts';
import { createStats, type Stats, type StatsOptions } from './stats.ts';
import { createSuspensions, type Suspensions, type SuspensionsOptions } from './suspensions.ts';
import { createTerms, type Terms, type TermsOptions } from './terms.ts';
import { createSweep, type SweepOptions } from './sweep.ts';

export type ModerationOptions = SweepOptions &
  AuditLogOptions &
  GiveBackOptions &
  DeletePictureOptions &
  Omit<RaidsOptions, 'sweep'> &
  RefusalsOptions &
  StatsOptions &
  Omit<SuspensionsOptions, 'sweep'> &
  TermsOptions;

/** What moderators do and look up. Nothing here asks who they are: commands and buttons have done that. */
export interface Moderation
  extends AuditLog, GiveBack, DeletePicture, Raids, Refusals, Stats, Suspensions, Terms {
  /** Writes to a member directly. Best effort: gives whether it has arrived. */
  tellMember(userId: string, words: Text, locale: string): Promise<boolean>;
}

export function createModeration(options: ModerationOptions): Moderation {
  const sweep = createSweep(options);
  return {
    ...createAuditLog(options),
    ...createGiveBack(options),
    ...createDeletePicture(options),
    ...createRaids({ ...options, sweep }),
    ...createRefusals(options),
    ...createStats(options),
    ...createSuspensions({ ...options, sweep }),
    ...createTerms(options),
    tellMember: options.directMessages.tell,
  };
}
