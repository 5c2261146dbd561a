import type { Text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type {
  Form,
  FormField,
  Panel,
  PanelButton,
  PanelPicture,
  PanelSelect,
  Responder,
} from '#core/reply.ts';
import { createMemoryReply } from './delivery.ts';

const translate = createTranslator();
const say = (message: Text): string => translate(message, 'en');

export interface MemoryResponder extends Responder {
  /** What the member was answered, in order. */
  readonly answers: readonly string[];
  /** The last of them: what was shown, or why not. */
  readonly said: string;
  /** The form that was opened last. */
  readonly form: Form | undefined;
  /** The panel that was shown last. */
  readonly panel: Panel;
  readonly panelButtons: readonly PanelButton[];
  /** The first list of that panel. */
  readonly list: PanelSelect | undefined;
  /** The buttons of all answers, as `name:id`. */
  readonly buttons: readonly string[];
  /** The lists of all answers, as `name:id`. */
  readonly selects: readonly string[];
}

function describePicture({ picture, description, isSpoiler }: PanelPicture): string {
  const address = 'url' in picture ? picture.url : picture.name;
  return `[${isSpoiler ? 'covered ' : ''}${address}] ${say(description)}`;
}

/** All lines, those in frames too. */
function listPieces(panel: Panel) {
  return panel.flatMap((line) => ('container' in line ? line.container : [line]));
}

/** An interaction that remembers what the member was answered. */
export function createMemoryResponder(reply = createMemoryReply([])): MemoryResponder {
  const answers: string[] = [];
  const buttons: string[] = [];
  const selects: string[] = [];
  let form: Form | undefined;
  let panel: Panel = [];

  const press = ({ name, id }: PanelButton): void => void buttons.push(`${name}:${id}`);
  function show(shown: Panel): string {
    panel = shown;
    const lines = listPieces(shown).map((line) => {
      if ('buttons' in line) line.buttons.forEach(press);
      if ('button' in line && line.button !== undefined) press(line.button);
      if ('select' in line) selects.push(`${line.select.name}:${line.select.id}`);
      if ('code' in line) return line.code;
      if ('thumbnail' in line) return `${describePicture(line.thumbnail)}\n${say(line.text)}`;
      if ('text' in line) return say(line.text);
      if ('picture' in line) return `[${line.picture.name}] ${say(line.description)}`;
      if ('gallery' in line) return line.gallery.map(describePicture).join('\n');
      return 'file' in line ? `[${line.file.name}]` : '';
    });
    return lines.filter((line) => line !== '').join('\n');
  }

  return {
    get answers() {
      return [...reply.answers, ...answers];
    },
    get said() {
      return [...reply.answers, ...answers].at(-1) ?? '';
    },
    get form() {
      return form;
    },
    get panel() {
      return panel;
    },
    get panelButtons() {
      return listPieces(panel).flatMap((line) => ('buttons' in line ? line.buttons : []));
    },
    get list() {
      return listPieces(panel).flatMap((line) => ('select' in line ? [line.select] : []))[0];
    },
    buttons,
    selects,
    defer: reply.defer,
    announce: reply.announce,
    closeButton: async ({ label, name, id }) =>
      void answers.push(`closed ${name}:${id}: ${say(label)}`),
    refuse: async (reason, offered = []) => {
      offered.forEach(press);
      await reply.refuse(reason);
    },
    show: async (shown) => void answers.push(show(shown)),
    update: async (shown) => void answers.push(`update: ${show(shown)}`),
    deferUpdate: async () => {
      answers.push('defer update');
      return { kind: 'accepted', messageId: null };
    },
    finish: async (shown) => void answers.push(show(shown)),
    openForm: async (opened) => {
      form = opened;
      answers.push(`form: ${say(opened.title)}`);
    },
    deleteMessage: async () => void answers.push('deleted'),
    suggest: async (suggestions) => void answers.push(JSON.stringify(suggestions)),
    tell: async (message) => void answers.push(`told: ${say(message)}`),
  };
}

const valueOf = (field: FormField): string => ('value' in field ? field.value : '');

/** What a form shows, by its fields' keys. */
export function valuesOf({ form }: MemoryResponder): Readonly<Record<string, string>> {
  return Object.fromEntries((form?.fields ?? []).map((field) => [field.key, valueOf(field)]));
}
