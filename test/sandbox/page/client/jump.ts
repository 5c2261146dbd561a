import { batch } from '@preact/signals';
import { say } from './notices.ts';
import { messages, place, scene, sought } from './state.ts';

/** A message of this sandbox, by the key of its channel. */
export type Jump = { readonly in: string; readonly messageId: string };

const LINK = /^https:\/\/discord\.com\/channels\/(@me|\d+)\/(\d+)\/(\d+)$/;

/** Where a link to a message leads here; undefined for any other address, which is the browser's to follow. */
export function readJump(href: string): Jump | undefined {
  const [, serverId, channelId, messageId] = LINK.exec(href) ?? [];
  if (messageId === undefined) return undefined;
  const { serverId: own, channels = [] } = place.value ?? {};
  const channel = channels.find(({ id, kind }) =>
    serverId === '@me' ? kind === 'direct' : serverId === own && id === channelId,
  );
  return channel && { in: channel.key, messageId };
}

export function jumpTo(jump: Jump): void {
  batch(() => {
    sought.value = jump.messageId;
    if (scene.value.in !== jump.in) scene.value = { ...scene.value, in: jump.in };
  });
}

/** Shows the message that is sought, once the messages are there. */
export function endJump(): void {
  const { value: id } = sought;
  if (id === undefined) return;
  sought.value = undefined;
  const message = document.querySelector<HTMLElement>(`#message-${id}`);
  message?.scrollIntoView({ block: 'center' });
  message?.focus();
  if (!message) {
    const isOld = messages.value.length > 0 && id < (messages.value[0]?.id ?? '');
    say(isOld ? 'That message is too far back to be shown.' : 'That message is gone.');
  }
}
