import { COMMANDS } from '../../commands/index.ts';
import { createDispatch } from '../../src/dispatch.ts';
import { MODELS } from '#core/image/models.ts';
import type { Interaction, Invocation } from '#core/invocation.ts';
import { createLogger } from '#core/logger.ts';
import type { PanelButton, PanelSelect } from '#core/reply.ts';
import type { JobChanges } from './example-job.ts';
import { createMemoryReply } from './memory/delivery.ts';
import { createStudio, startNext, type Studio, type StudioOptions } from './studio.ts';
import { createMemoryResponder } from './memory/responder.ts';

export const ADA = '200000000000000001';
export const GRACE = '200000000000000002';
export const MODERATOR = '200000000000000003';
export const SERVER = '300000000000000001';
export const CHANNEL = '400000000000000001';
export const MANAGE_SERVER = 1n << 5n;

/** Every request has a moment of its own, from here on. */
export const START = Date.now() - 30 * 60 * 1000;

type Act = Interaction extends infer Each
  ? Each extends Interaction
    ? Omit<Each, 'invocation'>
    : never
  : never;

export type Who = Partial<Invocation>;

export type PaintOptions = JobChanges & {
  readonly isPrivate?: boolean;
  readonly isAgeRestricted?: boolean;
  /** When it was asked for. */
  readonly at?: number;
};

/** Members who paint and look through what they have painted. */
export async function openHistoryDesk(setup: StudioOptions = {}) {
  let studio = await createStudio(setup);
  let interactions = 0;
  studio.painter.always = 'painted';

  /** Gives the request's id. The message of the n-th request is `6…n`. */
  async function paint(prompt: string, options: PaintOptions = {}): Promise<string> {
    interactions += 1;
    const { isPrivate = false, isAgeRestricted = false, at, ...changes } = options;
    const channelId = changes.origin?.channelId ?? CHANNEL;
    studio.delivery.outcome = {
      posted: isPrivate ? null : { channelId, messageId: `6${interactions}` },
    };
    const before = new Set((await studio.rows()).map(({ id }) => id));
    await studio.submit({
      ...changes,
      request: { prompt, ...changes.request },
      order: { isPrivate, ...changes.order },
      origin: { receivedAt: START + interactions * 1000, ...changes.origin },
    });
    await studio.ended();
    const id = (await studio.rows()).find((row) => !before.has(row.id))?.id ?? '';
    if (at !== undefined)
      await studio.database
        .updateTable('jobs')
        .set({ received_at: at })
        .where('id', '=', id)
        .execute();
    if (isAgeRestricted) await studio.ports.intake.noteAgeRestricted(id);
    return id;
  }

  async function act(interaction: Act, who: Who = {}) {
    interactions += 1;
    const interactionId = String(1_600_000_000_000_000_000n + BigInt(interactions));
    const dispatch = createDispatch({
      commands: COMMANDS,
      context: { ...studio.features, chooseSeed: () => 99, models: MODELS },
      allowedServers: [],
      directMessages: true,
      log: createLogger('silent', []),
    });
    const responder = createMemoryResponder(createMemoryReply(studio.events));
    const invocation = { ...studio.invocation({ interactionId, ...who }), ...who };
    await dispatch({ ...interaction, invocation }, responder);
    const { panel } = responder;
    return {
      answers: responder.answers,
      /** What was shown, or why not. */
      said: responder.answers.at(-1) ?? '',
      panel,
      list: panel.flatMap((line): readonly PanelSelect[] =>
        'select' in line ? [line.select] : [],
      )[0],
      buttons: panel.flatMap((line): readonly PanelButton[] =>
        'buttons' in line ? line.buttons : [],
      ),
    };
  }
  type Shown = Awaited<ReturnType<typeof act>>;

  const look = (options: Readonly<Record<string, unknown>> = {}, who: Who = {}) =>
    act({ kind: 'command', name: 'easel', subcommand: 'history', options }, who);
  const press = (name: string, id: string, who: Who = {}) => act({ kind: 'button', name, id }, who);
  const pick = (id: string, value: string, who: Who = {}) =>
    act({ kind: 'select', name: 'history', id, values: [value] }, who);
  /** Presses the button that stands there with this label. */
  async function go({ buttons }: Shown, label: 'button.next' | 'button.previous', who: Who = {}) {
    const button = buttons.find((each) => each.label.key === label);
    if (button === undefined) throw new Error(`There is no ${label}`);
    return press(button.name, button.id, who);
  }
  /** Opens the n-th picture of a page's list. */
  async function open({ list }: Shown, at = 0, who: Who = {}) {
    const value = list?.options[at]?.value;
    if (list === undefined || value === undefined) throw new Error('There is nothing to pick');
    return pick(list.id, value, who);
  }

  return {
    get studio(): Studio {
      return studio;
    },
    async restart() {
      studio.kill();
      studio = await startNext(studio);
    },
    paint,
    act,
    look,
    press,
    pick,
    go,
    open,
  };
}

export type HistoryDesk = Awaited<ReturnType<typeof openHistoryDesk>>;

/** The prompts of a page, from top to bottom. */
export function promptsOf(said: string): readonly string[] {
  return [...said.matchAll(/\*\*\d+\*\* · \S+ · (.*)$/gm)].map(([, prompt = '']) => prompt);
}
