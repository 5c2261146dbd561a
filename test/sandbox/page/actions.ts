import { flattenComponents, COMPONENT } from '../discord/components/component-node.ts';
import type { MessageAttachment, OptionValue, SentInteraction } from '../discord/http/contract.ts';
import { ClientRefusal, PERMISSION, type Message } from '../discord/index.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Action } from './action-schema.ts';
import type { Scene } from './cast.ts';
import type { Outcome } from './contract.ts';
import type { Switchboard } from './controls.ts';
import { describeFile } from './message-view.ts';
import { PERMISSIONS } from './permissions.ts';

const FORM_OPENED = 9;
const DONE: Outcome = { ok: true };

export interface Actions {
  run(action: Action, scene: Scene): Promise<Outcome>;
  upload(filename: string, bytes: Buffer): Outcome;
  /** By the id that its upload gave. */
  findUpload(id: string): MessageAttachment | undefined;
}

/** Does as the member what the page asks; what the member's client would not do is a problem to show. */
export function createActions(
  { discord }: Pick<Sandbox, 'discord'>,
  { setDirectMessages }: Pick<Switchboard, 'setDirectMessages'>,
): Actions {
  const sentById = new Map<string, SentInteraction>();
  const uploads = new Map<string, MessageAttachment>();
  let newest: SentInteraction | undefined;

  function findMessage(id: string, { channel, member }: Scene): Message {
    const seen = channel ? discord.messages(channel, member) : discord.directMessages(member);
    const message = seen.find((candidate) => candidate.id === id);
    if (!message) throw new ClientRefusal('The message is gone');
    return message;
  }

  function pickUpload(id: string): MessageAttachment {
    const file = uploads.get(id);
    if (!file) throw new ClientRefusal('The file is gone: pick it again');
    return file;
  }

  function toOptions(
    given: Extract<Action, { kind: 'slash' }>['options'],
  ): Readonly<Record<string, OptionValue>> {
    const entries = Object.entries(given).map(
      ([name, value]) =>
        [name, typeof value === 'object' ? pickUpload(value.upload) : value] as const,
    );
    return Object.fromEntries(entries);
  }

  async function follow(sent: SentInteraction): Promise<Outcome> {
    sentById.set(sent.id, sent);
    newest = sent;
    let type: number;
    try {
      ({ type } = await sent.acknowledged);
    } catch {
      return { ok: false, problem: 'The application did not respond' };
    }
    const modal = type === FORM_OPENED ? sent.modal() : undefined;
    if (!modal) return DONE;
    const { title, components } = modal;
    return { ok: true, form: { opener: sent.id, title, components } };
  }

  function findSent(id: string | undefined): SentInteraction {
    const sent = id === undefined ? newest : sentById.get(id);
    if (!sent) throw new ClientRefusal('That was not sent from this page');
    return sent;
  }

  function permit(name: string, isGranted: boolean, { channel }: Scene): void {
    const permission = PERMISSIONS.find((known) => known.name === name);
    if (!channel || !permission) throw new ClientRefusal('There is nothing to permit here');
    const now = discord.appPermissions(channel);
    const bit = PERMISSION[permission.name];
    discord.setAppPermissions(channel, isGranted ? now | bit : now & ~bit);
  }

  async function perform(action: Action, scene: Scene): Promise<Outcome> {
    const { actor, member } = scene;
    switch (action.kind) {
      case 'post':
        actor.post(action.content, action.files.map(pickUpload));
        return DONE;
      case 'slash':
        return follow(actor.slash(action.name, toOptions(action.options)));
      case 'autocomplete': {
        const options = toOptions(action.options);
        return {
          ok: true,
          choices: await actor.autocomplete(action.name, options, action.focused),
        };
      }
      case 'press':
        return follow(press(findMessage(action.message, scene), action.customId, scene));
      case 'select': {
        const message = findMessage(action.message, scene);
        return follow(actor.select(message, action.customId, action.values));
      }
      case 'submit':
        return follow(actor.submitModal(findSent(action.opener), action.values));
      case 'message command':
        return follow(actor.messageCommand(action.name, findMessage(action.message, scene)));
      case 'delete':
        actor.deleteMessage(findMessage(action.message, scene));
        return DONE;
      case 'expire token':
        discord.expireToken(findSent(action.interaction));
        return { ok: true, note: 'Its token is expired: the bot can’t edit that reply any more.' };
      case 'speak':
        discord.setLocale(member, action.locale);
        return DONE;
      case 'allow direct messages':
        setDirectMessages(member, action.isOpen);
        return DONE;
      case 'permit':
      default:
        permit(action.permission, action.isGranted, scene);
        return DONE;
    }
  }

  return {
    async run(action, scene) {
      try {
        return await perform(action, scene);
      } catch (error) {
        if (error instanceof ClientRefusal) return { ok: false, problem: error.message };
        throw error;
      }
    },
    upload(filename, bytes) {
      if (bytes.length > discord.attachmentSizeLimit) {
        return { ok: false, problem: 'The file is larger than Discord takes' };
      }
      const file = discord.upload(filename, bytes);
      uploads.set(file.id, file);
      return { ok: true, file: describeFile({ id: 'uploads' }, file) };
    },
    findUpload: (id) => uploads.get(id),
  };
}

function press(message: Message, customId: string, { actor }: Scene): SentInteraction {
  const button = flattenComponents(message.components).find(
    (node) => node.type === COMPONENT.button && node.custom_id === customId,
  );
  if (!button) throw new ClientRefusal('The button is gone');
  if (button.disabled === true) throw new ClientRefusal('The button is disabled');
  return actor.pressCustomId(message, customId);
}
