import { getDayFormat, getMessages } from '@/app/_messages/request';
import { notePath, notesPath } from '@/lib/domain/addresses';
import { toView } from '@/lib/domain/audience';
import type { Inbox } from '@/lib/services/attention';

/** What somebody said to the reader, with where it was said and the way there. */
export async function AnswerEntry({ answer }: { answer: Inbox['answers'][number] }) {
  const { comment, unread, where } = answer;
  const { inbox } = await getMessages();
  const day = await getDayFormat();
  const view = toView(where?.group.id, false);
  return (
    <article className="answer">
      <p className="comment-who">
        <strong>{comment.author.name}</strong>{' '}
        <time dateTime={comment.createdAt}>{day.format(new Date(comment.createdAt))}</time>
        {unread && <span className="new-mark">{inbox.new}</span>}
      </p>
      <div className="comment-body" dangerouslySetInnerHTML={{ __html: comment.html }} />
      {where && (
        <p className="text-sm text-soft">
          {inbox.in(where.text.title, where.group.name)}{' '}
          <a href={notePath(where.text.id, view, comment.threadId)} className="with-script">
            {inbox.goTo}
          </a>
          <a href={`${notesPath(where.text.id, view)}#thread-${comment.threadId}`} className="without-script">
            {inbox.goTo}
          </a>
        </p>
      )}
    </article>
  );
}
