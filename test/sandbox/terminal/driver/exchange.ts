import { setTimeout as sleep } from 'node:timers/promises';
import {
  buttonsOf,
  picturesOf,
  textOf,
  type Acknowledgement,
  type Message,
  type SentInteraction,
} from '../../discord/index.ts';
import type { DriverEvent } from './events.ts';
import type { DrivenSandbox, Stage } from './stage.ts';

const RESPONSE = { message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, form: 9 } as const;

/** An interaction's token is good for so long; later nothing can come of it. */
const TOKEN_LIFETIME_MS = 15 * 60_000;
/** How long a private text must stand unchanged, with nothing being painted, to be the last word. */
const QUIET_MS = 700;

export type Exchange = {
  readonly number: number;
  readonly sent: SentInteraction;
  /** The message whose button was pressed. */
  readonly pressed?: Message | undefined;
};

/** Shows what comes of an interaction, and resolves when nothing more will. */
export async function followExchange(
  { number: exchange, sent, pressed }: Exchange,
  { discord, dataoorts }: DrivenSandbox,
  stage: Stage,
  show: (event: DriverEvent) => void,
): Promise<void> {
  const editsBefore = pressed?.edits;
  let acknowledgement: Acknowledgement;
  try {
    acknowledgement = await sent.acknowledged;
  } catch {
    return show({ kind: 'problem', text: 'The application did not respond.' });
  }
  const { type, ephemeral, afterMs } = acknowledgement;
  show({ kind: 'acknowledged', exchange, afterMs, isPrivate: ephemeral });
  if (type === RESPONSE.form) {
    return show({
      kind: 'problem',
      text: 'The bot opened a form, which this stage cannot fill in.',
    });
  }

  let shownText = '';
  const reportProgress = () => {
    const reply = sent.reply();
    if (!reply || reply.thinking || isComplete(reply)) return;
    // With nothing being painted, a private text is most likely the last word, which is shown below.
    if (ephemeral && dataoorts.inFlight === 0) return;
    const text = textOf(reply);
    if (text !== shownText) show({ kind: 'progress', exchange, text });
    shownText = text;
  };
  const isOver = () => {
    const reply = sent.reply();
    if (type === RESPONSE.deferredMessage) {
      return !reply || (!reply.thinking && (isComplete(reply) || ephemeral));
    }
    if (type === RESPONSE.deferredUpdate) {
      return sent.followUps().length > 0 || pressed?.deleted || pressed?.edits !== editsBefore;
    }
    return true;
  };
  const stopReporting =
    type === RESPONSE.deferredMessage ? discord.onChange(reportProgress) : () => undefined;
  try {
    await discord.until('an answer to the interaction', isOver, TOKEN_LIFETIME_MS);
    if (type === RESPONSE.deferredMessage && ephemeral) await waitForQuiet(sent, dataoorts);
    // What all saw goes first, and then its member is told why.
    if (type === RESPONSE.deferredMessage && !sent.reply()) await waitForReason(sent, discord);
  } finally {
    stopReporting();
  }

  const updated =
    type === RESPONSE.update || type === RESPONSE.deferredUpdate ? pressed : undefined;
  if (updated?.deleted) show({ kind: 'deleted', exchange });
  const messages = [sent.reply() ?? updated, ...sent.followUps()];
  for (const message of messages) {
    if (message && !message.deleted)
      show({ kind: 'reply', exchange, message: stage.show(message) });
  }
}

/** A private text may be a place in line as well as the last word, and nothing on it tells which. */
async function waitForQuiet(
  sent: SentInteraction,
  dataoorts: DrivenSandbox['dataoorts'],
): Promise<void> {
  for (;;) {
    const reply = sent.reply();
    if (!reply || isComplete(reply)) return;
    const { edits } = reply;
    await sleep(QUIET_MS);
    if (sent.reply()?.edits === edits && dataoorts.inFlight === 0) return;
  }
}

/** A request that was cancelled ends without one. */
async function waitForReason(
  sent: SentInteraction,
  discord: DrivenSandbox['discord'],
): Promise<void> {
  const told = discord.until('the reason', () => sent.followUps().length > 0, QUIET_MS);
  await told.catch(() => undefined);
}

/** Pictures, and buttons to go on, come with the last version only; who still waits can only cancel. */
function isComplete(message: Message): boolean {
  return (
    picturesOf(message).length > 0 || buttonsOf(message).some(({ label }) => label !== 'Cancel')
  );
}
