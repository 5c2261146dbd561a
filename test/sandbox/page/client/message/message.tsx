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
  const { authorId, at, isPrivate, isThinking, mentionsYou, origin } = message;
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
      {origin && <Origin origin={origin} />}
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

function Origin({ origin }: { readonly origin: NonNullable<PageMessage['origin']> }): JSX.Element {
  const name = nameOf(origin.userId) ?? 'Somebody';
  return (
    <p class="origin">
      <span class="origin-line" aria-hidden="true" />
      <Avatar name={name} />
      <strong>{name}</strong>
      {origin.commandName === undefined ? (
        ' pressed a button '
      ) : (
        <>
          {' used '}
          <span class="mention">/{origin.commandName}</span>
        </>
      )}
      {origin.repliesTo !== undefined && (
        <a
          href={`#message-${origin.repliesTo}`}
          onClick={(event) => {
            event.preventDefault();
            if (origin.repliesTo) jumpTo({ in: scene.value.in, messageId: origin.repliesTo });
          }}
        >
          of an earlier message
        </a>
      )}
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
