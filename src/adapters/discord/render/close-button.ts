import { ComponentType, type APIMessageTopLevelComponent } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Button } from './render-notice.ts';

const buttonSchema = z.looseObject({
  type: z.literal(ComponentType.Button),
  custom_id: z.string(),
});

/** Discord has sent them itself: what they are is not looked at. */
const listSchema = z.array(z.custom<APIMessageTopLevelComponent>());

/**
 * A message's components as they are, but for one button, which can't be pressed any more and has another label. What Discord adds to
 * what it was sent (addresses, sizes), it passes over when it gets it back.
 */
export function closeIn(
  components: readonly unknown[],
  { customId, label }: Button,
): APIMessageTopLevelComponent[] {
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close);
    if (typeof value !== 'object' || value === null) return value;
    const button = buttonSchema.safeParse(value);
    if (button.success && button.data.custom_id === customId)
      return { ...button.data, label, disabled: true };
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, close(part)]));
  };
  return listSchema.parse(components.map(close));
}
