import type { JSX } from 'preact';
import type { Embed } from '../../../discord/components/component-node.ts';
import { InlineMarkup, Markup } from '../markup/markup.tsx';
import { accentOf } from './layout.tsx';
import { Gallery } from './picture.tsx';

export function EmbedCard({ embed }: { readonly embed: Embed }): JSX.Element {
  const { author, title, url, description, fields, footer, color, image, thumbnail } = embed;
  return (
    <article class="embed" style={accentOf({ accent_color: color })} aria-label={title ?? 'Embed'}>
      {thumbnail && (
        <div class="embed-thumbnail">
          <Gallery items={[{ media: thumbnail }]} />
        </div>
      )}
      {author && <p class="embed-author">{author.name}</p>}
      {title && (
        <p class="embed-title">
          {url ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              <InlineMarkup text={title} />
            </a>
          ) : (
            <InlineMarkup text={title} />
          )}
        </p>
      )}
      {description && <Markup text={description} />}
      {fields && fields.length > 0 && (
        <dl class="embed-fields">
          {fields.map(({ name, value }, index) => (
            <div key={index}>
              <dt>
                <InlineMarkup text={name} />
              </dt>
              <dd>
                <Markup text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {image && <Gallery items={[{ media: image }]} />}
      {footer && <p class="embed-footer">{footer.text}</p>}
    </article>
  );
}
