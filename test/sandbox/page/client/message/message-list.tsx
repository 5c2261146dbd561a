import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageMessage } from '../../contract.ts';
import { channel, dismissed, isLoading, member, messages, scene } from '../state.ts';
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

  const goToEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });
  useLayoutEffect(() => {
    isFollowing.current = true;
    goToEnd();
  }, [as, where]);
  useLayoutEffect(() => {
    if (isFollowing.current) goToEnd();
  }, [shown]);

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
      <p>
        {about === '' ? '' : `This is ${about}. `}You are {member.value?.name ?? '…'},{' '}
        {member.value?.about}. Type <code>/imagine</code> and what to paint.
      </p>
    </div>
  );
}
