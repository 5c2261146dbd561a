import { ComponentType } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { renderPanel } from '#adapters/discord/render/render-panel.ts';
import { text } from '#core/i18n/text.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import type { Panel, PanelPicture } from '#core/reply.ts';
import { componentsOf, textsOf } from './components.ts';

const EPHEMERAL = 64;
const translate = createTranslator();
const LINE = { text: text('queue.painting', { prompt: '@everyone **a fox**' }) };
const render = (panel: Panel) => renderPanel(panel, speak(translate, 'en-US')).body;

it('a panel is seen by its member alone, and pings nobody', () => {
  const { flags, allowed_mentions: mentions } = render([LINE]);
  expect(flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(mentions).toEqual({ parse: [] });
});

it('words that members typed have no markup meaning', () => {
  const [words] = textsOf(render([LINE]).components);
  expect(words).toBe('\\@everyone \\*\\*a fox\\*\\* · painting now');
});

it('a button stands beside its line, and carries its name and id', () => {
  const button = { label: text('button.cancel'), name: 'cancel', id: 'x'.repeat(22) };
  const { components } = render([LINE, { ...LINE, button }]);
  expect(components).toMatchObject([
    {},
    { accessory: { label: 'Cancel', custom_id: `cancel:${'x'.repeat(22)}` } },
  ]);
});

const beside = (picture: PanelPicture['picture']) =>
  renderPanel(
    [{ ...LINE, thumbnail: { picture, description: LINE.text, isSpoiler: true } }],
    speak(translate, 'en-US'),
  );

it('a small picture stands beside its line: where Discord shows it, or a file that goes along', () => {
  const there = beside({ url: 'https://cdn.discordapp.com/attachments/4/7/easel-7.png' });
  expect(there.body.components).toMatchObject([
    {
      accessory: {
        type: ComponentType.Thumbnail,
        media: { url: 'https://cdn.discordapp.com/attachments/4/7/easel-7.png' },
        spoiler: true,
      },
    },
  ]);
  expect(there.files).toEqual([]);
  const file = { name: 'one.png', contentType: 'image/png', data: Buffer.from('x') };
  const sent = beside(file);
  expect(sent.files).toEqual([file]);
  expect(sent.body.components).toMatchObject([
    { accessory: { media: { url: 'attachment://one.png' } } },
  ]);
});

it('the fullest panel stays under the limits of Discord’s components', () => {
  const button = { label: text('button.cancel'), name: 'cancel', id: 'x'.repeat(22) };
  const lines = Array.from({ length: 13 }, () => ({ ...LINE, button }));
  const { components } = render(lines);
  // Each section counts, its text and its button with it.
  expect(componentsOf(components).length + lines.length).toBeLessThanOrEqual(40);
});
