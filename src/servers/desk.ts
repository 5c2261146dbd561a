import type { Text } from '../i18n/text.ts';
import type { MessageRemover } from './desk-ports.ts';
import { createPictureDesk, type PictureDesk, type PictureDeskOptions } from './desk-pictures.ts';
import { createRefusalDesk, type RefusalDesk, type RefusalDeskOptions } from './desk-refusals.ts';
import {
  createSuspensionDesk,
  type SuspensionDesk,
  type SuspensionDeskOptions,
} from './desk-suspensions.ts';
import { createSweep, type SweepOptions } from './sweep.ts';

export type DeskOptions = Omit<
  SuspensionDeskOptions & PictureDeskOptions & RefusalDeskOptions,
  'sweep'
> &
  SweepOptions & { readonly remover: MessageRemover };

/** What moderators do and look up. Nothing here asks who they are: commands and buttons have done that. */
export interface Desk extends SuspensionDesk, PictureDesk, RefusalDesk {
  /** Writes to a member directly. Best effort: gives whether it has arrived. */
  tellMember(userId: string, words: Text, locale: string): Promise<boolean>;
}

export function createDesk(options: DeskOptions): Desk {
  const sweep = createSweep(options);
  return {
    ...createSuspensionDesk({ ...options, sweep }),
    ...createPictureDesk(options),
    ...createRefusalDesk(options),
    tellMember: options.teller.tell,
  };
}
