import { nameOfGroup } from '@/app/_groups/named-groups';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { HeldWords } from '@/app/_client/HeldWords';
import { PersonName } from '@/app/_client/PersonName';
import { notePath, notesPath } from '@/lib/domain/addresses';
import { toView } from '@/lib/domain/audience';
import { sayClosed } from '@/lib/domain/text/passage-link';
import type { Inbox } from '@/lib/services/reading/attention';

/** What somebody said to the reader, with where it was said and the way there. */
export async function AnswerEntry({ answer }: { answer: Inbox['answers'][number] }) {
  const { comment, unread, reason, where } = answer;
  const { inbox, reader, talk } = await getMessages();
  const day = await getDayFormat();
  const view = toView(where?.group.id, false);
  return (
    <article className="answer">
      <p className="comment-who">
        <strong>
          <PersonName name={comment.author.name} />
        </strong>{' '}
        <span>{inbox.why[reason]}</span>{' '}
        <time dateTime={comment.createdAt}>{day.format(new Date(comment.createdAt))}</time>
        {unread && <span className="new-mark">{inbox.new}</span>}
      </p>
      <HeldWords said={comment} isOwn={false}>
        <div
          className="comment-body"
          dangerouslySetInnerHTML={{ __html: sayClosed(comment.html, talk.closedPassage) }}
        />
      </HeldWords>
      {where && (
        <p className="text-sm text-soft">
          {inbox.in(where.text.title, nameOfGroup(where.group, reader))}{' '}
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
