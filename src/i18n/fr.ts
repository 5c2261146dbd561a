import type { Catalogue } from './catalogue.ts';

export const FR: Catalogue = {};
