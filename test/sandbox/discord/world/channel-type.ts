/** channel.mdx "Channel Types", those that exist here. */
export const CHANNEL_TYPE = {
  text: 0,
  direct: 1,
  category: 4,
  publicThread: 11,
  privateThread: 12,
} as const;

export function isThreadType(type: number): boolean {
  return type === CHANNEL_TYPE.publicThread || type === CHANNEL_TYPE.privateThread;
}
