import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MOVABLE_CLOCK } from '../sandbox/clock.ts';
import { buildPage } from '../sandbox/page/bundle.ts';
import { startPageServer, type PageServer } from '../sandbox/page/server.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { findBarriers } from './accessibility.ts';
import { findBrowser, launchBrowser } from './find-browser.ts';
import { takeScreenshots } from './screenshots.ts';
import { createVisitor, type Visitor } from './visitor.ts';

const executablePath = findBrowser();
if (executablePath === undefined) {
  console.log('The tests in a browser are skipped: no Chromium found. CHROMIUM_PATH names one.');
}

const SMALL = { width: '256', height: '256' } as const;
/** A restart of the bot takes most of it on a busy machine. */
const WAIT_MS = 15_000;

describe.skipIf(executablePath === undefined)('in a browser', () => {
  let browser: Browser;
  let sandbox: Sandbox;
  let server: PageServer;
  let visitor: Visitor;
  const faults: string[] = [];

  beforeAll(async () => {
    const [bundle, started, launched] = await Promise.all([
      buildPage(),
      startSandbox({ env: { DATAOORTS_CONCURRENCY: '1', ...MOVABLE_CLOCK } }),
      launchBrowser(executablePath ?? ''),
    ]);
    sandbox = started;
    browser = launched;
    server = await startPageServer({ sandbox, bundle });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(WAIT_MS);
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') faults.push(line.text());
    });
    visitor = createVisitor(page, server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await sandbox?.close();
  });
  beforeEach(() => {
    sandbox.dataoorts.latencyMs = 50;
  });

  // Only on request, so that a test run changes no file: SCREENSHOTS=1 npx vitest run test/browser
  test.runIf(process.env['SCREENSHOTS'])('the README’s pictures are taken', async () => {
    await expect(takeScreenshots(browser, server.url, sandbox)).resolves.toBeUndefined();
  });

  test('the first /imagine, by keyboard alone, ends in a picture that opens large; Reroll paints another', async () => {
    const { page } = visitor;
    await visitor.enter('ada');
    await page.keyboard.type('/im');
    await page.keyboard.press('Tab');
    await page.keyboard.type('a red fox');
    await page.keyboard.press('Tab');
    await page.keyboard.type('asp');
    await page.keyboard.press('Enter');
    await page.keyboard.type('16:');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await visitor.painted('a red fox');
    expect(sandbox.dataoorts.calls.at(-1)?.data).toMatchObject({ width: 1344, height: 768 });
    expect(await visitor.last.innerText()).toMatch(/Ada\s+used\s+\/imagine[\s\S]*a red fox/);
    await visitor.last.getByRole('button', { name: /^Open large/ }).press('Enter');
    await page
      .getByRole('dialog', { name: 'The picture, large' })
      .getByText('1344 × 768')
      .waitFor();
    await page.keyboard.press('Escape');
    const before = await visitor.messages.count();
    await visitor.last.getByRole('button', { name: 'Reroll' }).press('Enter');
    await expect.poll(() => visitor.messages.count()).toBe(before + 1);
    await visitor.painted('a red fox');
  });

  test('a remix begins with the picture’s own words, its lists are picked from by keyboard, and it is painted', async () => {
    const { page } = visitor;
    await visitor.enter('ben');
    await visitor.command('imagine a quiet harbour', SMALL);
    await visitor.painted('a quiet harbour');
    await visitor.press('Remix');
    const form = page.getByRole('dialog', { name: 'Remix' });
    await form.waitFor();
    const prompt = form.getByLabel('Prompt');
    expect(await prompt.inputValue()).toBe('a quiet harbour');
    await page.keyboard.press('End');
    await page.keyboard.type(' at night');
    await form.getByRole('combobox', { name: /^Model/ }).press('ArrowDown');
    await page.keyboard.type('Lightning');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Submit' }).press('Enter');
    await visitor.painted('a quiet harbour at night');
    expect(await visitor.last.innerText()).toMatch(/Lightning/);
  });

  test('a form opens at its first field, is sent by Enter, and changes what it stands for', async () => {
    const { page } = visitor;
    await visitor.enter('olga');
    await visitor.command('settings view');
    await visitor.edit('Quotas');
    const form = page.getByRole('dialog', { name: 'Quotas' });
    await form.waitFor();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => visitor.last.innerText()).toMatch(/Pictures per member per hour: 7\b/);
    // The buttons are others by then: among the messages, and not on nothing.
    await expect.poll(() => page.evaluate('document.activeElement.role')).toBe('log');
    await visitor.press('Dismiss message');
    await expect.poll(() => page.evaluate('document.activeElement.role')).toBe('log');
  });

  test('a history shows the pictures of other messages, and its link leads to them', async () => {
    const { page } = visitor;
    await visitor.enter('mo', 'lounge');
    await visitor.command('imagine a far harbour', SMALL);
    await visitor.painted('a far harbour');
    const { id } = await visitor.last.evaluate((message) => ({ id: message.id }));
    await visitor.enter('mo');
    await visitor.command('easel history');
    const picture = visitor.last.locator('.picture img').first();
    await picture.waitFor();
    // A picture without one behind its address has no size.
    const shown = `document.querySelector('.message:last-child .picture img')?.naturalWidth ?? 0`;
    await expect.poll(() => page.evaluate(shown)).toBeGreaterThan(0);
    await visitor.last.getByRole('link', { name: '#lounge › message' }).click();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe(id);
    expect(page.url()).toMatch(/#mo\/lounge$/);
  });

  test('what is too long to be sent stays in the message box', async () => {
    const { page } = visitor;
    await visitor.enter('ben');
    const box = page.getByLabel('Message, or a command after a slash');
    await box.fill('x'.repeat(2001));
    await box.press('Enter');
    await page.getByText('at most 2000 characters').waitFor();
    expect(await box.inputValue()).toHaveLength(2001);
  });

  test('a refusal as a member is lifted by a moderator', async () => {
    await visitor.enter('olga');
    await visitor.command('settings log', { channel: 'lounge' });
    await visitor.answered(/Everyone can read/u);
    await visitor.press('Use it anyway');
    await visitor.answered(/log channel is now/iu);
    await visitor.command('settings limits set', { count: '1' });
    await visitor.answered(/Pictures per request/u);
    await visitor.enter('ada');
    await visitor.command('imagine a fox', { ...SMALL, count: '2' });
    await visitor.answered(/at most 1|1 picture/iu);
    await visitor.press('Ask a moderator');
    await visitor.enter('mia', 'lounge');
    await visitor.press('Allow once');
    await visitor.enter('ada');
    await visitor.command('imagine a fox', { ...SMALL, count: '2' });
    await visitor.painted('a fox');
    expect(await visitor.last.getByRole('button', { name: /^Open large/ }).count()).toBe(2);
  });

  test('where the server keeps age-restricted channels free of pictures, a member reads so', async () => {
    await visitor.enter('olga', 'age-restricted');
    await visitor.command('settings channel age-restricted', { rule: 'ordinary' });
    await visitor.answered(/age-restricted/iu);
    await visitor.enter('ben', 'age-restricted');
    await visitor.command('imagine a fox', SMALL);
    await visitor.answered(/age-restricted/iu);
    expect(await visitor.last.getByText('Only you can see this').count()).toBe(1);
  });

  test('a killed bot goes on with the job in line', async () => {
    const { page } = visitor;
    sandbox.dataoorts.latencyMs = 60_000;
    await visitor.enter('ben');
    await visitor.command('imagine a patient fox', SMALL);
    await expect.poll(() => sandbox.dataoorts.inFlight).toBe(1);
    sandbox.dataoorts.latencyMs = 50;
    await page.getByRole('button', { name: 'Kill and restart' }).click();
    await page.getByText('The bot was killed and is back').waitFor();
    await visitor.painted('a patient fox');
    const [lost, painted] = sandbox.dataoorts.calls.slice(-2);
    expect([lost?.outcome, painted?.outcome]).toEqual(['aborted', 'picture']);
    expect(painted?.data).toEqual(lost?.data);
  });

  test('a dropped file goes with a message, which its author’s menu deletes', async () => {
    const { page } = visitor;
    // The log may still write in #lounge, where it stands.
    await visitor.enter('ben', 'no-files');
    const before = await visitor.messages.count();
    await visitor.drop('notes.txt', 'Blue, then gold.');
    await page.getByRole('button', { name: 'Remove notes.txt' }).waitFor();
    await page.keyboard.type('My notes');
    await page.keyboard.press('Enter');
    await visitor.last.getByRole('link', { name: 'notes.txt' }).waitFor();
    await visitor.last.click({ button: 'right', position: { x: 5, y: 5 } });
    await page.getByRole('menuitem', { name: 'Delete message' }).press('Enter');
    await expect.poll(() => visitor.messages.count()).toBe(before);
  });

  test.for([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('nobody is kept out: %s, %d px wide', async ([colorScheme, width]) => {
    const { page } = visitor;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await visitor.enter('ada');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel('Message, or a command after a slash').fill('/');
    expect(await findBarriers(page)).toEqual([]);
  });

  test.for([1280, 390])(
    'the panels of the bot keep nobody out: light and dark, %d px wide',
    async (width) => {
      const { page } = visitor;
      await page.setViewportSize({ width, height: 1600 });
      await page.goto('about:blank');
      await visitor.enter('olga', 'mod-log');
      for (const command of ['settings view', 'easel history', 'easel help', 'easel defaults']) {
        await visitor.command(command);
        await visitor.last.getByText('Only you can see this').waitFor();
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findBarriers(page)).toEqual([]);
      }
    },
  );

  test('on a narrow screen, what opens over the channel takes the focus and gives it back', async () => {
    const { page } = visitor;
    const focused = () => page.evaluate('document.activeElement.textContent');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.reload();
    await visitor.enter('ada');
    await page.getByRole('button', { name: 'Channels and members' }).press('Enter');
    await expect.poll(focused).toMatch(/general/);
    expect(await findBarriers(page)).toEqual([]);
    await page.mouse.click(370, 300);
    await page.locator('.app[data-sidebar="closed"]').waitFor();
    const opener = page.getByRole('button', { name: 'Switches and wire log' });
    await opener.press('Enter');
    await expect.poll(focused).toBe('Switches');
    await page.getByRole('button', { name: 'Close the panel' }).press('Enter');
    await expect.poll(focused).toBe(await opener.textContent());
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.reload();
  });

  test('a large picture and a message’s menu keep nobody out', async () => {
    const { page } = visitor;
    await page.setViewportSize({ width: 1280, height: 800 });
    await visitor.enter('ada');
    await page
      .getByRole('button', { name: /^Open large/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: 'The picture, large' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await visitor.last.getByRole('button', { name: /^Actions for/ }).press('Enter');
    await page.getByRole('menu').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('an address that names nobody leads to where one begins', async () => {
    const { page } = visitor;
    await page.goto(`${server.url}/#zoe/nowhere`);
    await page.locator('.who b', { hasText: 'Ada' }).waitFor();
    // The browser itself tells of that.
    await expect.poll(() => faults.pop()).toMatch(/404/);
  });

  test('a form and the wire log keep nobody out either, light or dark', async () => {
    const { page } = visitor;
    await page.setViewportSize({ width: 1280, height: 800 });
    await visitor.enter('olga');
    await page.getByRole('tab', { name: 'Wire log' }).click();
    await page.locator('.wire summary').first().click();
    await visitor.command('settings view');
    await visitor.edit('Channels');
    await page.getByRole('dialog', { name: 'Channels' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    expect(await findBarriers(page)).toEqual([]);
  });

  test('nothing went wrong on the page meanwhile', () => {
    expect(faults).toEqual([]);
  });
});
