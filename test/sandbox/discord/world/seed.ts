import type { Channel, Member, Server } from '../http/contract.ts';
import { ORDINARY_PERMISSIONS, PERMISSION } from './permissions.ts';
import { CHANNEL_TYPE } from './channel-type.ts';
import type { World } from './world.ts';

export type Seed = {
  readonly server: Server;
  /** Where `general` and `lounge` lie. */
  readonly category: Channel;
  /** Of the members, only `mod`, `moderator` and `owner` see `modLog`. */
  readonly channels: Readonly<
    Record<'general' | 'lounge' | 'modLog' | 'ageRestricted' | 'thread' | 'noFiles', Channel>
  >;
  /** `mod` may delete messages, `moderator` may time members out as well, `owner` may do all. */
  readonly members: Readonly<Record<'ada' | 'ben' | 'mod' | 'moderator' | 'owner', Member>>;
};

/** The server that every test finds. */
export function seedWorld(world: World): Seed {
  const server = world.addServer({ name: 'The Studio' });
  const category = world.addChannel(server, { name: 'Studio', type: CHANNEL_TYPE.category });
  const parentId = category.id;
  const general = world.addChannel(server, { name: 'general', parentId });
  const members = {
    ada: world.addMember(server, { name: 'Ada' }),
    ben: world.addMember(server, { name: 'Ben' }),
    mod: world.addMember(server, { name: 'Mo', permissions: PERMISSION.manageMessages }),
    moderator: world.addMember(server, {
      name: 'Mia',
      permissions: PERMISSION.moderateMembers | PERMISSION.manageMessages,
    }),
    owner: world.addMember(server, {
      name: 'Olga',
      permissions: PERMISSION.manageServer | PERMISSION.administrator,
    }),
  };
  return {
    server,
    category,
    channels: {
      general,
      lounge: world.addChannel(server, { name: 'lounge', parentId }),
      modLog: world.addChannel(server, {
        name: 'mod-log',
        parentId,
        onlyFor: [members.mod, members.moderator],
      }),
      ageRestricted: world.addChannel(server, { name: 'age-restricted', nsfw: true }),
      thread: world.addChannel(server, {
        name: 'a thread',
        type: CHANNEL_TYPE.publicThread,
        parentId: general.id,
      }),
      noFiles: world.addChannel(server, {
        name: 'no-files',
        appPermissions: ORDINARY_PERMISSIONS & ~PERMISSION.attachFiles,
      }),
    },
    members,
  };
}
