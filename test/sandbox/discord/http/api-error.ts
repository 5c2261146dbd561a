type FormErrorLeaf = { readonly code: string; readonly message: string };

/** One refused field of a body; the path is what stands between the body's root and the field. */
export type FieldError = FormErrorLeaf & { readonly path: readonly (string | number)[] };

/** A refusal as Discord's REST API answers it (topics/opcodes-and-status-codes.mdx "JSON"). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  toBody(): unknown {
    const body = { message: this.message, code: this.code };
    return this.errors === undefined ? body : { ...body, errors: this.errors };
  }
}

export const REFUSAL = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  methodNotAllowed: () => new ApiError(405, 0, '405: Method Not Allowed'),
  unknownApplication: () => new ApiError(404, 10002, 'Unknown Application'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10004, 'Unknown Guild'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  tooManyCommands: () => new ApiError(400, 30032, 'Maximum number of application commands reached'),
  dailyCommandCreates: () =>
    new ApiError(400, 30034, 'Max number of daily application command creates has been reached'),
  tooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  invalidRecipient: () => new ApiError(400, 50033, 'Invalid Recipient(s)'),
  closedToMessages: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  blockedByAutoMod: () => new ApiError(400, 200000, 'Message was blocked by automatic moderation'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  notTheAuthor: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  directChannel: () => new ApiError(403, 50003, 'Cannot execute action on a DM channel'),
  noTextChannel: () => new ApiError(400, 50008, 'Cannot send messages in a non-text channel'),
  bulkDeleteCount: () =>
    new ApiError(
      400,
      50016,
      'Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete.',
    ),
  bulkDeleteTooOld: () => new ApiError(400, 50034, 'A message provided was too old to bulk delete'),
  invalidWebhookToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  invalidApiVersion: () => new ApiError(400, 50041, 'Invalid API version'),
  invalidJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
} as const;

/** A field of the refused body; `toJSON` gives it the nested shape of reference.mdx "Error Messages". */
class ErrorNode {
  readonly leaves: FormErrorLeaf[] = [];
  readonly children = new Map<string, ErrorNode>();

  at([key, ...rest]: FieldError['path']): ErrorNode {
    if (key === undefined) return this;
    const child = this.children.get(String(key)) ?? new ErrorNode();
    this.children.set(String(key), child);
    return child.at(rest);
  }

  toJSON(): unknown {
    const own = this.leaves.length > 0 ? { _errors: this.leaves } : {};
    return { ...own, ...Object.fromEntries(this.children) };
  }
}

export function invalidForm(fields: readonly FieldError[]): ApiError {
  const root = new ErrorNode();
  for (const { path, code, message } of fields) root.at(path).leaves.push({ code, message });
  return new ApiError(400, 50035, 'Invalid Form Body', root);
}
