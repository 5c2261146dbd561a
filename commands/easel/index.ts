import type { Command } from '../../src/command.ts';
import { defaultsEdit, defaultsForm } from './defaults.ts';
import { easel } from './easel.ts';
import { example } from './example.ts';
import { erase } from './privacy.ts';
import { stylePages } from './styles.ts';

/** `/easel`, and what stands in its answers. */
export const EASEL: readonly Command[] = [
  easel,
  example,
  erase,
  stylePages,
  defaultsEdit,
  defaultsForm,
];
