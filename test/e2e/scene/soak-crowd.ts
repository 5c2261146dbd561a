import {
  buttonsOf,
  ClientRefusal,
  type Actor,
  type SentInteraction,
} from '../../sandbox/discord/index.ts';
import type { Random } from '../../sandbox/dataoorts/painter/random.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Books } from './books.ts';
import { isOpen, type Asked } from './endings.ts';
import { SMALL } from './imagine.ts';
import { pictured } from './requests.ts';
import { openStudio, request, run, type Studio } from './servers.ts';

/** Beyond so many that wait, members only look and press. */
const REQUESTS_AT_ONCE = 12;
const RECENT_MESSAGES = 12;
const LABELS = ['Reroll', 'Enlarge', 'Share', 'Retry', 'Cancel', 'Cancel'] as const;
const WHO = ['ada', 'ben', 'moderator', 'owner'] as const;

/** Members and moderators of some servers, who do one thing after another without waiting for what comes of it. */
export function createCrowd(sandbox: Sandbox, random: Random, servers: number) {
  const studios = Array.from({ length: servers }, () => openStudio(sandbox));
  const sent: SentInteraction[] = [];
  const cut = new Set<SentInteraction>();

  const deeds: readonly ((studio: Studio) => SentInteraction | undefined)[] = [
    imagine,
    imagine,
    imagine,
    press,
    press,
    press,
    (studio) =>
      studio[random.pick(WHO)].slash(random.pick(['easel queue', 'easel usage', 'easel history'])),
    moderate,
  ];

  function imagine(studio: Studio): SentInteraction | undefined {
    if (sent.filter(isOpen).length >= REQUESTS_AT_ONCE) return undefined;
    const options = {
      prompt: `fox ${sent.length}`,
      count: random.chance(0.3) ? random.whole(2, 4) : 1,
      private: random.chance(0.3),
    };
    return studio[random.pick(WHO)].slash('imagine', { ...SMALL, ...options });
  }

  /** A button of one of the last messages that somebody sees. */
  function press({ members, channel, ...studio }: Studio): SentInteraction | undefined {
    const who = random.pick(WHO);
    const member = members[who];
    const label = random.pick(LABELS);
    const own = sent
      .filter(({ actor }) => actor.id === member.id)
      .slice(-RECENT_MESSAGES)
      .map((each) => each.reply());
    const standing = sandbox.discord.messages(channel).slice(-RECENT_MESSAGES);
    const [first, ...others] = [...own, ...standing].filter(
      (message) =>
        message !== undefined && buttonsOf(message).some((button) => button.label === label),
    );
    if (first === undefined) return undefined;
    const message = random.pick([first, ...others]);
    return message === undefined ? undefined : studio[who].press(message, label);
  }

  function moderate(studio: Studio): SentInteraction {
    const { owner, moderator, members, logChannel } = studio;
    const member = random.pick([members.ada, members.ben]).id;
    const [actor, command, options] = random.pick<[Actor, string, Record<string, string | number>]>(
      [
        [owner, 'settings view', {}],
        [owner, 'settings limits set', { images_per_hour: random.whole(500, 1000) }],
        [owner, random.pick(['settings private allow', 'settings private deny']), {}],
        [owner, 'settings log', { channel: logChannel.id }],
        [moderator, 'moderation suspend', { member }],
        [moderator, 'moderation unsuspend', { member }],
        [moderator, 'moderation unsuspend', { member }],
        [moderator, 'moderation pause', {}],
        [moderator, 'moderation resume', {}],
        [moderator, 'moderation resume', {}],
        [moderator, 'moderation cancel-all', {}],
        [moderator, 'moderation audit', {}],
        [moderator, 'moderation give', { member, images: 3 }],
      ],
    );
    return actor.slash(command, options);
  }

  const asked: Asked = {
    sent,
    channels: studios.map(({ channel }) => channel),
    members: studios.flatMap(({ members }) => Object.values(members)),
    cut,
  };
  return {
    ...asked,
    /** Who waits for what can still come. */
    listWaiting: () => sent.filter((each) => isOpen(each) && !cut.has(each)),
    /** What was acknowledged by a process that was killed, and is no request. */
    noteKill({ jobs }: Books): void {
      const requests = new Set(jobs.map((job) => job.interaction_id));
      for (const each of sent)
        if (each.reply()?.thinking === true && !requests.has(each.id)) cut.add(each);
    },
    act(): void {
      const [first, ...others] = studios;
      const [deed, ...more] = deeds;
      if (first === undefined || deed === undefined) throw new Error('there is nobody');
      try {
        const interaction = random.pick([deed, ...more])(random.pick([first, ...others]));
        if (interaction !== undefined) sent.push(interaction);
      } catch (error) {
        // A button that is there and can't be pressed.
        if (!(error instanceof ClientRefusal)) throw error;
      }
    },
    /** Whatever moderators did: each server gets a picture, at once. */
    async paintOn(): Promise<void> {
      for (const studio of studios) {
        await run(studio.moderator, 'moderation resume');
        await run(studio.moderator, 'moderation unsuspend', { member: studio.members.ada.id });
        const interaction = request(studio, { prompt: 'painted on' });
        sent.push(interaction);
        await pictured(interaction);
      }
    },
  };
}
