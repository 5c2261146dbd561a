import type { Catalogue } from './catalogue.ts';

export const PT_BR: Catalogue = {};
