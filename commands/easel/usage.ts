import type { CommandContext } from '../../src/command.ts';
import { text, type Text } from '#core/i18n/text.ts';
import { resolveModel } from '#core/image/models.ts';
import type { WindowName } from '#core/rules/windows.ts';
import type { UsageView } from '#features/members/usage.ts';

/** `/easel usage`: what is left of each limit that holds for whoever asks, and what they had this month. */
export async function showUsage({ invocation, reply, usage }: CommandContext): Promise<void> {
  const view = await usage.read(invocation);
  const obstacles = listObstacles(view);
  const limits = listLimits(view);
  await reply.show(
    [
      text('usage.title'),
      ...obstacles,
      ...(view.isExempt ? [text('usage.exempt')] : []),
      ...(limits.length === 0 ? [text('usage.unlimited')] : limits),
      ...listUsed(view),
    ].map((line) => ({ text: line })),
  );
}

/** What keeps them from painting at all. */
export function listObstacles({
  pause,
  suspension,
  newcomer,
  exhaustedUntil,
}: UsageView): readonly Text[] {
  const lines: Text[] = [];
  if (pause === 'everywhere') lines.push(text('usage.paused_everywhere'));
  if (pause === 'here') lines.push(text('usage.paused_here'));
  if (suspension !== undefined) {
    const { until, reason } = suspension;
    lines.push(
      until === null
        ? text('usage.suspended')
        : text('usage.suspended_until', { when: new Date(until) }),
    );
    if (reason !== null) lines.push(text('usage.suspended_because', { reason }));
  }
  const when = newcomer?.values['when'];
  if (when !== undefined) lines.push(text('usage.newcomer', { when }));
  if (exhaustedUntil !== undefined) lines.push(text('usage.exhausted', { when: exhaustedUntil }));
  return lines;
}

const WINDOW_LABELS: Readonly<Record<WindowName, Text>> = {
  images_per_hour: text('usage.images_per_hour'),
  images_per_day: text('usage.images_per_day'),
  server_images_per_minute: text('usage.server_images_per_minute'),
  server_images_per_day: text('usage.server_images_per_day'),
};

export function describeWindow({
  name,
  limit,
  left,
  nextFree,
}: UsageView['windows'][number]): Text {
  const window = WINDOW_LABELS[name];
  return nextFree === undefined
    ? text('usage.window', { window, left, limit })
    : text('usage.window_frees', { window, left, limit, when: nextFree });
}

function listLimits({ windows, cooldown, waiting, request, month }: UsageView): readonly Text[] {
  const lines = windows.map(describeWindow);
  if (month !== undefined) {
    const { pictures: count, until } = month;
    lines.push(
      count === 0
        ? text('usage.month_used_up', { when: until })
        : text('usage.month_left', { count, when: until }),
    );
  }
  if (cooldown !== undefined) {
    const { seconds: count, until } = cooldown;
    lines.push(
      until === undefined
        ? text('usage.cooldown', { count })
        : text('usage.cooldown_until', { count, when: until }),
    );
  }
  if (waiting.limit !== undefined)
    lines.push(text('usage.waiting_jobs', { used: waiting.used, limit: waiting.limit }));
  const { count, largest_side: side, steps } = request;
  if (count.value !== undefined) lines.push(text('usage.count', { count: count.value }));
  if (side.value !== undefined) lines.push(text('usage.largest_side', { max: side.value }));
  if (steps.value !== undefined) lines.push(text('usage.steps', { count: steps.value }));
  return lines;
}

function listUsed({ used }: UsageView): readonly Text[] {
  if (used.length === 0) return [text('usage.none')];
  const count = used.reduce((sum, { pictures }) => sum + pictures, 0);
  const price = used.reduce((sum, each) => sum + each.price, 0);
  const models = used.map(({ model, pictures, price: usd }) =>
    text('usage.model', {
      model: resolveModel(model)?.name ?? model,
      count: pictures,
      price: { usd },
    }),
  );
  return [text('usage.total', { count, price: { usd: price } }), ...models];
}
