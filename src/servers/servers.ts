import { createSettings, type Settings, type SettingsOptions } from './settings.ts';

export type ServersOptions = SettingsOptions;

/** What a server's people decide and look up, beside painting. */
export interface Servers {
  readonly settings: Settings;
}

export function createServers(options: ServersOptions): Servers {
  return { settings: createSettings(options) };
}
