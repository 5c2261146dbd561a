/** What an error says, in one line. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Something that whoever runs the bot has to mend. The message is for them: what is wrong and what to do, with no secret in it. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
}
