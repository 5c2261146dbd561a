import { createPublicKey, verify } from 'node:crypto';

/** Whether Discord has signed this, byte for byte. Never throws, whatever it is given. */
export type VerifySignature = (signed: {
  /** 128 hexadecimal digits. */
  readonly signature: string;
  readonly timestamp: string;
  readonly body: Buffer;
}) => boolean;

const PUBLIC_KEY = /^[0-9a-f]{64}$/i;
const SIGNATURE = /^[0-9a-f]{128}$/i;
/** Stands before the 32 bytes of an Ed25519 key in the form that Node reads (RFC 8410). */
const SPKI_HEADER = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Ed25519 over the timestamp and the raw body ("Setting Up an Endpoint" in Discord's documentation).
 *
 * @returns `undefined` if that is no key
 */
export function createVerifier(publicKey: string): VerifySignature | undefined {
  if (!PUBLIC_KEY.test(publicKey)) return undefined;
  const raw = Buffer.from(publicKey, 'hex');
  const key = createPublicKey({
    key: Buffer.concat([SPKI_HEADER, raw]),
    format: 'der',
    type: 'spki',
  });
  return ({ signature, timestamp, body }) =>
    SIGNATURE.test(signature) &&
    verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
