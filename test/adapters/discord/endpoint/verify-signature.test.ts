import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { createVerifier } from '#adapters/discord/endpoint/verify-signature.ts';

/** RFC 8032, 7.1. */
const VECTORS = [
  {
    name: 'TEST 1',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: 'TEST 2',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    name: 'TEST 3',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    name: 'TEST SHA(abc)',
    key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message:
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
] as const;

it.each(VECTORS)('RFC 8032 $name is right, and nothing near it', ({ key, message, signature }) => {
  const body = Buffer.from(message, 'hex');
  const verify = createVerifier(key);
  expect(verify?.({ signature, timestamp: '', body })).toBe(true);
  expect(verify?.({ signature: signature.toUpperCase(), timestamp: '', body })).toBe(true);
  expect(
    verify?.({ signature, timestamp: '', body: Buffer.concat([body, body, body, Buffer.of(0)]) }),
  ).toBe(false);
  for (let at = 0; at < signature.length; at += 1) {
    const other = signature.charAt(at) === '0' ? '1' : '0';
    const changed = signature.slice(0, at) + other + signature.slice(at + 1);
    expect(verify?.({ signature: changed, timestamp: '', body })).toBe(false);
  }
});

const PAIR = generateKeyPairSync('ed25519');
const KEY = PAIR.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const TIMESTAMP = '1795820400';
const BODY = Buffer.from('{"type":1,"name":"grüne Füchse 🦊"}');
const SIGNATURE = sign(null, Buffer.concat([Buffer.from(TIMESTAMP), BODY]), PAIR.privateKey);
const RIGHT = { signature: SIGNATURE.toString('hex'), timestamp: TIMESTAMP, body: BODY };

it('the timestamp and the body are signed together, byte for byte', () => {
  const verify = createVerifier(KEY);
  expect(verify?.(RIGHT)).toBe(true);
  expect(verify?.({ ...RIGHT, timestamp: '1795820401' })).toBe(false);
  for (let at = 0; at < BODY.length; at += 1) {
    const body = Buffer.from(BODY);
    body[at] = (body[at] ?? 0) ^ 1;
    expect(verify?.({ ...RIGHT, body })).toBe(false);
  }
});

it('another key’s signature is wrong', () => {
  const other = generateKeyPairSync('ed25519').privateKey;
  const signed = sign(null, Buffer.concat([Buffer.from(TIMESTAMP), BODY]), other);
  expect(createVerifier(KEY)?.({ ...RIGHT, signature: signed.toString('hex') })).toBe(false);
});

it.each([
  ['nothing', ''],
  ['half of it', RIGHT.signature.slice(0, 64)],
  ['one digit less', RIGHT.signature.slice(0, -1)],
  ['more than all of it', `${RIGHT.signature}00`],
  ['a list', `${RIGHT.signature}, ${RIGHT.signature}`],
  ['with a prefix', `0x${RIGHT.signature}`],
  ['no digits', 'z'.repeat(128)],
  ['zeros', '0'.repeat(128)],
  ['ones', 'f'.repeat(128)],
])('a signature of %s is wrong, and throws nothing', (_, signature) => {
  expect(createVerifier(KEY)?.({ ...RIGHT, signature })).toBe(false);
});

it.each(['', 'a'.repeat(63), 'a'.repeat(65), 'x'.repeat(64)])('%j is no key', (key) => {
  expect(createVerifier(key)).toBeUndefined();
});

it.each(['0'.repeat(64), 'f'.repeat(64)])('a key that is no point takes nothing: %s', (key) => {
  expect(createVerifier(key)?.(RIGHT)).toBe(false);
});
