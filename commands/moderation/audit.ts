import { Buffer } from 'node:buffer';
import * as z from 'zod';
import type { CommandContext } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { RULES } from '#core/rules/rules.ts';
import type { Panel } from '#core/reply.ts';
import { AUDIT_KINDS, type AuditFilter } from '#features/audit/audit-entry.ts';
import { MAX_ROWS } from '#features/moderation/audit-log.ts';
import { formatAuditCursor, parseAuditCursor, type AuditCursor } from './audit-cursor.ts';
import { describeEntry } from './audit-lines.ts';
import { createPageButton, pageButtons } from './pages.ts';
import { memberOption, withOptions, type ModerationPart } from './part.ts';

const auditSchema = z
  .object({
    member: memberOption.optional(),
    rule: z.enum(RULES).optional(),
    kind: z.enum(AUDIT_KINDS).optional(),
    reference: z
      .string()
      .trim()
      .regex(/^[\w-]{1,22}$/)
      .optional(),
    csv: z.boolean().default(false),
  })
  .transform(({ member, csv, rule, kind, reference }) => ({
    csv,
    filter: {
      ...(member !== undefined && { userId: member }),
      ...(rule !== undefined && { rule }),
      ...(kind !== undefined && { kind }),
      ...(reference !== undefined && { reference }),
    },
  }));

/** What happened: decisions, changes of settings, moderators' actions. */
export const audit: ModerationPart = {
  define: (command, describe) =>
    void command.addSubcommand((subcommand) =>
      subcommand
        .setName('audit')
        .setDescription(describe('moderation.audit'))
        .addUserOption((option) =>
          option.setName('member').setDescription(describe('moderation.audit_member')),
        )
        .addStringOption((option) =>
          option
            .setName('rule')
            .setDescription(describe('moderation.audit_rule'))
            .addChoices(...RULES.map((rule) => ({ name: describe(`rule.${rule}`), value: rule }))),
        )
        .addStringOption((option) =>
          option
            .setName('kind')
            .setDescription(describe('moderation.audit_kind'))
            .addChoices(
              ...AUDIT_KINDS.map((kind) => ({
                name: describe(`moderation.kind_${kind}`),
                value: kind,
              })),
            ),
        )
        .addStringOption((option) =>
          option
            .setName('reference')
            .setDescription(describe('moderation.audit_reference'))
            .setMaxLength(22),
        )
        .addBooleanOption((option) =>
          option.setName('csv').setDescription(describe('moderation.audit_csv')),
        ),
    ),

  handlers: {
    audit: withOptions(auditSchema, async (context, { csv, filter }) =>
      csv
        ? sendFile(context, filter)
        : context.reply.show(await showPage(context, { page: 0, until: null, filter })),
    ),
  },
};

/** Turns the pages. What is looked for stands in the button's id. */
export const auditPages = createPageButton('audit', async (context, id) => {
  const place = parseAuditCursor(id);
  await (place === undefined
    ? context.reply.refuse(text('refusal.gone_command'))
    : context.reply.update(await showPage(context, place)));
});

async function showPage(
  { invocation, moderation }: CommandContext,
  { page, until: wanted, filter }: AuditCursor,
): Promise<Panel> {
  const place = { page, until: wanted, locale: invocation.locale };
  const { entries, hasMore, until } = await moderation.readAudit(invocation, filter, place);
  const title =
    entries.length === 0
      ? text('moderation.audit_none')
      : text('moderation.audit_page', { page: page + 1 });
  return [
    { text: title },
    ...entries.map((entry) => ({ text: describeEntry(entry) })),
    ...pageButtons('audit', { page, hasMore }, (other) =>
      formatAuditCursor({ page: other, until, filter }),
    ),
  ];
}

async function sendFile(
  { invocation, reply, moderation }: CommandContext,
  filter: AuditFilter,
): Promise<void> {
  const { kind } = await reply.defer({ isPrivate: true });
  if (kind === 'too late') return;
  const { csv, rows, isCut } = await moderation.exportAudit(invocation, filter, invocation.locale);
  const data = Buffer.from(csv);
  await reply.finish([
    {
      text: isCut
        ? text('moderation.audit_cut', { max: MAX_ROWS })
        : text('moderation.audit_rows', { count: rows }),
    },
    { file: { name: 'audit.csv', contentType: 'text/csv; charset=utf-8', data } },
  ]);
}
