import {
  checkCommandUse,
  checkMember,
  checkOptions,
  checkSees,
  findCommand,
  offeredCommands,
} from './client-checks.ts';
import { buildCommandData, resolveCommandPath } from './commands/command-data.ts';
import { COMMAND_TYPE } from './commands/command-rules.ts';
import {
  ClientRefusal,
  type Actor,
  type Channel,
  type CommandChoice,
  type FormValues,
  type Member,
  type Message,
  type MessageAttachment,
  type OptionValues,
  type RegisteredCommand,
  type SentInteraction,
} from './http/contract.ts';
import { Interaction, INTERACTION_KIND, type InteractionSeed } from './interaction.ts';
import { COMPONENT, flattenComponents } from './components/component-node.ts';
import { createMessage, deleteMessage, EMPTY_DRAFT } from './messages/messages.ts';
import type { Asker } from './world/entities.ts';
import { resolvePings } from './messages/mentions.ts';
import { forwardToJson, pollToJson } from './messages/extra-json.ts';
import { previewLinks } from './messages/link-previews.ts';
import type { Draft } from './messages/message-rules.ts';
import type { Json } from './payloads.ts';
import { buildModalData } from './components/modal-data.ts';
import { messageToJson } from './messages/message-payload.ts';
import { interactionToJson } from './interaction-payload.ts';
import { hasPermissions, PERMISSION } from './world/permissions.ts';
import type { Platform } from './platform.ts';
import { buildSelectData } from './components/select-data.ts';
import type { StoredMessage } from './world/world.ts';

/** Of what a member writes, without Nitro. */
const MAX_WORDS = 2000;

/** A member at Discord's client, in one channel. */
export class ClientActor implements Actor {
  readonly #platform: Platform;
  readonly #member: Member;
  readonly #channel: Channel;

  constructor(platform: Platform, member: Member, channel: Channel) {
    this.#platform = platform;
    this.#member = member;
    this.#channel = channel;
  }

