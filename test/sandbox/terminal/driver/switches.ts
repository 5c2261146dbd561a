import { LineProblem } from './events.ts';
import type { DrivenSandbox } from './stage.ts';

type Switch = {
  /** Suggestions for its value. */
  readonly values: readonly string[];
  /** Sets it and says what holds now. */
  readonly set: (value: string, sandbox: DrivenSandbox) => string;
};

const FORMATS = ['png', 'jpeg', 'webp'] as const;

/** What one may turn on the stand-ins while the bot runs. */
export const SWITCHES: Readonly<Record<string, Switch>> = {
  latency: {
    values: ['0', '1500', '3000', '10000'],
    set(value, { dataoorts }) {
      dataoorts.latencyMs = parseCount(value, 'milliseconds');
      return `A picture takes ${dataoorts.latencyMs} ms now.`;
    },
  },
  format: {
    values: FORMATS,
    set(value, { dataoorts }) {
      const format = FORMATS.find((known) => known === value);
      if (!format) throw new LineProblem(`format takes one of: ${FORMATS.join(', ')}`);
      dataoorts.format = format;
      return `Pictures come as ${format} now.`;
    },
  },
  envelope: {
    values: ['on', 'off'],
    set(value, { dataoorts }) {
      if (value !== 'on' && value !== 'off') throw new LineProblem('envelope takes on or off');
      dataoorts.envelope = value === 'on';
      return `FLUX answers ${dataoorts.envelope ? 'in a JSON envelope' : 'with raw bytes'} now.`;
    },
  },
  'attachment-limit': {
    values: ['100000', '10485760'],
    set(value, { discord }) {
      discord.attachmentSizeLimit = parseCount(value, 'bytes');
      return `Discord takes files of up to ${discord.attachmentSizeLimit} bytes now.`;
    },
  },
  clock: {
    values: ['60000', '900000'],
    set(value, { discord }) {
      const milliseconds = parseCount(value, 'milliseconds');
      discord.advance(milliseconds);
      return `Discord's clock went forward by ${milliseconds} ms.`;
    },
  },
};

function parseCount(value: string, unit: string): number {
  const count = Number(value);
  if (value === '' || !Number.isInteger(count) || count < 0) {
    throw new LineProblem(`That takes a whole number of ${unit}, not "${value}"`);
  }
  return count;
}
