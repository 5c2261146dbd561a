import type { Sandbox } from '../sandbox.ts';
import type { Actions } from './actions.ts';
import type { Asset } from './bundle.ts';

/** What may be shown as it is; anything else comes as a download, so that no file of a bot runs as a page. */
const SHOWN = /^image\/(png|jpeg|webp|gif)$/;

/** The file behind `/files/<message>/<attachment>/<name>`, also one that was uploaded and not sent yet. */
export function findFile(
  { discord }: Pick<Sandbox, 'discord'>,
  actions: Pick<Actions, 'findUpload'>,
  path: string,
): Asset | undefined {
  const [, messageId = '', fileId = ''] = /^\/files\/(\w+)\/(\w+)\//.exec(path) ?? [];
  const file =
    messageId === 'uploads'
      ? actions.findUpload(fileId)
      : discord.findMessage(messageId)?.attachments.find(({ id }) => id === fileId);
  if (!file) return undefined;
  const contentType = SHOWN.test(file.contentType) ? file.contentType : 'application/octet-stream';
  return { contentType, body: file.bytes };
}
