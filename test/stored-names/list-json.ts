import sharp from 'sharp';
import * as z from 'zod';
import { createRequestBody } from '#adapters/dataoorts/request-body.ts';
import { serialiseText } from '#core/i18n/text-json.ts';
import { code, text } from '#core/i18n/text.ts';
import { defaultsSchema } from '#core/image/options/defaults.ts';
import { draftSchema } from '#core/image/options/draft-schema.ts';
import { imageRequestSchema } from '#core/image/image-request.ts';
import { MODELS } from '#core/image/models.ts';
import { variationSchema } from '#core/image/variation.ts';
import { policySchema } from '#core/policy/policy.ts';
import { writeMetadata } from '#core/recipe/files/write-metadata.ts';
import { ADA } from '../driver/people.ts';
import { isRecord } from '../adapters/discord/render/components.ts';
import { createExampleJob } from '../driver/example-job.ts';

type Lines = readonly string[];

const REQUEST = createExampleJob({ request: { style: 'Anime', negativePrompt: 'fog' } }).order
  .request;

/** The keys of a JSON schema, and the words that may stand there. */
function listShape(schema: unknown, path: string): Lines {
  if (!isRecord(schema)) return [];
  const { properties, items, additionalProperties: others, propertyNames, anyOf, type } = schema;
  const words = [schema['const'], schema['enum']].flat().filter((word) => word !== undefined);
  const below = [
    ...(isRecord(properties)
      ? Object.entries(properties).flatMap(([key, each]) => listShape(each, `${path}.${key}`))
      : []),
    ...(isRecord(propertyNames) && 'enum' in propertyNames
      ? listShape(propertyNames, `${path}{}`)
      : []),
    ...listShape(others, `${path}{}`),
    ...listShape(items, `${path}[]`),
    ...(Array.isArray(anyOf) ? anyOf.flatMap((each) => listShape(each, path)) : []),
    ...words.map((word) => `${path} = ${JSON.stringify(word)}`),
  ];
  return below.length > 0 ? below : [`${path}: ${String(type)}`];
}

export function listJson(): Lines {
  const schemas = {
    policy: policySchema,
    defaults: defaultsSchema,
    draft: draftSchema,
    request: imageRequestSchema,
    variation: variationSchema,
  };
  const values = {
    code: code('c'),
    user: { user: ADA },
    role: { role: ADA },
    channel: { channel: ADA },
    url: { url: 'https://example.org' },
    moment: new Date(0),
    usd: { usd: 1 },
    list: ['a', text('button.next')],
  };
  return [
    ...Object.entries(schemas).flatMap(([name, schema]) => listShape(z.toJSONSchema(schema), name)),
    `text ${serialiseText(text('event.unreadable', values))}`,
    ...MODELS.map(({ id }) => `call ${createRequestBody({ ...REQUEST, model: id })}`),
  ];
}

/** What a file holds that no picture needs, in the bytes’ own words. */
export async function listFileMarks(): Promise<Lines> {
  const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
  const marks = /(?:[tiz]TX?[tT]xt|tEXt)\w+|Easel \{.+?\}|Easel\0|UNICODE\0/gs;
  const formats = ['png', 'jpeg', 'webp'] as const;
  const found = await Promise.all(
    formats.map(async (format) => {
      const bytes = writeMetadata(await blank.clone().toFormat(format).toBuffer(), format, REQUEST);
      const words = bytes.toString('latin1');
      const exact = words.match(/\{"easel".+?\}/)?.[0] ?? '';
      return [...(words.match(marks) ?? []), exact].map(
        (mark) => `${format} ${mark.replaceAll('\0', '')}`,
      );
    }),
  );
  return found.flat();
}
