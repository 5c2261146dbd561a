import type { PERMISSION } from '../discord/index.ts';

type Permission = { readonly name: keyof typeof PERMISSION; readonly about: string };

/** Those of the bot in a channel that the page can take away. */
export const PERMISSIONS: readonly Permission[] = [
  { name: 'viewChannel', about: 'View Channel' },
  { name: 'sendMessages', about: 'Send Messages' },
  { name: 'sendMessagesInThreads', about: 'Send Messages in Threads' },
  { name: 'attachFiles', about: 'Attach Files' },
  { name: 'embedLinks', about: 'Embed Links' },
  { name: 'readMessageHistory', about: 'Read Message History' },
  { name: 'manageMessages', about: 'Manage Messages' },
];
