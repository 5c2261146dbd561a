export type PopupPlace = Readonly<Record<'left' | 'width' | 'maxHeight', string>> &
  Readonly<Partial<Record<'top' | 'bottom', string>>>;

const GAP_PX = 4;
const ROOM_PX = 220;
const MAX_HEIGHT_PX = 320;
const MIN_WIDTH_PX = 240;

/** Below its anchor, or above where there is more room; never past the window's edge. */
export function placePopup(anchor: Element): PopupPlace {
  const { left, top, bottom, width } = anchor.getBoundingClientRect();
  const wide = Math.min(Math.max(width, MIN_WIDTH_PX), innerWidth - 2 * GAP_PX);
  const below = innerHeight - bottom;
  const isBelow = below >= ROOM_PX || below >= top;
  const room = (isBelow ? below : top) - 3 * GAP_PX;
  return {
    left: `${Math.max(GAP_PX, Math.min(left, innerWidth - wide - GAP_PX))}px`,
    width: `${wide}px`,
    maxHeight: `${Math.min(room, MAX_HEIGHT_PX)}px`,
    ...(isBelow ? { top: `${bottom + GAP_PX}px` } : { bottom: `${innerHeight - top + GAP_PX}px` }),
  };
}
