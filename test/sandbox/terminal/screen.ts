import type { DriverEvent, ShownMessage } from './driver/events.ts';
import { renderEvent, type Looks } from './looks.ts';
import { savePictures } from './picture-folder.ts';

export type ScreenOptions = Omit<Looks, 'pathsOf'> & {
  readonly folder: string;
  readonly print: (lines: readonly string[]) => void;
  readonly isHidden: (event: DriverEvent) => boolean;
};

/** Prints events in their order, each message once its pictures are saved. */
export function createScreen({ folder, print, isHidden, ...looks }: ScreenOptions) {
  let printed: Promise<void> = Promise.resolve();

  async function printEvent(event: DriverEvent): Promise<void> {
    const paths = new Map<ShownMessage, readonly string[]>();
    for (const message of messagesOf(event)) {
      paths.set(message, await savePictures(folder, message));
    }
    print(renderEvent(event, { ...looks, pathsOf: (message) => paths.get(message) ?? [] }));
  }

  return {
    show(event: DriverEvent): void {
      if (!isHidden(event)) printed = printed.then(() => printEvent(event));
    },
    /** Resolves when all that was shown is printed; rejects if something could not be. */
    flush: (): Promise<void> => printed,
  };
}

function messagesOf(event: DriverEvent): readonly ShownMessage[] {
  if (event.kind === 'reply') return [event.message];
  return event.kind === 'messages' ? event.messages : [];
}
