/** What goes back over the wire. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The connection is destroyed after half the body, whose whole length was promised. */
  readonly cut?: boolean;
};

/** The JSON envelope that the vendor documents, around a result. */
export function envelopeAnswer(result: object): Answer {
  return jsonAnswer(200, { errors: [], messages: [], result, success: true });
}

/** A picture in the envelope of somebody who reads the documentation loosely. */
export function oddEnvelopeAnswer(picture: Buffer): Answer {
  const image_base64 = `data:image/png;base64,${picture.toString('base64')}`;
  const json = JSON.stringify({ errors: null, messages: null, result: { image_base64 } });
  return textAnswer(200, 'application/json', `\uFEFF\r\n${json}\n`);
}

/** The same envelope around an error, with the codes of Cloudflare Workers AI, whose shapes match. */
export function errorAnswer(status: number, code: number, message: string): Answer {
  const errors = [{ code, message }];
  return jsonAnswer(status, { errors, messages: [], result: {}, success: false });
}

export function textAnswer(status: number, type: string, text: string): Answer {
  return { status, headers: { 'content-type': type }, body: Buffer.from(text) };
}

export function pictureAnswer(format: string, body: Buffer): Answer {
  return { status: 200, headers: { 'content-type': `image/${format}` }, body };
}

function jsonAnswer(status: number, value: object): Answer {
  return textAnswer(status, 'application/json', JSON.stringify(value));
}
