/** A text paragraph by paragraph, and its margin as pages: what is shown without script, and how one writes there. */
import { findRevision } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import { listMarginsOf, listWatchedThreads } from '@/lib/db/visibility';
import type { Audience } from '@/lib/domain/audience';
import { findNamed } from '@/lib/domain/text/block-name';
import { chooseSentences } from '@/lib/domain/text/choose-sentences';
import { coversBlock } from '@/lib/domain/text/passage-link';
import { sliceOf } from '@/lib/domain/text/slices';
import { findPlaces } from '@/lib/domain/threading/places';
import { AppError, invalid, notFound } from '@/lib/errors';
import { authorize, grantedWith } from '@/lib/policy/authorized';
import { presentGroup } from '@/lib/present/group';
import { presentParagraph } from '@/lib/present/paragraph';
import { presentText } from '@/lib/present/text';
import { annotate } from './annotations';
import { reply } from './comments';
import { openNext } from '../shelf/plan';
import type { Context } from '../context';
import { listReactions } from './reactions';
import { choose, listStanding, loadArticle, loadMargin, toPassage, type MarginChoice } from './reader';

/** One block with the notes that have words of it, in the order of the text. */
export async function openParagraph(context: Context, choice: MarginChoice & { name: string }) {
  const { text, revisionId, ...page } = await open(context, choice);
  const revision = await findRevision(context.db, text, revisionId);
  const index = revision && findNamed(revision.structure, choice.name);
  const block = revision?.structure.blocks[index ?? -1];
  const paragraph = revision && index !== null && presentParagraph(grantedWith(text, revision), index);
  if (!block || !paragraph) throw notFound();
  const threads = listStanding(page.margin).filter(({ anchor }) => {
    const passage = toPassage(anchor);
    return passage !== null && passage.start < block.end && passage.end > block.start;
  });
  const mentions = page.margin.mentions.filter(({ place }) => coversBlock(place, paragraph.name));
  return { ...page, text: presentText(text), revisionId, paragraph, threads, mentions };
}

/** What is said of a text as a whole. */
export async function openRemarks(context: Context, choice: MarginChoice) {
  const { text, revisionId, ...page } = await open(context, choice);
  const threads = listStanding(page.margin).filter(({ about }) => about === 'text');
  return { ...page, text: presentText(text), revisionId, threads };
}

/** Everything said in a margin, in the order of the text, with where that is. */
export async function openNotes(context: Context, choice: MarginChoice) {
  const { text, revisionId, ...page } = await open(context, choice);
  const threads = listStanding(page.margin);
  const [article, watched] = await Promise.all([
    loadArticle(context, text, revisionId),
    listWatchedThreads(context.db, context.actor, choice.textId),
  ]);
  return { ...page, text: presentText(text), threads, places: findPlaces(article, threads), watched };
}

async function open(context: Context, choice: MarginChoice) {
  const { text, group, revisionId } = await choose(context, choice);
  const [margin, shelves] = await Promise.all([
    loadMargin(context, text, { ...choice, revisionId }),
    listMarginsOf(context.db, context.actor, text),
  ]);
  return {
    text,
    revisionId,
    group: group && presentGroup(group),
    /** The group's next date, for which conversations can be marked. */
    meeting: group && (await openNext(context, group, choice.textId)),
    groups: shelves.map(({ group: each, ...counted }) => ({ ...presentGroup(each), ...counted })),
    margin,
    comments: margin.comments,
    reactors: await listReactions(
      context,
      margin.comments.flatMap(({ id, reactions }) => (reactions ? id : [])),
      margin.hidden,
    ),
  };
}

export type NewNote = {
  clientId: string;
  commentClientId: string;
  textId: string;
  revisionId: string;
  /** The block it is about, and which of its sentences (none: all of it); null is the whole Text. */
  place: { name: string; sentences: readonly number[] } | null;
  audience: Audience;
  /** Groups that are to have it as well. */
  also?: readonly string[] | undefined;
  amongMembers?: readonly string[] | undefined;
  /** Null marks the passage without a word. */
  body: string | null;
  question?: boolean | undefined;
};

/**
 * As `annotate`, for a form that names sentences instead of positions. A form that is sent again, after going back to it
 * and changing something, is a `conflict`: what was changed would be lost without a word.
 */
export async function annotateParagraph(
  context: Context,
  { place, body, commentClientId, ...note }: NewNote,
) {
  const passage = place && (await findPassage(context, note, place));
  const comment = body === null ? null : { clientId: commentClientId, body };
  const { thread, comments, created } = await annotate(context, { ...note, passage, comment }).catch(inForm);
  const kept = comments.find(({ clientId }) => clientId === commentClientId);
  const same = (body === null || kept?.source === body) && thread.quote === (passage?.exact ?? '');
  if (!created && !same) throw alreadySent();
  return { thread };
}

/** As `reply`, for a form: the same holds. */
export async function answerParagraph(context: Context, input: Parameters<typeof reply>[1]) {
  const { comment, created } = await reply(context, input);
  if (!created && comment.source !== input.body) throw alreadySent();
  return { comment };
}

const alreadySent = () => new AppError('conflict', 'id_taken');

/** A form that goes before another audience now is another form (_client/Standing.tsx gives it another id). */
function inForm(error: unknown): never {
  throw error instanceof AppError && error.reason === 'other_audience' ? alreadySent() : error;
}

async function findPassage(
  { actor, db }: Context,
  { textId, revisionId }: Pick<NewNote, 'textId' | 'revisionId'>,
  { name, sentences }: NonNullable<NewNote['place']>,
) {
  const text = authorize(actor, 'text.read', await findText(db, textId));
  const revision = await findRevision(db, text, revisionId);
  if (!revision) throw new AppError('conflict', 'revision_gone');
  const block = revision.structure.blocks[findNamed(revision.structure, name) ?? -1];
  if (!block) throw invalid('passage', 'passage_outside');
  const range = chooseSentences(revision.text, revision.structure, block, sentences);
  return { ...range, exact: sliceOf(revision.text, range) };
}
