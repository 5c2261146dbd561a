import type { Catalogue } from './catalogue.ts';

export const JA: Catalogue = {};
