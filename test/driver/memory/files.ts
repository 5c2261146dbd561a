import type { TargetMessage } from '#core/invocation.ts';
import { failure, success } from '#core/result.ts';
import type {
  FileFault,
  FileReader,
  MessageFault,
  MessageSource,
} from '#features/recipe-lookup/ports.ts';

export interface MemoryFiles extends FileReader {
  /** What lies at which address. */
  readonly stored: Map<string, Buffer | FileFault>;
  /** The addresses that were asked for. */
  readonly asked: readonly string[];
  readonly messages: MessageSource;
  /** What the bot can read, by the message's id. */
  readonly readable: Map<string, Pick<TargetMessage, 'texts' | 'files'> | MessageFault>;
  /** The messages that were asked for. */
  readonly looked: readonly string[];
}

export function createMemoryFiles(): MemoryFiles {
  const stored: MemoryFiles['stored'] = new Map();
  const readable: MemoryFiles['readable'] = new Map();
  const asked: string[] = [];
  const looked: string[] = [];
  return {
    stored,
    asked,
    readable,
    looked,
    async read({ url }) {
      asked.push(url);
      const found = stored.get(url) ?? 'gone';
      return typeof found === 'string' ? failure(found) : success(found);
    },
    messages: {
      async read(_, id) {
        looked.push(id);
        const found = readable.get(id) ?? 'gone';
        return typeof found === 'string' ? failure(found) : success({ id, ...found });
      },
    },
  };
}
