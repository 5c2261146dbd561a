import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageMessage } from '../../contract.ts';
import { endJump } from '../jump.ts';
import { channel, dismissed, isLoading, member, messages, place, scene, sought } from '../state.ts';
import { Message } from './message.tsx';

/** Messages of one author that come so close together stand under one head. */
const TOGETHER_MS = 7 * 60_000;
/** So near to the end somebody reads what comes. */
const NEAR_PX = 120;

function isContinued(before: PageMessage | undefined, message: PageMessage): boolean {
  return (
    before !== undefined &&
    message.origin === undefined &&
    before.authorId === message.authorId &&
    before.isPrivate === message.isPrivate &&
    message.at - before.at < TOGETHER_MS
  );
}

export function MessageList(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const isAway = useSignal(false);
  const shown = messages.value.filter(({ id }) => !dismissed.value.has(id));
  const { as, in: where } = scene.value;

  const hadFocus = box.current?.contains(document.activeElement) === true;

  const goToEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });
  useLayoutEffect(() => {
    isFollowing.current = true;
    goToEnd();
  }, [as, where]);
  useLayoutEffect(() => {
    if (isFollowing.current) goToEnd();
  }, [shown]);
  useLayoutEffect(() => {
    // With a message goes the button on it that was pressed, and with that the focus.
    if (hadFocus && document.activeElement === document.body) {
      box.current?.focus({ preventScroll: true });
    }
  }, [shown]);
  useLayoutEffect(() => {
    if (isLoading.value || sought.value === undefined) return;
    isFollowing.current = false;
    endJump();
  }, [shown, sought.value]);
  useLayoutEffect(() => {
    // A banner, or a prompt that takes more lines, leaves less room.
    const observer = new ResizeObserver(() => isFollowing.current && goToEnd());
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div class="message-area">
      {/* A region that scrolls has to be reachable by keyboard. */}
      <div
        ref={box}
        class="message-list"
        role="log"
        aria-busy={isLoading.value}
        tabIndex={0}
        aria-label={`Messages in ${channel.value?.name ?? 'the channel'}`}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          isFollowing.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
          isAway.value = !isFollowing.current;
        }}
      >
        <Welcome />
        {shown.map((message, index) => (
          <Message
            key={message.id}
            message={message}
            isContinued={isContinued(shown[index - 1], message)}
          />
        ))}
      </div>
      {isAway.value && (
        <button type="button" class="to-end" onClick={goToEnd}>
          Jump to the newest ↓
        </button>
      )}
    </div>
  );
}

function Welcome(): JSX.Element {
  const { name = '…', kind, about = '' } = channel.value ?? {};
  return (
    <div class="welcome">
      <h2>{kind === 'direct' ? name : `# ${name}`}</h2>
      <p class="sandbox-note">
        This is a sandbox: the bot is real, Discord{' '}
        {place.value?.isRealApi === true ? 'is a stand-in' : 'and Dataoorts are stand-ins'}. Try{' '}
        <code>/imagine a red fox</code>, be a moderator like Mia, or kill the bot while it paints.
      </p>
      <p>
        {about === '' ? '' : `${about[0]?.toUpperCase()}${about.slice(1)}. `}You are{' '}
        {member.value?.name ?? '…'}, {member.value?.about}.
      </p>
    </div>
  );
}
