import { z } from 'zod';
import { allowedMentions } from './mentions.ts';

const address = z.string().max(2048);
const picture = z.object({ url: address }).nullish();

/** message.mdx "Embed Limits". */
const embed = z.object({
  title: z.string().max(256).nullish(),
  description: z.string().max(4096).nullish(),
  url: address.nullish(),
  timestamp: z.string().nullish(),
  color: z.int().min(0).max(0xff_ff_ff).nullish(),
  footer: z.object({ text: z.string().max(2048), icon_url: address.optional() }).nullish(),
  image: picture,
  thumbnail: picture,
  author: z
    .object({
      name: z.string().min(1).max(256),
      url: address.nullish(),
      icon_url: address.optional(),
    })
    .nullish(),
  fields: z
    .array(
      z.object({
        name: z.string().min(1).max(256),
        value: z.string().min(1).max(1024),
        inline: z.boolean().optional(),
      }),
    )
    .max(25)
    .nullish(),
});

const attachmentRequest = z.object({
  id: z.union([z.string(), z.int()]).transform(String),
  filename: z.string().max(1024).nullish(),
  description: z.string().max(1024).nullish(),
  is_spoiler: z.boolean().optional(),
});

/** message.mdx "Create Message" and "Edit Message"; components have their own rules. */
export const messageBody = z.object({
  content: z.string().max(2000).nullish(),
  embeds: z.array(embed).max(10).nullish(),
  components: z.array(z.unknown()).nullish(),
  flags: z.int().nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: z.array(attachmentRequest).max(10).nullish(),
  poll: z.unknown().optional(),
  sticker_ids: z.array(z.string()).nullish(),
  nonce: z
    .union([z.string().max(25), z.int()])
    .transform(String)
    .nullish(),
  enforce_nonce: z.boolean().nullish(),
});

export type MessageBody = z.output<typeof messageBody>;
