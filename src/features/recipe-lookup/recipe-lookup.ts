import { text, type Text } from '#core/i18n/text.ts';
import type { ImageRequest } from '#core/image/image-request.ts';
import type { FileLink, Invocation, TargetMessage } from '#core/invocation.ts';
import { describeRequester } from '../jobs/intake/describe-requester.ts';
import type { JobRecord } from '../jobs/job.ts';
import type { ThreadParents } from '../jobs/ports/thread-parents.ts';
import type { FoundRecipe } from '#core/recipe/found-recipe.ts';
import { findJobId, parseRecipeText, type MessageRecipe } from '#core/recipe/message-text.ts';
import { readMetadata } from '#core/recipe/files/read-metadata.ts';
import { failure, success, type Result } from '#core/result.ts';
import { createTurns } from '#core/turns.ts';
import { parseMessageLink } from '#core/message-link.ts';
import type { FileFault, FileReader, MessageFault, MessageSource } from './ports.ts';

export type RecipesOptions = {
  /** The job of this id, or whose pictures this message shows, if whoever asks may see it. */
  readonly findJob: (jobId: string, invocation: Invocation) => Promise<JobRecord | undefined>;
  readonly findPosted: (
    messageId: string,
    invocation: Invocation,
  ) => Promise<JobRecord | undefined>;
  readonly files: FileReader;
  readonly messages: MessageSource;
  readonly places: ThreadParents;
  /** For a recipe that names no seed. */
  readonly chooseSeed: () => number;
};

/** A recipe, and which of its copies it was read from. */
export type RecipeCopyFound =
  | { readonly from: 'books'; readonly job: JobRecord }
  | {
      readonly from: 'text';
      readonly request: ImageRequest;
      /** Of the pictures that the message shows. */
      readonly seeds: readonly number[];
      readonly isShortened: boolean;
    }
  | {
      readonly from: 'file';
      readonly recipe: FoundRecipe;
      readonly fileName: string;
      /** How many files there are to look into. */
      readonly fileCount: number;
    };

type Found = Promise<Result<RecipeCopyFound, Text>>;

/**
 * Finds recipes wherever there is a copy. What the books have of other channels opens by `maySee` alone.
 * See `docs/decisions/recipes.md`.
 */
export interface Recipes {
  /** Of a message that whoever asks has before their eyes. */
  ofMessage(
    invocation: Invocation,
    message: Pick<TargetMessage, 'id' | 'forwardOf' | 'texts' | 'files'>,
  ): Found;
  ofFile(invocation: Invocation, file: FileLink): Found;
  ofId(invocation: Invocation, jobId: string): Found;
  ofLink(invocation: Invocation, link: string): Found;
}

/** Files of a message that are looked into, one after the other. */
const FILES_MAX = 4;

export function createRecipes(options: RecipesOptions): Recipes {
  const { findJob, findPosted, files, messages, places, chooseSeed } = options;
  /** Of each member: a look into a file costs them nothing. */
  const turns = createTurns();

  async function ofMessage(
    invocation: Invocation,
    { id, forwardOf, texts, files: shown }: Parameters<Recipes['ofMessage']>[1],
  ): Found {
    const jobId = findJobId(texts);
    const job =
      (await showHere(await findPosted(forwardOf ?? id, invocation), invocation)) ??
      (await showHere(jobId && (await findJob(jobId, invocation)), invocation));
    if (job !== undefined) return success({ from: 'books', job });
    const written = parseRecipeText(texts);
    if (written.ok && written.value.id === undefined) return success(toCopy(written.value));
    const read = await turns.take(invocation.userId, () => ofFiles(shown));
    if (read.ok) return read;
    if (written.ok) return success(toCopy(written.value));
    return shown.length === 0 && written.reason.key !== 'recipe.not_in_message' ? written : read;
  }

  async function ofFiles(shown: readonly FileLink[]): Found {
    let fault: Text | undefined;
    for (const file of shown.slice(0, FILES_MAX)) {
      const found = await readFile(file, shown.length);
      if (found.ok) return found;
      fault ??= found.reason;
    }
    return failure(fault ?? text('recipe.no_file'));
  }

  async function readFile(file: FileLink, fileCount: number): Found {
    const read = await files.read(file);
    if (!read.ok) return failure(FILE_TEXTS[read.reason]);
    const recipe = readMetadata(read.value, chooseSeed);
    if (!recipe.ok) return recipe;
    return success({ from: 'file', recipe: recipe.value, fileName: file.name, fileCount });
  }

  async function ofId(invocation: Invocation, jobId: string): Found {
    const job = await findJob(jobId, invocation);
    if (job === undefined) return failure(text('recipe.unknown'));
    const shown = await showHere(job, invocation);
    return shown === undefined
      ? failure(text('recipe.age_restricted'))
      : success({ from: 'books', job: shown });
  }

  async function ofLink(invocation: Invocation, link: string): Found {
    const target = parseMessageLink(link);
    if (target === undefined) return failure(text('recipe.bad_link'));
    if (target.serverId !== invocation.serverId) return failure(text('recipe.unknown'));
    const job = await findPosted(target.messageId, invocation);
    if (job?.posted?.channelId === target.channelId) return ofId(invocation, job.id);
    // Whether there is such a message elsewhere, and what it says, is for those who see that channel.
    if (target.channelId !== invocation.channelId) return failure(text('recipe.unknown'));
    const message = await messages.read(target.channelId, target.messageId);
    if (!message.ok) return failure(MESSAGE_TEXTS[message.reason]);
    const { texts, files: shown } = message.value;
    if (texts.length === 0 && shown.length === 0) return failure(text('recipe.link_of_others'));
    return ofMessage(invocation, { ...message.value, forwardOf: null });
  }

  /** What was asked for in an age-restricted channel stays in such channels, for whomever it opens. */
  async function showHere(
    job: JobRecord | '' | undefined,
    invocation: Invocation,
  ): Promise<JobRecord | undefined> {
    if (job === undefined || job === '') return undefined;
    if (!job.isAgeRestricted || job.channelId === invocation.channelId) return job;
    const { threadOf } = invocation;
    const place =
      threadOf === null ? describeRequester(invocation, places) : await places.resolve(threadOf);
    return typeof place === 'object' && place.isAgeRestricted === true ? job : undefined;
  }

  return {
    ofMessage,
    ofFile: ({ userId }, file) => turns.take(userId, () => readFile(file, 1)),
    ofId,
    ofLink,
  };
}

function toCopy({ request, seeds, id }: MessageRecipe): RecipeCopyFound {
  return { from: 'text', request, seeds, isShortened: id !== undefined };
}

const FILE_TEXTS: Readonly<Record<FileFault, Text>> = {
  foreign: text('recipe.not_on_discord'),
  'too large': text('recipe.too_large'),
  'not a picture': text('recipe.not_a_picture'),
  gone: text('recipe.file_gone'),
  unreachable: text('recipe.file_unreachable'),
};

const MESSAGE_TEXTS: Readonly<Record<MessageFault, Text>> = {
  gone: text('recipe.link_gone'),
  'not allowed': text('recipe.link_unreadable'),
  unreachable: text('recipe.file_unreachable'),
};
