import type { CommandOption } from '../discord/http/contract.ts';
import type { DriverEvent, ShownCommand, ShownMessage } from './driver/events.ts';
import { renderMarkup } from './markup.ts';
import type { Paint } from './paint.ts';

export type Looks = {
  readonly paint: Paint;
  readonly nameOf: (userId: string) => string | undefined;
  /** The files that a message's pictures were saved as. */
  readonly pathsOf: (message: ShownMessage) => readonly string[];
};

/** An event as lines of a terminal. */
export function renderEvent(event: DriverEvent, looks: Looks): readonly string[] {
  const { paint } = looks;
  const tag = ({ exchange }: { readonly exchange: number }) => paint.faint(`(${exchange})`);
  switch (event.kind) {
    case 'sent':
      return [`${tag(event)} ${paint.strong(event.who)} › ${event.what}`];
    case 'acknowledged': {
      const privately = event.isPrivate ? ', only you see the answer' : '';
      const text = `acknowledged after ${event.afterMs.toFixed(0)} ms${privately}`;
      return [`${tag(event)} ${paint.good('✓')} ${paint.faint(text)}`];
    }
    case 'progress':
      return renderMarkup(event.text, paint, looks.nameOf).map(
        (line) => `${tag(event)} ${paint.accent('…')} ${line}`,
      );
    case 'reply':
      return renderMessage(event.message, looks, `${tag(event)} `);
    case 'deleted':
      return [`${tag(event)} ${paint.good('✓')} The message is deleted.`];
    case 'messages':
      if (event.messages.length === 0) return [paint.faint('  Nothing here yet.')];
      return event.messages.flatMap((message) => renderMessage(message, looks));
    case 'commands':
      return event.commands.flatMap((command) => renderCommand(command, paint));
    case 'help':
      return renderTable(event.rows, paint);
    case 'note':
      return [`  ${event.text}`];
    case 'problem':
    default:
      return [`  ${paint.bad('✗')} ${event.text}`];
  }
}

function renderMessage(message: ShownMessage, looks: Looks, prefix = ''): string[] {
  const { paint, nameOf, pathsOf } = looks;
  const { number, author, isPrivate, isThinking, text, pictures, buttons } = message;
  const privately = isPrivate ? paint.faint(' · only you see this') : '';
  const paths = pathsOf(message);
  const body = [
    ...(isThinking ? [paint.faint(`${author} is thinking…`)] : []),
    ...(text === '' ? [] : renderMarkup(text, paint, nameOf)),
    ...pictures.flatMap(({ alt, isSpoiler }, index) => [
      `${paint.code(paths[index] ?? '')}${isSpoiler ? paint.accent(' (spoiler)') : ''}`,
      ...(alt === '' ? [] : [paint.faint(`  ${alt}`)]),
    ]),
    ...(buttons.length === 0 ? [] : [buttons.map(describeButton).join('  ')]),
  ];
  function describeButton({ number: place, label, isDisabled }: (typeof buttons)[number]): string {
    return isDisabled ? paint.faint(`[${label}]`) : `${paint.strong(`[${place}]`)} ${label}`;
  }
  return [
    `${prefix}${paint.accent(`#${number}`)} ${paint.strong(author)}${privately}`,
    ...body.map((line) => `${paint.accent('┃')} ${line}`),
    '',
  ];
}

function renderCommand({ name, description, options }: ShownCommand, paint: Paint): string[] {
  const rows = options.map((option) => [`  ${option.name}`, describeOption(option)] as const);
  return [`${paint.strong(`/${name}`)}  ${description}`, ...renderTable(rows, paint)];
}

function describeOption(option: CommandOption): string {
  const { description, required, choices, autocomplete, min_value: min, max_value: max } = option;
  const traits = [
    required === true ? 'required' : undefined,
    min === undefined ? undefined : `${min} to ${max}`,
    choices ? `one of: ${choices.map((choice) => choice.name).join(', ')}` : undefined,
    autocomplete === true ? 'Tab suggests' : undefined,
  ].filter((trait) => trait !== undefined);
  return traits.length === 0 ? description : `${description} (${traits.join('; ')})`;
}

function renderTable(rows: readonly (readonly [string, string])[], paint: Paint): string[] {
  const width = Math.max(0, ...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${paint.code(first.padEnd(width))}  ${second}`);
}
