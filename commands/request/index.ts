import type { Command } from '../../src/command.ts';
import { ask } from './appeal.ts';
import { cancel } from './cancel.ts';
import { dropFlags } from './drop-flags.ts';
import { edit, editForm } from './edit.ts';
import { fewer } from './fewer.ts';
import { paintNow } from './paint-now.ts';
import { revise, reviseForm } from './revise.ts';

/** What stands under a request that waits or was refused. */
export const REQUEST: readonly Command[] = [
  edit,
  editForm,
  revise,
  reviseForm,
  fewer,
  paintNow,
  dropFlags,
  cancel,
  ask,
];
