import type { Command } from '../src/command.ts';
import { compare } from './compare.ts';
import { EASEL } from './easel/index.ts';
import { HISTORY } from './history/index.ts';
import { LOG } from './log/index.ts';
import { MODERATION } from './moderation/index.ts';
import { PICTURE } from './picture/index.ts';
import { RECIPE } from './recipe/index.ts';
import { REQUEST } from './request/index.ts';
import { SETTINGS } from './settings/index.ts';
import { imagine } from './imagine.ts';

/** The one list: registration and dispatch both read it. */
export const COMMANDS: readonly Command[] = [
  imagine,
  compare,
  ...EASEL,
  ...PICTURE,
  ...REQUEST,
  ...HISTORY,
  ...RECIPE,
  ...LOG,
  ...SETTINGS,
  ...MODERATION,
];
