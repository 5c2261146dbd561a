import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MediaItem } from '../../../discord/components/component-node.ts';

type Enlarged = { readonly items: readonly MediaItem[]; readonly index: number };

const enlarged = signal<Enlarged | undefined>(undefined);

export function enlarge(items: readonly MediaItem[], index: number): void {
  enlarged.value = { items, index };
}

export function Lightbox(): JSX.Element | null {
  return enlarged.value ? <OpenLightbox {...enlarged.value} /> : null;
}

function OpenLightbox({ items, index }: Enlarged): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const item = items[index];
  const step = (by: number) => enlarge(items, (index + by + items.length) % items.length);
  const { url = '', width, height } = item?.media ?? {};

  return (
    <dialog
      ref={dialog}
      class="lightbox"
      aria-label="The picture, large"
      onClose={() => (enlarged.value = undefined)}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) dialog.current?.close();
      }}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') step(1);
        if (key === 'ArrowLeft') step(-1);
      }}
    >
      <figure>
        <img src={url} alt={item?.description ?? ''} width={width} height={height} />
        <figcaption>
          <span>{item?.description ?? 'No description'}</span>
          <span class="lightbox-facts">
            {width && height ? `${width} × ${height} · ` : ''}
            {items.length > 1 ? `${index + 1} of ${items.length} · ` : ''}
            <a href={url} target="_blank" rel="noreferrer">
              Open the file
            </a>
          </span>
        </figcaption>
      </figure>
      {items.length > 1 && (
        <>
          <button
            type="button"
            class="lightbox-step"
            data-step="back"
            aria-label="The one before"
            onClick={() => step(-1)}
          >
            ‹
          </button>
          <button
            type="button"
            class="lightbox-step"
            data-step="on"
            aria-label="The next one"
            onClick={() => step(1)}
          >
            ›
          </button>
        </>
      )}
      <button
        type="button"
        class="lightbox-close"
        aria-label="Close"
        onClick={() => dialog.current?.close()}
      >
        ×
      </button>
    </dialog>
  );
}
