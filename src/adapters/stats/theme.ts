/**
 * Landscape, as Discord shows a picture in full width only then: 400 pixels on a phone, so 40 is 10 there.
 * The ground is the picture's own: it looks the same in Discord's dark and light theme.
 */
export const WIDTH = 1600;
export const HEIGHT = 900;
export const MARGIN = 48;
export const CONTENT_WIDTH = WIDTH - 2 * MARGIN;
/** Between two panels. */
export const GAP = 40;

export const GROUND = '#1f2229';
export const GRID = '#3a3f4b';
export const INK = '#f4f6fa';
export const QUIET_INK = '#b9c0cc';
/** Bars that are about no model. */
export const PLAIN_BAR = '#7d889c';
export const MARKED_BAR = '#f4f6fa';

/**
 * Four, because colour-blind people tell no fifth one from these. Neighbours differ in lightness, too, so that the order is
 * seen without colour.
 */
export const MODEL_COLORS = ['#4f93e6', '#f2c14e', '#dc6440', '#96e3c4'] as const;
export const OTHER_COLOR = '#8a91a0';

export const TITLE = { size: 56, weight: 'bold' } as const;
export const TOTAL = { size: 60, weight: 'bold' } as const;
export const HEADING = { size: 42, weight: 'bold' } as const;
export const BODY = { size: 40, weight: 'regular' } as const;
/** Of BODY and STRONG: how far below the middle the baseline of a line is. */
export const HALF_CAPITAL = 15;
export const STRONG = { size: 40, weight: 'bold' } as const;
