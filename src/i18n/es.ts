import type { Catalogue } from './catalogue.ts';

export const ES: Catalogue = {};
