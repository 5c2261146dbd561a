import { COMMANDS } from '../../commands/index.ts';
import { createDispatch } from '../../src/dispatch.ts';
import { MODELS } from '#core/image/models.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type { FormValues, Invocation } from '#core/invocation.ts';
import { DEFAULT_POLICY, type Policy } from '#core/policy/policy.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { createLogger } from '#core/logger.ts';
import { parseEventRow } from '#adapters/store/audit/event-rows.ts';
import { createMemoryReply } from './memory/delivery.ts';
import { createStudio, type Studio } from './studio.ts';
import { createMemoryResponder, type MemoryResponder } from './memory/responder.ts';
import { NO_RULES } from './job-ports.ts';

export const MANAGER = { permissions: 1n << 5n };

const translate = createTranslator();

export interface SettingsDesk {
  readonly studio: Studio;
  /** The server's id, which is also the role that everyone has. */
  readonly serverId: string;
  /** `/settings` as Discord hands it over, which has checked the permission. */
  run(
    subcommand: string,
    options?: Readonly<Record<string, unknown>>,
    who?: Partial<Invocation>,
  ): Promise<MemoryResponder>;
  /** By a manager, unless said otherwise. */
  press(id: string, who?: Partial<Invocation>): Promise<MemoryResponder>;
  send(id: string, values: FormValues, who?: Partial<Invocation>): Promise<MemoryResponder>;
  policy(): Promise<Policy>;
  /** Everything that was set, where it is not as at first. */
  changed(): Promise<Partial<Policy>>;
  /** What those who look it up later read of changes, oldest first. */
  events(): Promise<readonly string[]>;
}

/** A server's settings on a real database. */
export async function createSettingsDesk(rules: OperatorRules = NO_RULES): Promise<SettingsDesk> {
  const studio = await createStudio({ rules });
  const dispatch = createDispatch({
    commands: COMMANDS,
    context: { ...studio.features, chooseSeed: () => 1, models: MODELS },
    allowedServers: [],
    directMessages: true,
    log: createLogger('silent', []),
  });
  const serverId = studio.invocation().serverId ?? '';
  const prepare = (who: Partial<Invocation>) => ({
    invocation: { ...studio.invocation(), ...who },
    responder: createMemoryResponder(createMemoryReply([])),
  });
  const policy = (): Promise<Policy> => studio.features.settings.read(serverId);

  return {
    studio,
    serverId,
    async run(subcommand, options = {}, who = {}) {
      const { invocation, responder } = prepare(who);
      const command = { kind: 'command', name: 'settings', subcommand, options } as const;
      await dispatch({ ...command, invocation }, responder);
      return responder;
    },
    async press(id, who = MANAGER) {
      const { invocation, responder } = prepare(who);
      await dispatch({ kind: 'button', name: 'settings-edit', id, invocation }, responder);
      return responder;
    },
    async send(id, values, who = MANAGER) {
      const { invocation, responder } = prepare(who);
      await dispatch({ kind: 'form', name: 'settings', id, values, invocation }, responder);
      return responder;
    },
    policy,
    async changed() {
      const before = new Map<string, unknown>(Object.entries(DEFAULT_POLICY));
      const differs = ([key, value]: [string, unknown]): boolean =>
        JSON.stringify(value) !== JSON.stringify(before.get(key));
      return Object.fromEntries(Object.entries(await policy()).filter(differs));
    },
    async events() {
      const rows = await studio.database
        .selectFrom('events')
        .selectAll()
        .where('kind', '=', 'change')
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map((row) => translate(parseEventRow(row).summary, 'en'));
    },
  };
}
