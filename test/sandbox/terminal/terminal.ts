import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Driver } from './driver/driver.ts';

export type TerminalOptions = {
  readonly input: Readable;
  readonly output: Writable;
  /** At a keyboard, a line does not wait for the one before it, so that there can be a queue to watch. */
  readonly isInteractive: boolean;
};

export interface Terminal {
  /** Prints above the line that is being typed. */
  print(texts: readonly string[]): void;
  /** Reads lines until `quit`, Ctrl-C or the end of the input. */
  readLines(driver: Driver): Promise<void>;
  /** Ends the reading as Ctrl-C does, whatever is still under way. */
  close(): void;
}

const CLEAR_LINE = '\r\u001B[K';

export function createTerminal({ input, output, isInteractive }: TerminalOptions): Terminal {
  let lines: Interface | undefined;
  const closed = Promise.withResolvers<void>();

  async function readLines(driver: Driver): Promise<void> {
    const { promise: fault, reject } = Promise.withResolvers<never>();
    // Made only now: lines that arrive before somebody reads them would be lost.
    lines = createInterface({
      input,
      output,
      terminal: isInteractive,
      completer: async (line: string): Promise<[string[], string]> => {
        const { candidates, replaced } = await driver.complete(line);
        return [[...candidates], replaced];
      },
    });
    const prompt = (): void => {
      if (!isInteractive) return;
      lines?.setPrompt(`${driver.stage.member.name} in #${driver.stage.channel.name} › `);
      lines?.prompt();
    };
    const readAll = async (reader: Interface): Promise<void> => {
      prompt();
      for await (const line of reader) {
        const typed = line.trim();
        if (typed === 'quit') return;
        const run = typed === '' ? Promise.resolve() : driver.run(typed).catch(reject);
        if (!isInteractive) await run;
        prompt();
      }
    };
    try {
      await Promise.race([readAll(lines), fault, closed.promise]);
    } finally {
      lines.close();
      lines = undefined;
    }
  }

  return {
    print(texts) {
      const isPrompting = isInteractive && lines !== undefined;
      output.write((isPrompting ? CLEAR_LINE : '') + texts.map((text) => `${text}\n`).join(''));
      // Keeps what has been typed, and where the cursor stands in it.
      if (isPrompting) lines?.prompt(true);
    },
    readLines,
    close: () => closed.resolve(),
  };
}
