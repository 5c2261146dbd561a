import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { FormNode, PageForm } from '../../contract.ts';
import { act } from '../link.ts';
import { Markup } from '../markup/markup.tsx';
import { form } from '../state.ts';
import { FormControl } from './form-control.tsx';
import { findProblem, inputOf, isRequired, startValues, type FormValue } from './form-values.ts';

const FIRST_FIELD = '.form-fields :is(input, textarea, button)';

function close(): void {
  form.value = undefined;
}

export function FormDialog(): JSX.Element | null {
  return form.value ? <OpenForm key={form.value.opener} {...form.value} /> : null;
}

/** A form as Discord shows it: what was typed stays where sending fails. */
function OpenForm({ opener, title, components }: PageForm): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const values = useSignal(startValues(components));
  const problem = useSignal<string | undefined>(undefined);
  const isTried = useSignal(false);
  const isSending = useSignal(false);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  }, []);

  const problemOf = (node: FormNode) => {
    const input = inputOf(node);
    return input && findProblem(input, values.value[input.custom_id] ?? '');
  };
  const submit = async () => {
    isTried.value = true;
    if (components.some((node) => problemOf(node) !== undefined)) {
      dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    isSending.value = true;
    const sent = Object.entries(values.value).map(
      ([name, value]) => [name, typeof value === 'object' ? [...value] : value] as const,
    );
    const outcome = await act({ kind: 'submit', opener, values: Object.fromEntries(sent) });
    isSending.value = false;
    // Closed and not just taken away: the focus goes back to where it was.
    if (outcome.ok) dialog.current?.close();
    else problem.value = `${outcome.problem}. What you entered is still here.`;
  };

  return (
    <dialog ref={dialog} class="form" aria-labelledby={`${id}-title`} onClose={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header>
          <h2 id={`${id}-title`}>{title}</h2>
          <button
            type="button"
            class="form-close"
            aria-label="Close the form"
            onClick={() => dialog.current?.close()}
          >
            ×
          </button>
        </header>
        <div class="form-fields">
          {components.map((node, index) => (
            <FormRow
              key={inputOf(node)?.custom_id ?? index}
              node={node}
              value={values.value[inputOf(node)?.custom_id ?? ''] ?? ''}
              problem={isTried.value ? problemOf(node) : undefined}
              onChange={(name, value) => (values.value = { ...values.value, [name]: value })}
            />
          ))}
        </div>
        <p class="problem" role="alert">
          {problem.value}
        </p>
        <footer>
          <button type="button" class="button secondary" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" class="button primary" disabled={isSending.value}>
            Submit
          </button>
        </footer>
      </form>
    </dialog>
  );
}

type FormRowProps = {
  readonly node: FormNode;
  readonly value: FormValue;
  readonly problem: string | undefined;
  readonly onChange: (name: string, value: FormValue) => void;
};

function FormRow({ node, value, problem, onChange }: FormRowProps): JSX.Element {
  const id = useId();
  const input = inputOf(node);
  if (!input) return <Markup text={node.content ?? ''} />;
  const label = node.label ?? input.label ?? '';
  return (
    <div class="form-row">
      {/* Groups and lists are named by what stands here; a text field is labelled by it. */}
      <label for={`${id}-input`} id={`${id}-label`}>
        {label}
        {isRequired(input) && (
          <span class="required" aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      {node.description && <small id={`${id}-about`}>{node.description}</small>}
      <FormControl
        id={id}
        input={input}
        label={label}
        value={value}
        isBad={problem !== undefined}
        onChange={(next) => onChange(input.custom_id, next)}
      />
      {problem !== undefined && (
        <small class="problem" id={`${id}-problem`}>
          {problem}
        </small>
      )}
    </div>
  );
}
