/**
 * How high a card will stand, guessed from what is in it, until it has been drawn once and measured. A guess that is wrong
 * moves nothing that is to be seen: see dom/card-column.ts.
 */
import type { CommentView } from '@/lib/present/comment';
import { isLong } from '../conversation/long-comment';
import type { Conversation } from './margin-state';

const charactersInLine = 46;
const linePx = 23;
const quoteLinePx = 20;
/** Borders, padding and the line that says where and before whom. */
const framePx = 62;
const quoteGapPx = 9;
/** Who and when, the commands, and the gap to the next. */
const aroundCommentPx = 50;
const longestQuote = 160;
/** A long comment is folded. */
const foldedPx = 262;

/** A line of them. */
const tagsPx = 30;
/** One line. */
const rowPx = 36;

const lines = (characters: number) => Math.max(1, Math.ceil(characters / charactersInLine));

/** Kept for each comment as it is, since each change of a margin asks it of all: one that is changed is another. */
const known = new WeakMap<CommentView, number>();

function wordsHeight(comment: CommentView): number {
  const { html, held, source } = comment;
  if (held && source === null) return linePx;
  const height = known.get(comment) ?? (isLong(html) ? foldedPx : lines(html.length) * linePx);
  known.set(comment, height);
  return height;
}

export function guessHeight({ thread, comments, folded }: Conversation): number {
  if (folded) return rowPx;
  const quote =
    thread.about === 'passage'
      ? lines(Math.min(thread.quote.length, longestQuote)) * quoteLinePx + quoteGapPx
      : 0;
  return comments.reduce(
    (height, comment) => height + aroundCommentPx + wordsHeight(comment),
    framePx + quote + (thread.tags ? tagsPx : 0) + (comments.length === 0 ? aroundCommentPx : 0),
  );
}

/** A box to write in. */
export const guessedBoxHeight = 340;
