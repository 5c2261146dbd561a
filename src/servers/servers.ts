import { createDesk, type Desk, type DeskOptions } from './desk.ts';
import { createSettings, type Settings, type SettingsOptions } from './settings.ts';

export type ServersOptions = SettingsOptions & Omit<DeskOptions, 'settings'>;

/** What a server's people decide and look up, beside painting. */
export interface Servers {
  readonly settings: Settings;
  readonly desk: Desk;
}

export function createServers(options: ServersOptions): Servers {
  const settings = createSettings(options);
  return { settings, desk: createDesk({ ...options, settings }) };
}
