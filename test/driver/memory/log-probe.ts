import { createTranslator } from '#core/i18n/translator.ts';
import type { LogAudience, LogChannelProbe, LogChannelState } from '#features/settings/ports.ts';

export interface MemoryLogProbe extends LogChannelProbe {
  /** Who reads the channels that are asked about next. */
  audience: LogAudience;
  /** What the next first messages meet. */
  state: LogChannelState;
  /** The first messages that were written, each after its channel and language. */
  readonly written: readonly string[];
}

export function createMemoryLogProbe(): MemoryLogProbe {
  const translate = createTranslator();
  const written: string[] = [];
  const probe: MemoryLogProbe = {
    audience: { kind: 'few' },
    findAudience: async () => probe.audience,
    state: 'written',
    written,
    announce: async ({ channelId }, words, locale) => {
      if (probe.state === 'written')
        written.push(`${channelId} ${locale}: ${translate(words, locale)}`);
      return probe.state;
    },
  };
  return probe;
}
