import type { Text } from '#core/i18n/text.ts';
import { createAuditDesk, type AuditDesk, type AuditDeskOptions } from './audit-log.ts';
import { createGiftDesk, type GiftDesk, type GiftDeskOptions } from './give-back.ts';
import { createPictureDesk, type PictureDesk, type PictureDeskOptions } from './delete-picture.ts';
import { createRaidDesk, type RaidDesk, type RaidDeskOptions } from './raids.ts';
import { createRefusalDesk, type RefusalDesk, type RefusalDeskOptions } from './refusals.ts';
import { createStatsDesk, type StatsDesk, type StatsDeskOptions } from './stats.ts';
import {
  createSuspensionDesk,
  type SuspensionDesk,
  type SuspensionDeskOptions,
} from './suspensions.ts';
import { createTermDesk, type TermDesk, type TermDeskOptions } from './terms.ts';
import { createSweep, type SweepOptions } from './sweep.ts';

export type DeskOptions = SweepOptions &
  AuditDeskOptions &
  GiftDeskOptions &
  PictureDeskOptions &
  Omit<RaidDeskOptions, 'sweep'> &
  RefusalDeskOptions &
  StatsDeskOptions &
  Omit<SuspensionDeskOptions, 'sweep'> &
  TermDeskOptions;

/** What moderators do and look up. Nothing here asks who they are: commands and buttons have done that. */
export interface Desk
  extends
    AuditDesk,
    GiftDesk,
    PictureDesk,
    RaidDesk,
    RefusalDesk,
    StatsDesk,
    SuspensionDesk,
    TermDesk {
  /** Writes to a member directly. Best effort: gives whether it has arrived. */
  tellMember(userId: string, words: Text, locale: string): Promise<boolean>;
}

export function createDesk(options: DeskOptions): Desk {
  const sweep = createSweep(options);
  return {
    ...createAuditDesk(options),
    ...createGiftDesk(options),
    ...createPictureDesk(options),
    ...createRaidDesk({ ...options, sweep }),
    ...createRefusalDesk(options),
    ...createStatsDesk(options),
    ...createSuspensionDesk({ ...options, sweep }),
    ...createTermDesk(options),
    tellMember: options.teller.tell,
  };
}
