/**
 * The demonstration text's own notes, in the form of every other conversation. They are a part of the text that comes
 * with Catena and in no table: nobody wrote them, nobody can answer them, and every reader of the text may see them.
 */
import type { ExampleNote } from '@/lib/domain/demonstration-notes';
import type { Revision } from '@/lib/domain/text/text';
import { toCommentHtml } from '@/lib/domain/markdown/comment-html';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { CommentView } from './comment';
import type { ThreadView } from './thread';

export type Examples = { threads: ThreadView[]; comments: CommentView[] };

export function presentExamples(
  authorized: Authorized<'text.read', Revision>,
  notes: readonly ExampleNote[],
): Examples {
  const revision = reveal(authorized);
  const examples: Examples = { threads: [], comments: [] };
  for (const { id, quote, said } of notes) {
    const start = revision.text.indexOf(quote);
    if (start === -1) continue;
    const common = {
      clientId: null,
      textId: revision.textId,
      audience: { kind: 'self' } as const,
      createdAt: revision.createdAt.toISOString(),
    };
    const author = (name: string) => ({ id: `example-${name}`, name });
    examples.threads.push({
      ...common,
      id,
      author: author(said[0]?.by ?? ''),
      about: 'passage',
      highlight: false,
      version: 1,
      example: true,
      quote,
      anchor: { state: 'exact', start, end: start + quote.length },
      revisionId: revision.id,
      abilities: { reply: false, highlight: false, move: false, tend: false },
    });
    for (const [index, { by, words }] of said.entries())
      examples.comments.push({
        ...common,
        id: `${id}-${index}`,
        threadId: id,
        parentId: index === 0 ? null : `${id}-${index - 1}`,
        author: author(by),
        html: toCommentHtml(words),
        source: null,
        version: 1,
        editedAt: null,
        removed: false,
        abilities: {
          reply: false,
          update: false,
          remove: false,
          hide: false,
          readHistory: false,
          choose: false,
          react: false,
        },
      });
  }
  return examples;
}
