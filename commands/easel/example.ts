import type { ButtonCommand } from '../../src/command.ts';
import { text, type Text } from '#core/i18n/text.ts';
import type { PanelButton } from '#core/reply.ts';
import { paintOptions } from '../imagine.ts';
import { PRESSED } from '../request/repeat-reason.ts';

/** Requests that show what a prompt can say, by what buttons carry. Prompts are in English: that is what models read best. */
const EXAMPLES: Readonly<
  Record<string, { readonly label: Text; readonly options: Readonly<Record<string, unknown>> }>
> = {
  0: {
    label: text('help.example_fox'),
    options: { prompt: 'a red fox asleep in a teacup, soft watercolour, pale morning light' },
  },
  1: {
    label: text('help.example_lighthouse'),
    options: {
      prompt: 'a lighthouse on a cliff at dusk, a storm clearing, warm light, oil painting',
      aspect_ratio: '3:2',
    },
  },
  2: {
    label: text('help.example_greenhouse'),
    options: {
      prompt: 'an astronaut tending a greenhouse on Mars, wide shot, red desert behind the glass',
      aspect_ratio: '16:9',
    },
  },
  3: {
    label: text('help.example_clockmaker'),
    options: {
      prompt: 'portrait of an old clockmaker at her workbench, lamplight, 85mm photograph',
      negative_prompt: 'text, watermark',
      aspect_ratio: '2:3',
    },
  },
};

/** Paints one of the examples, exactly as `/imagine` with these options would. */
export const example: ButtonCommand = {
  kind: 'button',
  name: 'example',

  async run(context, id) {
    const chosen = Object.hasOwn(EXAMPLES, id) ? EXAMPLES[id] : undefined;
    await (chosen === undefined
      ? context.reply.refuse(text('help.gone_example'))
      : paintOptions(context, chosen.options, PRESSED));
  },
};

export function listExampleButtons(): readonly PanelButton[] {
  return Object.entries(EXAMPLES).map(([id, { label }]) => ({
    label,
    name: example.name,
    id,
  }));
}
