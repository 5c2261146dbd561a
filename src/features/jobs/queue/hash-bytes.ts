/** SHA-256 in hex. A picture takes some milliseconds, which pass beside the event loop and not in it. */
export async function hashBytes(bytes: Buffer): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
