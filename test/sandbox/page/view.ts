import type { PlayedSandbox } from './played-sandbox.ts';
import type { Cast, Scene } from './cast.ts';
import { describeControls, type Switchboard } from './controls.ts';
import type { CommandOption } from '../discord/commands/command-option.ts';
import type { RegisteredCommand } from '../discord/index.ts';
import type { PageCommand, PageView, Place } from './contract.ts';
import { describeMessage } from './message-view.ts';

export type Stage = {
  readonly sandbox: PlayedSandbox;
  readonly cast: Cast;
  readonly switchboard: Switchboard;
  readonly isRealApi: boolean;
};

/** So many of the newest messages are shown. */
const MAX_MESSAGES = 150;

/** All that the page shows one member in one channel. */
export function describeView(stage: Stage, scene: Scene): PageView {
  const { discord } = stage.sandbox;
  const { member, channel, actor } = scene;
  const messages = (
    channel ? discord.messages(channel, member) : discord.directMessages(member)
  ).slice(-MAX_MESSAGES);
  return {
    place: describePlace(stage),
    commands: actor.commands().map((command) => describeCommand(command, member.locale)),
    messages: messages.map((message) =>
      describeMessage(message, { discord, viewer: member, channel }),
    ),
    controls: describeControls(stage.sandbox, stage.switchboard, scene),
  };
}

function describeCommand(command: RegisteredCommand, locale: string): PageCommand {
  const { id, type, name, options } = command;
  return {
    id,
    type,
    name,
    label: command.name_localizations?.[locale] ?? name,
    description: command.description_localizations?.[locale] ?? command.description,
    options: options?.map((option) => localise(option, locale)),
  };
}

/** What is sent stays as it is: names of options, and what choices stand for. */
function localise(option: CommandOption, locale: string): CommandOption {
  const { description, choices, options } = option;
  return {
    ...option,
    description: option.description_localizations?.[locale] ?? description,
    choices: choices?.map((choice) => ({
      ...choice,
      name: choice.name_localizations?.[locale] ?? choice.name,
    })),
    options: options?.map((inner) => localise(inner, locale)),
  };
}

function describePlace({ sandbox: { discord }, cast, isRealApi }: Stage): Place {
  return {
    appId: discord.applicationId,
    serverId: discord.server.id,
    serverName: discord.server.name,
    isRealApi,
    // The same from one moment to the next, or each view would differ.
    clockAheadMs: Math.round((discord.now - Date.now()) / 1000) * 1000,
    members: cast.members,
    channels: [
      ...cast.channels,
      {
        id: discord.category.id,
        key: '',
        name: discord.category.name,
        kind: 'category',
        about: '',
        hiddenFrom: [],
      },
    ],
    roles: discord.server.roles,
  };
}
