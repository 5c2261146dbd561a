import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

type FileButtonProps = {
  readonly label: string;
  readonly text?: string;
  readonly onFiles: (files: FileList | null) => void;
};

export function FileButton({ label, text = '+', onFiles }: FileButtonProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="file-button"
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
      >
        {text}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles(currentTarget.files);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
