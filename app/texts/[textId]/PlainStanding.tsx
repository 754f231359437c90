import { getDayFormat, getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { Mark } from '@/app/_ui/Mark';
import { taggedPath } from '@/lib/domain/addresses';
import { answerOf } from '@/lib/domain/threading/standing';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { TagForms } from './_client/TagForms';
import { TendForm } from './_client/TendForm';
import type { Place } from './_client/Standing';

type Props = { thread: ThreadView; comments: readonly CommentView[] };

/** In the head of a conversation: that it asks something, whether that is answered, and that it is at rest. */
export async function PlainStanding({ thread, comments }: Props) {
  const { talk } = await getMessages();
  return (
    <>
      {thread.question &&
        (answerOf({ thread, comments }) ? (
          <Mark tone="good">{talk.answered}</Mark>
        ) : (
          <Mark tone="asking">{talk.question}</Mark>
        ))}
      {thread.rested && <Mark tone="waiting">{talk.rests}</Mark>}
      {thread.tags && (
        <ul className="card-tags" aria-label={talk.tags}>
          {thread.tags.map(({ id, name }) => (
            <li key={id}>
              <a href={taggedPath(thread.textId, thread.audience, id)}>#{name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** At its end: who let it rest and, for whoever began it, what they may do with it. */
export async function PlainTending({ thread, comments, at }: Props & { at: Place | null }) {
  const messages = await getMessages();
  const { talk } = messages;
  const day = await getDayFormat();
  const { rested } = thread;
  const mayTend = at !== null && thread.abilities.tend && comments.some(({ removed }) => !removed);
  return (
    <>
      {rested && (
        <p className="card-rest">
          {talk.restedBy(personName(rested.by.name, messages))}{' '}
          <time dateTime={rested.at}>{day.format(new Date(rested.at))}</time>. {talk.wakes}
        </p>
      )}
      {mayTend && (
        <div className="plain-acts">
          <TendForm at={at} threadId={thread.id} act={thread.question ? 'unask' : 'ask'} />
          <TendForm at={at} threadId={thread.id} act={rested ? 'wake' : 'rest'} />
          <TagForms at={at} threadId={thread.id} tags={thread.tags ?? []} />
        </div>
      )}
    </>
  );
}
