import type { JSX } from 'preact';
import type { PageMessage } from '../../contract.ts';
import { jumpTo } from '../jump.ts';
import { Markup } from '../markup/markup.tsx';
import { describeTime } from '../markup/describe-time.ts';
import { dismissed, nameOf, place, scene } from '../state.ts';
import { Avatar } from './avatar.tsx';
import { EmbedCard } from './embed.tsx';
import { FileCard } from './file-card.tsx';
import { Layout } from './layout.tsx';
import { MessageMenuButton, openMenuAt } from './message-menu.tsx';
import { Gallery } from './picture.tsx';

type MessageProps = {
  readonly message: PageMessage;
  /** Follows another of the same author's, so that its head can be left out. */
  readonly isContinued: boolean;
};

export function Message({ message, isContinued }: MessageProps): JSX.Element {
  const { authorId, at, isPrivate, isThinking, mentionsYou, origin, repliesTo } = message;
  const name = nameOf(authorId) ?? 'Somebody';
  const isApp = authorId === place.value?.appId;
  const seconds = Math.floor(at / 1000);
  const traits = [isPrivate && 'private', mentionsYou && 'mentioning', isContinued && 'continued'];
  return (
    <article
      class={`message ${traits.filter(Boolean).join(' ')}`}
      id={`message-${message.id}`}
      tabIndex={-1}
      aria-label={`${name}, ${describeTime(seconds, 't', 0)}`}
      aria-busy={isThinking}
      onContextMenu={(event) => openMenuAt(event, message)}
    >
      {repliesTo ? (
        <Reply to={repliesTo} />
      ) : (
        origin?.commandName !== undefined && (
          <Used userId={origin.userId} commandName={origin.commandName} />
        )
      )}
      {!isContinued && <Avatar name={name} isApp={isApp} />}
      <div class="message-body">
        {!isContinued && (
          <header>
            <span class="author">{name}</span>
            {isApp && <span class="app-tag">APP</span>}
            <time dateTime={new Date(at).toISOString()} title={describeTime(seconds, 'F', 0)}>
              {describeTime(seconds, 't', 0)}
            </time>
          </header>
        )}
        {isThinking ? <Thinking name={name} /> : <Content message={message} />}
        {isPrivate && <PrivateNote message={message} />}
      </div>
      {!isThinking && <MessageMenuButton message={message} name={name} />}
    </article>
  );
}

function Content({ message }: { readonly message: PageMessage }): JSX.Element {
  const pictures = message.files.filter(({ contentType }) => contentType.startsWith('image/'));
  const others = message.files.filter((file) => !pictures.includes(file));
  return (
    <div class="content">
      {message.content !== '' && <Markup text={message.content} />}
      {message.embeds.map((embed, index) => (
        <EmbedCard key={index} embed={embed} />
      ))}
      {pictures.length > 0 && (
        <Gallery
          items={pictures.map(({ url, width, height, description, spoiler }) => ({
            media: { url, width, height },
            description,
            spoiler,
          }))}
        />
      )}
      {others.map(({ id, name, size, url }) => (
        <FileCard key={id} name={name} size={size} url={url} />
      ))}
      <Layout message={message} />
      {message.isEdited && <small class="edited">(edited)</small>}
    </div>
  );
}

type UsedProps = { readonly userId: string; readonly commandName: string };

function Used({ userId, commandName }: UsedProps): JSX.Element {
  const name = nameOf(userId) ?? 'Somebody';
  return (
    <p class="origin">
      <span class="origin-line" aria-hidden="true" />
      <Avatar name={name} />
      <strong>{name}</strong>
      {' used '}
      <span class="mention">/{commandName}</span>
    </p>
  );
}

/** Whoever pressed a button is not told: Discord shows the answer as a reply of the app to its own message. */
function Reply({ to }: { readonly to: NonNullable<PageMessage['repliesTo']> }): JSX.Element {
  if (to.isGone) {
    return (
      <p class="origin">
        <span class="origin-line" aria-hidden="true" />
        <em>Original message was deleted</em>
      </p>
    );
  }
  const name = nameOf(to.authorId) ?? 'Somebody';
  return (
    <p class="origin">
      <span class="origin-line" aria-hidden="true" />
      <Avatar name={name} isApp={to.authorId === place.value?.appId} />
      <strong>{name}</strong>
      <a
        href={`#message-${to.id}`}
        onClick={(event) => {
          event.preventDefault();
          jumpTo({ in: scene.value.in, messageId: to.id });
        }}
      >
        {to.text === '' ? <em>Click to see attachment</em> : to.text}
      </a>
    </p>
  );
}

function Thinking({ name }: { readonly name: string }): JSX.Element {
  return (
    <p class="thinking">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {name} is thinking…
    </p>
  );
}

function PrivateNote({ message }: { readonly message: PageMessage }): JSX.Element {
  return (
    <p class="private-note">
      <span aria-hidden="true">◉ </span>Only you can see this ·{' '}
      <button
        type="button"
        class="plain-link"
        onClick={() => (dismissed.value = new Set([...dismissed.value, message.id]))}
      >
        Dismiss message
      </button>
    </p>
  );
}
