import type { JSX } from 'preact';

type FileCardProps = {
  readonly name: string;
  readonly size: number | undefined;
  readonly url: string;
};

/** A file that is no picture. */
export function FileCard({ name, size, url }: FileCardProps): JSX.Element {
  return (
    <div class="file-card">
      <span class="file-icon" aria-hidden="true" />
      <span>
        <a href={url} download={name}>
          {name}
        </a>
        {size !== undefined && <small>{describeSize(size)}</small>}
      </span>
    </div>
  );
}

function describeSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
