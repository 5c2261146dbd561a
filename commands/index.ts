import type { Command } from '../src/command.ts';
import { deletePicture } from './delete.ts';
import { imagine } from './imagine.ts';
import { reroll } from './reroll.ts';

/** The one list: registration and dispatch both read it. */
export const COMMANDS: readonly Command[] = [imagine, reroll, deletePicture];
