import { notices } from './state.ts';

const SHOWN_MS = 7000;
let count = 0;

/** Tells the person at the page something that is no message of the channel's. */
export function say(text: string, { isProblem = false } = {}): void {
  count += 1;
  const id = count;
  notices.value = [...notices.value, { id, text, isProblem }];
  setTimeout(() => hush(id), SHOWN_MS);
}

export function hush(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}
