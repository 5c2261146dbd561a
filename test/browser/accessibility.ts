import axe from 'axe-core';
import type { Page } from 'playwright-core';

const CHECK = `axe.run(document, {
  resultTypes: ['violations'],
  // Headings in messages are of the level that the bot chose for its size.
  rules: { 'heading-order': { enabled: false } },
}).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`;

/** What axe-core finds that keeps somebody out, one line each. */
export async function findBarriers(page: Page): Promise<unknown> {
  // The page's own policy lets no script in; evaluating one is the browser's privilege.
  await page.evaluate(axe.source);
  return page.evaluate(CHECK);
}
