import { parseEventRow } from '#adapters/store/audit/event-rows.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type { FormValues } from '#core/invocation.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { DEFAULT_POLICY, type Policy } from '#core/policy/policy.ts';
import { createDriver } from './driver.ts';
import { NO_RULES } from './job-ports.ts';
import { MANAGE_SERVER, SERVER, type Who } from './people.ts';

export const MANAGER = { permissions: MANAGE_SERVER };

const translate = createTranslator();

export type SettingsDriver = Awaited<ReturnType<typeof createSettingsDriver>>;

/** A server's settings. */
export async function createSettingsDriver(rules: OperatorRules = NO_RULES) {
  const driver = await createDriver({ rules });
  const policy = (): Promise<Policy> => driver.features.settings.read(SERVER);

  return {
    ...driver,
    /** The server's id, which is also the role that everyone has. */
    serverId: SERVER,
    /** `/settings` as Discord hands it over, which has checked the permission. */
    set: (subcommand: string, options: Readonly<Record<string, unknown>> = {}, who: Who = {}) =>
      driver.run(`settings ${subcommand}`, options, who),
    /** By a manager, unless said otherwise. */
    pressEdit: (id: string, who: Who = MANAGER) => driver.press('settings-edit', id, who),
    sendForm: (id: string, values: FormValues, who: Who = MANAGER) =>
      driver.send('settings', id, values, who),
    policy,
    /** Everything that was set, where it is not as at first. */
    async changed(): Promise<Partial<Policy>> {
      const before = new Map<string, unknown>(Object.entries(DEFAULT_POLICY));
      const differs = ([key, value]: [string, unknown]): boolean =>
        JSON.stringify(value) !== JSON.stringify(before.get(key));
      return Object.fromEntries(Object.entries(await policy()).filter(differs));
    },
    /** What those who look it up later read of changes, oldest first. */
    async listChanges(): Promise<readonly string[]> {
      const rows = await driver.database
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
