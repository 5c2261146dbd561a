import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { FileButton } from '../composer/file-button.tsx';
import { upload } from '../link.ts';
import type { FormControlProps } from './form-control.tsx';

type FormFilesProps = Pick<FormControlProps, 'input' | 'label' | 'onChange'> & {
  readonly values: readonly string[];
};

/** Files for a form: uploaded when they are chosen or dropped, and sent by their ids. */
export function FormFiles({ input, label, values, onChange }: FormFilesProps): JSX.Element {
  const names = useSignal<Readonly<Record<string, string>>>({});
  const problem = useSignal('');
  const most = input.max_values ?? 1;

  async function take(files: FileList | null | undefined): Promise<void> {
    let next = values;
    for (const file of files ?? []) {
      const outcome = await upload(file);
      problem.value = outcome.ok ? '' : outcome.problem;
      if (!outcome.ok || !outcome.file) continue;
      const { id, name } = outcome.file;
      names.value = { ...names.value, [id]: name };
      next = [...next, id].slice(-most);
    }
    onChange(next);
  }

  return (
    <div
      class="drop"
      role="group"
      aria-label={label}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer?.files);
      }}
    >
      {values.map((id) => (
        <p key={id}>
          {names.value[id] ?? 'A file'}{' '}
          <button
            type="button"
            class="plain-link"
            onClick={() => onChange(values.filter((one) => one !== id))}
          >
            Remove
          </button>
        </p>
      ))}
      <FileButton
        label={`Choose files for ${label}`}
        text="Drop a file here, or choose one"
        onFiles={(files) => void take(files)}
      />
      <span class="problem">{problem.value}</span>
    </div>
  );
}
