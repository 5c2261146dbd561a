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
  return { contentType: limitType(file.contentType), body: file.bytes };
}

/** Where the page finds what a message shows of another one's files, by the address that Discord signed. */
export const SIGNED_FILES = '/files/signed';

/** Such a file, as long as its address lasts. */
export async function fetchSigned(
  { discord }: Pick<Sandbox, 'discord'>,
  { pathname, search }: URL,
): Promise<Asset | undefined> {
  const signed = `${pathname.slice(SIGNED_FILES.length)}${search}`;
  const response = await fetch(new URL(signed, discord.apiUrl));
  if (!response.ok) return undefined;
  const contentType = limitType(response.headers.get('content-type') ?? '');
  return { contentType, body: Buffer.from(await response.arrayBuffer()) };
}

function limitType(contentType: string): string {
  return SHOWN.test(contentType) ? contentType : 'application/octet-stream';
}