  commands(): readonly RegisteredCommand[] {
    return offeredCommands(this.#platform.world, this.#member, this.#channel);
  }

  slash(
    name: string,
    options: OptionValues = {},
    { bypassClient = false }: { bypassClient?: boolean } = {},
  ): SentInteraction {
    const [rootName = name] = name.split(' ');
    const command = this.#findCommand(rootName, COMMAND_TYPE.chatInput);
    const path = resolveCommandPath(command, name);
    if (!bypassClient) {
      checkCommandUse(this.#platform.world, this.#member, this.#channel, command, rootName);
      if (!path) throw new ClientRefusal(`"${name}" does not lead to a command`);
      checkOptions(this.#platform.world, this.#asker(), path.options, options);
    }
    const data = buildCommandData(this.#context(), command, name, path, options);
    return this.#send({
      kind: INTERACTION_KIND.command,
      data,
      commandName: name,
      commandType: COMMAND_TYPE.chatInput,
    });
  }

  async autocomplete(
    name: string,
    options: OptionValues,
    focused: string,
  ): Promise<readonly CommandChoice[]> {
    const [rootName = name] = name.split(' ');
    const command = this.#findCommand(rootName, COMMAND_TYPE.chatInput);
    checkCommandUse(this.#platform.world, this.#member, this.#channel, command, rootName);
    const path = resolveCommandPath(command, name);
    if (path?.options.find((option) => option.name === focused)?.autocomplete !== true) {
      throw new ClientRefusal(`Option "${focused}" of "${name}" does not ask for suggestions`);
    }
    const typed = { ...options, [focused]: options[focused] ?? '' };
    const data = buildCommandData(this.#context(), command, name, path, typed, focused);
    const interaction = this.#send({
      kind: INTERACTION_KIND.autocomplete,
      data,
      commandName: name,
    });
    await interaction.acknowledged;
    return interaction.suggestions;
  }

  messageCommand(name: string, message: Message): SentInteraction {
    const { world } = this.#platform;
    const channel = this.#channelOf(message);
    const command = findCommand(world, channel.serverId, name, COMMAND_TYPE.message);
    checkCommandUse(world, this.#member, channel, command, name);
    checkSees(this.#member, message);
    const target = messageToJson(this.#platform, this.#stored(message));
    const data = {
      id: command.id,
      name,
      type: COMMAND_TYPE.message,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      target_id: message.id,
      resolved: { messages: { [message.id]: target } },
    };
    return this.#send({
      kind: INTERACTION_KIND.command,
      data,
      channel,
      commandName: name,
      commandType: COMMAND_TYPE.message,
    });
  }

  press(message: Message, label: string): SentInteraction {
    checkSees(this.#member, message);
    checkMember(this.#platform.world, this.#member, this.#channelOf(message));
    const buttons = flattenComponents(message.components).filter(
      ({ type }) => type === COMPONENT.button,
    );
    const button = buttons.find((node) => node.label === label);
    if (!button) {
      const labels = buttons.map((node) => node.label).join(', ');
      throw new ClientRefusal(`The message has no button "${label}", only [${labels}]`);
    }
    if (button.disabled === true) throw new ClientRefusal(`The button "${label}" is disabled`);
    if (button.custom_id === undefined) throw new ClientRefusal(`The button "${label}" is a link`);
    return this.pressCustomId(message, button.custom_id);
  }

  pressCustomId(message: Message, customId: string): SentInteraction {
    const nodes = flattenComponents(message.components);
    const id = nodes.find((node) => node.custom_id === customId)?.id ?? 1;
    const data = { component_type: COMPONENT.button, custom_id: customId, id };
    return this.#sendFromMessage(message, data);
  }

  select(message: Message, customId: string, values: readonly string[]): SentInteraction {
    checkSees(this.#member, message);
    checkMember(this.#platform.world, this.#member, this.#channelOf(message));
    return this.#sendFromMessage(
      message,
      buildSelectData(
        this.#platform,
        this.#asker(this.#channelOf(message)),
        message,
        customId,
        values,
      ),
    );
  }

  submitModal(
    opener: SentInteraction,
    values: FormValues = {},
    { bypassClient = false }: { bypassClient?: boolean } = {},
  ): SentInteraction {
    const interaction = this.#platform.world.interactions.get(opener.id);
    if (!interaction?.openedModal || interaction.actor.id !== this.#member.id) {
      throw new ClientRefusal('That interaction opened no form for this member');
    }
    const {
      channel,
      seed: { source },
    } = interaction;
    const asker = this.#asker(channel);
    const submission = { platform: this.#platform, asker, values, bypassClient };
    const data = buildModalData(interaction.openedModal, submission);
    return this.#send({ kind: INTERACTION_KIND.modal, data, channel, source });
  }

  post(content: string, files: readonly MessageAttachment[] = []): Message {
    checkMember(this.#platform.world, this.#member, this.#channel);
    if (content.length > MAX_WORDS) {
      throw new ClientRefusal(
        `A message has at most ${MAX_WORDS} characters; this one has ${content.length}`,
      );
    }
    const pings = resolvePings(content, undefined, true);
    const embeds = previewLinks(content);
    return this.#write({ draft: { content, embeds, pings, attachments: [...files] } });
  }

  poll(question: string, answers: readonly string[]): Message {
    checkMember(this.#platform.world, this.#member, this.#channel);
    return this.#write({ extra: { poll: pollToJson(question, answers) } });
  }

  forward(message: Message): Message {
    checkSees(this.#member, message);
    const stored = this.#stored(message);
    return this.#write({ extra: forwardToJson(this.#platform, stored) });
  }

  inDirectMessages(): Actor {
    const channel = this.#platform.world.directChannel(this.#member);
    return new ClientActor(this.#platform, this.#member, channel);
  }

  deleteMessage(message: Message): void {
    const stored = this.#stored(message);
    checkSees(this.#member, message);
    checkMember(this.#platform.world, this.#member, this.#channelOf(message));
    const { permissions } = this.#platform.world;
    const isOwn = [stored.authorId, stored.interaction?.actor.id].includes(this.#member.id);
    const granted = permissions.ofMember(this.#member, message.channelId);
    if (!isOwn && !hasPermissions(granted, PERMISSION.manageMessages)) {
      throw new ClientRefusal(`${this.#member.name} may not delete this message`);
    }
    deleteMessage(this.#platform, stored);
  }

  #write({ draft = {}, extra = {} }: { draft?: Partial<Draft>; extra?: Json }): Message {
    return createMessage(this.#platform, {
      channel: this.#channel,
      draft: { ...EMPTY_DRAFT, ...draft },
      type: 0,
      authorId: this.#member.id,
      extra,
    });
  }

  #asker(channel = this.#channel): Asker {
    return { member: this.#member, channel };
  }

  #context(): { platform: Platform; asker: Asker } {
    return { platform: this.#platform, asker: this.#asker() };
  }

  #findCommand(name: string, type: number): ReturnType<typeof findCommand> {
    return findCommand(this.#platform.world, this.#channel.serverId, name, type);
  }

  #stored(message: Message): StoredMessage {
    const stored = this.#platform.world.messages.get(message.id);
    if (!stored) throw new ClientRefusal('The message is not one of this Discord');
    return stored;
  }

  #channelOf(message: Message): Channel {
    return this.#platform.world.channels.get(message.channelId) ?? this.#channel;
  }

  #sendFromMessage(message: Message, data: InteractionSeed['data']): Interaction {
    const source = this.#stored(message);
    return this.#send({
      kind: INTERACTION_KIND.component,
      data,
      channel: this.#channelOf(message),
      source,
    });
  }

  #send(wanted: Omit<InteractionSeed, 'actor' | 'channel'> & { channel?: Channel }): Interaction {
    const { world, gateway, endpoint } = this.#platform;
    const seed = { channel: this.#channel, ...wanted, actor: this.#member };
    const interaction = new Interaction(world, seed);
    world.addInteraction(interaction);
    const payload = interactionToJson(this.#platform, interaction);
    const sent = gateway.controls.reshape?.(payload) ?? payload;
    // One or the other ("Receiving an Interaction").
    if (endpoint.url !== undefined) void endpoint.send(endpoint.url, interaction, sent);
    else gateway.dispatch('INTERACTION_CREATE', sent, { guildId: seed.channel.serverId });
    world.changes.ring();
    return interaction;
  }
}
