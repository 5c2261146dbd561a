import { code, text, type Text, type TextKey } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { isAppealable } from '#core/rules/rules.ts';
import { failure, success, type Result } from '#core/result.ts';
import { createEvent, findReach, type LogReach } from '../audit/event.ts';
import type { LogStore } from './ports.ts';
import type { PolicyStore } from '../settings/ports.ts';

export type AppealsOptions = {
  readonly store: Pick<LogStore, 'find' | 'addQuestion' | 'hasProblem'>;
  readonly policies: Pick<PolicyStore, 'read'>;
  readonly wake: () => void;
  readonly now: () => number;
};

/** One member's, so that nobody floods the log. */
const QUESTIONS_PER_HOUR = 5;
const HOUR_MS = 60 * 60 * 1000;

const ANSWERS = {
  read: 'log.asked',
  'no log': 'log.asked_nowhere',
  broken: 'log.asked_unwritable',
} as const satisfies Record<LogReach, TextKey>;

export interface Appeals {
  /** Puts a refusal before the moderators, once, and a few an hour. Gives what its member is told. */
  ask(invocation: Invocation, refusalId: string): Promise<Result<Text, Text>>;
}

export function createAppeals(options: AppealsOptions): Appeals {
  const { store, policies, wake, now } = options;

  async function ask(invocation: Invocation, refusalId: string): ReturnType<Appeals['ask']> {
    const { serverId, userId, serverLocale } = invocation;
    const { event: refusal } =
      (serverId === null ? undefined : await store.find(serverId, refusalId)) ?? {};
    const isTheirs =
      refusal?.kind === 'refusal' && refusal.userId === userId && refusal.request !== null;
    if (!isTheirs || refusal.rule === null || !isAppealable(refusal.rule) || serverId === null)
      return failure(text('log.ask_unknown'));
    const question = createEvent({
      serverId,
      at: now(),
      kind: 'question',
      summary: refusal.summary,
      // The member knows the refusal's: by it both are found.
      reference: refusal.reference,
      rule: refusal.rule,
      userId,
      channelId: refusal.channelId,
      request: refusal.request,
      locale: serverLocale,
      about: refusal.id,
    });
    const reference = code(refusal.reference);
    const bound = { most: QUESTIONS_PER_HOUR, since: now() - HOUR_MS };
    const added = await store.addQuestion(question, bound);
    if (added === 'known') return failure(text('log.asked_before', { reference }));
    if (added === 'too many')
      return failure(text('log.asked_too_many', { count: QUESTIONS_PER_HOUR, reference }));
    wake();
    const policy = await policies.read(serverId);
    return success(
      text(ANSWERS[findReach(policy, 'question', await store.hasProblem(serverId))], { reference }),
    );
  }

  return { ask };
}
