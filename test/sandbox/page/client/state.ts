import { computed, signal } from '@preact/signals';
import type { Controls, PageCommand, PageForm, PageMessage, Place, WireLine } from '../contract.ts';
import type { SlashEntry } from './composer/slash-entries.ts';
import { readScene } from './scene.ts';

/** What the server says. */
export const place = signal<Place | undefined>(undefined);
export const commands = signal<readonly PageCommand[]>([]);
export const messages = signal<readonly PageMessage[]>([]);
export const controls = signal<Controls | undefined>(undefined);
export const wire = signal<ReadonlyMap<string, WireLine>>(new Map());
export const isOnline = signal(true);
/** Until the first word about the scene that was chosen last. */
export const isLoading = signal(true);

/** What this tab chose. */
export const scene = signal(readScene(location.hash));
export const form = signal<PageForm | undefined>(undefined);
/** Private messages that the member has dismissed. */
export const dismissed = signal<ReadonlySet<string>>(new Set());

export type Notice = { readonly id: number; readonly text: string; readonly isProblem: boolean };
export const notices = signal<readonly Notice[]>([]);
/** The message that a link led to, until it is shown. */
export const sought = signal<string | undefined>(undefined);
/** A command whose mention was pressed, until the message box has it. */
export const wantedCommand = signal<SlashEntry | undefined>(undefined);
/** How many requests of the member's have no answer yet. */
export const underWay = signal(0);

export const member = computed(() =>
  place.value?.members.find(({ key }) => key === scene.value.as),
);
export const channel = computed(() =>
  place.value?.channels.find(({ key }) => key === scene.value.in),
);

export function nameOf(userId: string): string | undefined {
  const { appId, members = [] } = place.value ?? {};
  return userId === appId ? 'Easel' : members.find(({ id }) => id === userId)?.name;
}
