import { COMMANDS } from '../../commands/index.ts';
import { createDispatch } from '../../src/dispatch.ts';
import type { Text } from '#core/i18n/text.ts';
import { MODELS } from '#core/image/models.ts';
import { createLogger } from '#core/logger.ts';
import type { Form, Panel, PanelButton, Responder } from '#core/reply.ts';
import { ALL_PERMISSIONS, createPast, ENTRANCES } from '../commands/list-entrances.ts';
import { ACCEPTED } from '../driver/memory/delivery.ts';
import { createInvocation, nextInteractionId } from '../driver/people.ts';
import { NO_RULES } from '../driver/job-ports.ts';

type Refusal = { readonly reason: Text; readonly buttons: readonly PanelButton[] };

/** What members are shown, before it is in any language. */
export type Answers = {
  readonly panels: readonly Panel[];
  readonly forms: readonly Form[];
  readonly refusals: readonly Refusal[];
};

/** Whatever buttons carry that is no id of the database. */
const OTHER_IDS =
  'allowances pictures server newcomers roles channels log general defaults spoilers styles terms own all 1'.split(
    ' ',
  );

/** Goes in by every entrance, as somebody who may do all, and collects what is answered. */
export async function collectAnswers(): Promise<Answers> {
  const panels: Panel[] = [];
  const forms: Form[] = [];
  const refusals: Refusal[] = [];
  const responder = createRecorder(panels, forms, refusals);
  for (const { interactions } of ENTRANCES) {
    const rules = { ...NO_RULES, isPaused: false };
    const { driver, ids } = await createPast(rules);
    const dispatch = createDispatch({
      commands: COMMANDS,
      context: { ...driver.features, chooseSeed: () => 99, models: MODELS },
      allowedServers: [],
      log: createLogger('silent', []),
    });
    for (const interaction of interactions([...ids, ...OTHER_IDS])) {
      const interactionId = nextInteractionId();
      const invocation = createInvocation({ interactionId, permissions: ALL_PERMISSIONS });
      await dispatch({ ...interaction, invocation }, responder);
    }
    await driver.jobs.stop(0);
    await driver.database.destroy();
  }
  return { panels, forms, refusals };
}

function createRecorder(panels: Panel[], forms: Form[], refusals: Refusal[]): Responder {
  const keep = async (panel: Panel): Promise<void> => void panels.push(panel);
  return {
    defer: async () => ACCEPTED,
    deferUpdate: async () => ACCEPTED,
    announce: async () => ({ kind: 'accepted', messageId: '600000000000000001' }),
    closeButton: async () => undefined,
    refuse: async (reason, buttons = []) => void refusals.push({ reason, buttons }),
    tell: async (reason) => void refusals.push({ reason, buttons: [] }),
    show: keep,
    update: keep,
    finish: keep,
    openForm: async (form) => void forms.push(form),
    deleteMessage: async () => undefined,
    suggest: async () => undefined,
  };
}
