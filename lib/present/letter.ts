/** What a letter says of what was written: short quotations as plain words, with who wrote them and where. */
import { namePassages } from './passages';
import { toPlainWords } from '@/lib/domain/letters/plain-words';
import { oneLine } from '@/lib/domain/letters/sheet';
import { shorten } from '@/lib/domain/text/shorten';
import type { Meeting, MeetingWord } from '@/lib/domain/groups/meeting';
import type { Comment, Thread } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';

/** Some lines of a letter; the rest is a link away. */
const quotedLength = 220;
const markedLength = 90;

export type SaidView = { commentId: string; threadId: string; by: string; words: string };
export type MarkedView = { threadId: string; textId: string; about: 'passage' | 'text'; marked: string };

export function presentSaid(comment: Authorized<'comment.read', Comment>): SaidView {
  const { id, threadId, author, body, removedAt } = reveal(comment);
  const words = removedAt ? '' : shorten(toPlainWords(namePassages(comment, body)), quotedLength);
  return { commentId: id, threadId, by: author.name, words };
}

export function presentMarked(thread: Authorized<'thread.read', Thread>): MarkedView {
  const { id, annotation } = reveal(thread);
  const marked = shorten(annotation.exact.replace(/\s+/g, ' ').trim(), markedLength);
  return { threadId: id, textId: annotation.textId, about: annotation.about, marked };
}

/** What a member said of a date, as it stands on the date’s page: words, and no Markdown. */
export const presentWordInLetter = (
  _: Authorized<'meeting.read', Meeting>,
  { kind, author, body }: MeetingWord,
) => ({ kind, by: author.name, words: shorten(oneLine(body.replace(/\s+/g, ' ')), quotedLength) });
