const FRAME = /^\s*at .*$/gm;
const IN_LIBRARY = /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
/** Node's own: they stand between those who call and those who are called. */
const IN_NODE = /[\s(]node:|\(<anonymous>\)|\(native|\(index \d+\)/;

/**
 * The package that alone was at work when this error came up: its stack goes through libraries, and through nothing of Easel's.
 * `undefined` where a line of Easel's had a part in it, or where nothing says whose it is.
 */
export function findLibraryAtFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const frames = (error.stack ?? '').match(FRAME) ?? [];
  const ours = frames.filter((frame) => !IN_LIBRARY.test(frame) && !IN_NODE.test(frame));
  if (ours.length > 0) return undefined;
  return frames.map((frame) => IN_LIBRARY.exec(frame)?.[1]).find((name) => name !== undefined);
}
