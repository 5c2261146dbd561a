import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { MediaItem } from '../../../discord/components/component-node.ts';
import { enlarge } from './lightbox.tsx';

/** An address on this page; others are linked to and not loaded. */
function isOwn(url: string | undefined): url is string {
  return url?.startsWith('/files/') === true;
}

type PictureProps = {
  readonly items: readonly MediaItem[];
  readonly index: number;
  readonly isWhole?: boolean;
};

/** One of several pictures: it opens large, and a spoiler only the second time. */
export function Picture({ items, index, isWhole = false }: PictureProps): JSX.Element | null {
  const isRevealed = useSignal(false);
  const item = items[index];
  const { media, description, spoiler } = item ?? {};
  if (!media) return null;
  const { url, width, height } = media;
  if (!isOwn(url)) {
    return (
      <a href={url} target="_blank" rel="noreferrer noopener">
        {description ?? url}
      </a>
    );
  }
  const isHidden = spoiler === true && !isRevealed.value;
  const alt = description ?? 'A picture without a description';
  const ratio = width && height ? `${width} / ${height}` : '1';
  return (
    <button
      type="button"
      class={`picture ${isHidden ? 'hidden' : ''} ${isWhole ? 'whole' : ''}`}
      style={isWhole ? { aspectRatio: ratio } : {}}
      data-wide={width && height && width > height ? '' : undefined}
      aria-label={isHidden ? 'A picture behind a spoiler: show it' : `Open large: ${alt}`}
      onClick={() => {
        if (isHidden) isRevealed.value = true;
        else enlarge(items, index);
      }}
    >
      <img src={url} alt="" width={width} height={height} decoding="async" />
      {isHidden && <span class="picture-veil">Spoiler</span>}
    </button>
  );
}

/** The shape of all of them, or a square. */
function sharedRatio(items: readonly MediaItem[]): string {
  const ratios = new Set(items.map(({ media }) => (media?.width ?? 1) / (media?.height ?? 1)));
  const [ratio = 1] = ratios;
  return ratios.size === 1 && Number.isFinite(ratio) ? String(ratio) : '1';
}

/** As Discord lays pictures out: one whole, several in a grid. */
export function Gallery({ items }: { readonly items: readonly MediaItem[] }): JSX.Element {
  return (
    <div class="gallery" data-count={items.length} style={{ '--ratio': sharedRatio(items) }}>
      {items.map((item, index) => (
        <Picture
          key={item.media?.url ?? index}
          items={items}
          index={index}
          isWhole={items.length === 1}
        />
      ))}
    </div>
  );
}
