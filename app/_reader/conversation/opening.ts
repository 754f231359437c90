/** What a conversation opens with, in plain words: for one-line lists of notes. */
import type { Messages } from '@/app/_messages/en';
import { sayHeld } from '@/app/_messages/say-held';
import { hidesNothing, isHidden, type Hidden } from '@/lib/domain/threading/hidden';
import type { CommentView } from '@/lib/present/comment';
import type { Conversation } from '../margin/margin-state';
import { shorten } from '../shorten';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The words of a comment's HTML (which toCommentHtml has made), on one line. */
export const plainWords = (html: string): string =>
  html
    .replace(/<br>|<\/(?:p|li|h\d|pre|blockquote|td|th)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
    })
    .replace(/\s+/g, ' ')
    .trim();

const known = new WeakMap<CommentView, string>();

/** The first comment that stands before this reader's eyes. */
const firstOf = ({ comments }: Conversation, hidden: Hidden) =>
  comments.find((each) => !each.removed && !isHidden(hidden, each));

function wordsOf(conversation: Conversation, length: number, hidden: Hidden): string {
  const first = firstOf(conversation, hidden);
  if (!first) return shorten(conversation.thread.quote, length);
  const words = known.get(first) ?? plainWords(first.html);
  known.set(first, words);
  return shorten(words, length);
}

/**
 * The first words that still stand there; for a passage marked without a word, the passage's; and for what its group has
 * folded or hidden, that it has: a line shows nobody what one is to be asked before.
 */
export function openingOf(
  conversation: Conversation,
  messages: Pick<Messages, 'held' | 'profile'>,
  { length = 90, hidden = hidesNothing }: { length?: number; hidden?: Hidden } = {},
): string {
  const first = firstOf(conversation, hidden);
  return first?.held && first.source === null
    ? sayHeld(first.held, messages)
    : wordsOf(conversation, length, hidden);
}

/** By whom these words are: nobody's words stand beside another's name. */
export const openerOf = (conversation: Conversation, hidden: Hidden): { id: string; name: string } =>
  (firstOf(conversation, hidden) ?? conversation.thread).author;

/** How many answers stand below the first comment. */
export const repliesOf = ({ comments }: Conversation): number =>
  Math.max(0, comments.filter(({ removed }) => !removed).length - 1);
