import { shorten } from '#core/i18n/shorten.ts';
import { code, text, type Text, type TextValue } from '#core/i18n/text.ts';
import type { AuditEntry } from '#features/audit/audit-entry.ts';
import { describeRule } from '#features/audit/rule-names.ts';

/** Of a prompt, in UTF-16 units: enough to know it again. */
const PROMPT_SHOWN = 60;

/** One entry of the audit. */
export function describeEntry(entry: AuditEntry): Text {
  const { kind, at, rule, summary, request } = entry;
  const values = { when: new Date(at), reference: code(entry.reference) };
  const member = describePerson(entry.userId);
  const prompt = shorten(request?.prompt ?? '…', PROMPT_SHOWN);
  switch (kind) {
    case 'refusal': {
      const name = rule === null ? summary : describeRule(rule);
      return text('moderation.entry_refusal', { ...values, member, rule: name, prompt });
    }
    case 'accepted':
      return text('moderation.entry_accepted', { ...values, member, summary, prompt });
    case 'change':
    case 'action': {
      const moderator = describePerson(entry.actorId);
      return text('moderation.entry_done', { ...values, moderator, summary });
    }
    default: {
      const requester = describePerson(entry.actorId ?? entry.userId);
      return text('moderation.entry_asked', { ...values, member: requester, summary });
    }
  }
}

function describePerson(userId: string | null): TextValue {
  return userId !== null && /^\d+$/.test(userId)
    ? { user: userId }
    : text('moderation.erased_member');
}
