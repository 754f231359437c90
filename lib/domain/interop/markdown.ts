/**
 * Conversations as a Markdown file, to be read anywhere and kept in Obsidian: what was marked and what was said are
 * callouts, which are quotations to every other program.
 */
import { buildTree, type Nested } from '../threading/tree';
import { containMarkdown, inCallout, toPlainLine } from './contained-markdown';
import type { ExportedComment, ExportedConversation, ExportedHolding } from './exported';

/** The words around the words, in the language of whoever asks. */
export type MarkdownWords = {
  onlyMe: string;
  someGroup: string;
  someText: string;
  wholeText: string;
  noPlace: string;
  marked: (name: string) => string;
  said: (name: string, day: string) => string;
  replied: (name: string, to: string, day: string) => string;
  edited: (day: string) => string;
  removed: string;
  /** What stands in the place of words that a group has hidden, and beside those that it has folded. */
  held: (held: ExportedHolding) => string;
  before: (day: string) => string;
  day: (at: string) => string;
};

type Turn = { comment: ExportedComment; to: string | null };

/**
 * What was said, each with whom it answers, as one reads a conversation; however deep it is. What others say to no
 * comment in particular answers who began, as it does in their inbox and in one’s own notes.
 */
function inOrder({ author, comments }: ExportedConversation): Turn[] {
  const turns: Turn[] = [];
  const waiting = toWaiting(buildTree(comments), null);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const comment = next.node.item;
    const answersTheNote = comment.parentId === null && author !== null && author.id !== comment.author.id;
    turns.push({ comment, to: answersTheNote ? author.name : next.to });
    waiting.push(...toWaiting(next.node.replies, next.node.item.author.name));
  }
  return turns;
}

/** The last first, as a stack wants them. */
const toWaiting = (nodes: readonly Nested<ExportedComment>[], to: string | null) =>
  nodes.map((node) => ({ node, to })).reverse();

function commentOf(comment: ExportedComment, to: string | null, words: MarkdownWords): string[] {
  const day = words.day(comment.at);
  const name = toPlainLine(comment.author.name);
  const edited = comment.editedAt ? ` · ${words.edited(words.day(comment.editedAt))}` : '';
  const title = (to === null ? words.said(name, day) : words.replied(name, toPlainLine(to), day)) + edited;
  const kind = to === null ? 'note' : 'reply';
  const held = comment.held && `*${toPlainLine(words.held(comment.held))}*`;
  const said = comment.body === null ? (held ? null : `*${words.removed}*`) : containMarkdown(comment.body);
  const body = [held, said].filter(Boolean).join('\n\n');
  const earlier = comment.earlier.map((wording) =>
    inCallout(
      'before',
      words.before(words.day(wording.at)),
      wording.body === null ? `*${words.removed}*` : containMarkdown(wording.body),
    ),
  );
  return [inCallout(kind, title, body), ...earlier];
}

/** One conversation: its place, the words that were marked, and what was said of them. Ends with an empty line. */
export function toMarkdown(conversation: ExportedConversation, words: MarkdownWords): string {
  const { place, group, author, highlight, comments } = conversation;
  const audience = group === null ? words.onlyMe : toPlainLine(group.name ?? words.someGroup);
  const label =
    place === null ? (conversation.author ? words.wholeText : words.noPlace) : toPlainLine(place.label);
  const section =
    place && place.section !== '' && place.section !== place.label ? ` · ${toPlainLine(place.section)}` : '';
  const quote = place === null ? '' : place.exact.split('\n').map(toPlainLine).join('\n');
  const said = inOrder(conversation).flatMap(({ comment, to }) => commentOf(comment, to, words));
  const isMarked = highlight && author !== null && comments.every(({ body }) => body === null);
  return [
    `### ${label}${section}`,
    audience,
    ...(place === null ? [] : [inCallout('quote', label, quote)]),
    ...(isMarked ? [words.marked(toPlainLine(author.name))] : []),
    ...said,
    '',
  ].join('\n\n');
}

/** The beginning of a file, or of a text in it. */
export const toTitle = (level: 1 | 2, title: string, lines: readonly string[] = []): string =>
  [
    `${'#'.repeat(level)} ${toPlainLine(title)}`,
    ...lines.filter((line) => line !== '').map(toPlainLine),
    '',
  ].join('\n\n');
