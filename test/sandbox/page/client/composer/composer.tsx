import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { actOut, upload } from '../link.ts';
import { say } from '../notices.ts';
import { scene, underWay, wantedCommand } from '../state.ts';
import type { PageFile } from '../../contract.ts';
import { CommandLine } from './command-line.tsx';
import { checkDraft, fillOption, findFileOption, startDraft, type Draft } from './draft.ts';
import { TextBox } from './text-box.tsx';

/** As in Discord, words typed anywhere else go to the message box. */
function takeTyping({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return;
  if (target instanceof Element && target.closest('input, textarea, select, dialog, [role=menu]'))
    return;
  document.querySelector<HTMLElement>('.composer :is(textarea, .more-options)')?.focus();
}

/** Where the member writes: words, or a command with its options. */
export function Composer(): JSX.Element {
  const draft = useSignal<Draft | undefined>(undefined);
  const text = useSignal('');
  const files = useSignal<readonly PageFile[]>([]);
  const isOver = useSignal(false);
  const { as, in: where } = scene.value;

  useEffect(() => {
    addEventListener('keydown', takeTyping);
    return () => removeEventListener('keydown', takeTyping);
  }, []);
  useEffect(() => {
    draft.value = undefined;
    text.value = '';
    files.value = [];
  }, [as, where]);
  const { value: wanted } = wantedCommand;
  useEffect(() => {
    if (!wanted) return;
    draft.value = startDraft(wanted);
    wantedCommand.value = undefined;
  }, [wanted]);

  async function takeFiles(list: FileList | undefined | null): Promise<void> {
    for (const file of list ?? []) {
      const outcome = await upload(file);
      if (!outcome.ok) say(outcome.problem, { isProblem: true });
      else if (outcome.file) placeFile(outcome.file);
    }
  }

  /** In the command's own option for a file, where it has one that is empty. */
  function placeFile(file: PageFile): void {
    const now = draft.value;
    const option = now && findFileOption(now);
    if (now && option) {
      const field = { text: file.name, picked: { upload: file.id } };
      draft.value = fillOption(
        { ...now, shown: [...new Set([...now.shown, option])] },
        option,
        field,
      );
    } else files.value = [...files.value, file];
  }

  async function sendCommand(written: Draft): Promise<string | undefined> {
    const checked = checkDraft(written);
    if (!checked.ok) return checked.option;
    draft.value = undefined;
    text.value = '';
    await actOut({ kind: 'slash', name: written.entry.path, options: { ...checked.options } });
    return undefined;
  }

  async function sendText(): Promise<void> {
    const content = text.value.trim();
    if (content === '' && files.value.length === 0) return;
    const attached = files.value;
    text.value = '';
    files.value = [];
    const outcome = await actOut({ kind: 'post', content, files: attached.map(({ id }) => id) });
    // What is not sent is not lost, unless something else is being written by then.
    if (outcome.ok || text.value !== '' || draft.value) return;
    text.value = content;
    files.value = [...attached, ...files.value];
  }

  return (
    <section
      class={`composer ${isOver.value ? 'over' : ''}`}
      aria-label="Message box"
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => (isOver.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        void takeFiles(event.dataTransfer?.files);
      }}
      onPaste={({ clipboardData }) => {
        if (clipboardData?.files.length) void takeFiles(clipboardData.files);
      }}
    >
      {files.value.length > 0 && (
        <ul class="composer-files">
          {files.value.map((file) => (
            <li key={file.id}>
              {file.name}
              <button
                type="button"
                aria-label={`Remove ${file.name}`}
                onClick={() => (files.value = files.value.filter(({ id }) => id !== file.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {draft.value ? (
        <CommandLine
          draft={draft.value}
          onChange={(next) => (draft.value = next)}
          onLeave={(rest) => {
            draft.value = undefined;
            text.value = rest;
          }}
          onSend={sendCommand}
          onFile={(list) => void takeFiles(list)}
        />
      ) : (
        <TextBox
          text={text.value}
          onText={(next) => (text.value = next)}
          onCommand={(entry, rest) => (draft.value = startDraft(entry, rest))}
          onSend={() => void sendText()}
          onFile={(list) => void takeFiles(list)}
        />
      )}
      <p class="composer-state" role="status">
        {underWay.value > 0 ? 'Waiting for the bot…' : ''}
      </p>
    </section>
  );
}
