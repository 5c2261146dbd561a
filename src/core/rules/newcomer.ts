import { text } from '../i18n/text.ts';
import type { Fault } from './fault.ts';
import type { LimitsInForce } from './resolve-limits.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** The first second of 2015, from which Discord's ids count ("Snowflakes" in its reference). */
const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** When an account was made, in milliseconds since 1970: its id says so. */
export function findAccountCreation(userId: string): number {
  return Number(BigInt(userId) >> 22n) + DISCORD_EPOCH_MS;
}

export type Newcomer = {
  readonly userId: string;
  /** When they joined the server, in milliseconds since 1970; `null` if nobody knows. */
  readonly memberSince: number | null;
};

/** Whether somebody is too new, on Discord or in the server. */
export function findNewcomerFault(
  newcomer: Newcomer,
  { account_age_days, member_hours }: LimitsInForce,
  now: number,
): Fault | undefined {
  return (
    findAccountFault(newcomer, account_age_days.value ?? 0, now) ??
    findMemberFault(newcomer, member_hours.value ?? 0, now)
  );
}

function findAccountFault({ userId }: Newcomer, days: number, now: number): Fault | undefined {
  if (days === 0) return undefined;
  const oldEnough = findAccountCreation(userId) + days * DAY_MS;
  if (oldEnough <= now) return undefined;
  const reason = text('refusal.account_age', { count: days, when: new Date(oldEnough) });
  return { rule: 'account_age', reason };
}

function findMemberFault({ memberSince }: Newcomer, hours: number, now: number): Fault | undefined {
  if (hours === 0 || memberSince === null) return undefined;
  const hereLongEnough = memberSince + hours * HOUR_MS;
  if (hereLongEnough <= now) return undefined;
  const reason = text('refusal.member_hours', { count: hours, when: new Date(hereLongEnough) });
  return { rule: 'member_hours', reason };
}
