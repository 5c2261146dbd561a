import type { Locator, Page } from 'playwright-core';

/** Somebody at the page, who sees what a person sees and clicks or types. */
export interface Visitor {
  readonly page: Page;
  /** As one member in one channel, by their keys. */
  enter(member: string, channel?: string): Promise<void>;
  /** A command by keyboard alone: its words, then a name and a text for each further option. */
  command(words: string, options?: Readonly<Record<string, string>>): Promise<void>;
  /** A file, let go over the message box. */
  drop(name: string, content: string): Promise<void>;
  readonly messages: Locator;
  readonly last: Locator;
  /** The newest message says so, or comes to. */
  answered(words: RegExp): Promise<void>;
  /** The newest message shows the pictures of this prompt, or comes to. */
  painted(prompt: string): Promise<void>;
  press(label: string): Promise<void>;
  /** Presses the button beside one part of the last message, which has no name of its own. */
  edit(part: string): Promise<void>;
}

export function createVisitor(page: Page, url: string): Visitor {
  const messages = page.locator('.message');
  const last = messages.last();
  const box = page.getByLabel('Message, or a command after a slash');

  return {
    page,
    messages,
    last,
    async enter(member, channel = 'general') {
      await page.goto(`${url}/#${member}/${channel}`);
      await page.locator('.who b', { hasText: new RegExp(`^${member}$`, 'iu') }).waitFor();
      await page.locator('.message-list[aria-busy="false"]').waitFor();
    },
    async command(words, options = {}) {
      await box.focus();
      await page.keyboard.type(`/${words} `);
      for (const [name, text] of Object.entries(options)) {
        const field = page.locator(`[data-option="${name}"]`);
        if ((await field.count()) === 0) {
          await page.locator('.more-options').focus();
          await page.keyboard.type(name);
          await page.keyboard.press('Enter');
        }
        await field.focus();
        await page.keyboard.type(text);
        await page.keyboard.press('Tab');
      }
      await page.locator('.more-options').focus();
      await page.keyboard.press('Enter');
    },
    async drop(name, content) {
      const source = `(([name, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], name));
        return data;
      })(${JSON.stringify([name, content])})`;
      const dataTransfer = await page.evaluateHandle(source);
      await page.locator('.composer').dispatchEvent('drop', { dataTransfer });
    },
    answered: (words) => last.getByText(words).first().waitFor(),
    painted: (prompt) => last.filter({ hasText: prompt }).getByText('AI-generated').waitFor(),
    // A log entry may have the same button on two lines.
    press: (label) => last.getByRole('button', { name: label, exact: true }).last().click(),
    edit: (part) =>
      last
        .locator('.section')
        .filter({ has: page.getByText(part, { exact: true }) })
        .getByRole('button', { name: 'Edit', exact: true })
        .click(),
  };
}
