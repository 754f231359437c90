import { getDayFormat, getMessages } from '@/app/_messages/request';
import { Mark } from '@/app/_ui/Mark';
import { answerOf } from '@/lib/domain/threading/standing';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
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
    </>
  );
}

/** At its end: who let it rest and, for whoever began it, what they may do with it. */
export async function PlainTending({ thread, comments, at }: Props & { at: Place | null }) {
  const { talk } = await getMessages();
  const day = await getDayFormat();
  const { rested } = thread;
  const mayTend = at !== null && thread.abilities.tend && comments.some(({ removed }) => !removed);
  return (
    <>
      {rested && (
        <p className="card-rest">
          {talk.restedBy(rested.by.name)} <time dateTime={rested.at}>{day.format(new Date(rested.at))}</time>.{' '}
          {talk.wakes}
        </p>
      )}
      {mayTend && (
        <div className="plain-acts">
          <TendForm at={at} threadId={thread.id} act={thread.question ? 'unask' : 'ask'} />
          <TendForm at={at} threadId={thread.id} act={rested ? 'wake' : 'rest'} />
        </div>
      )}
    </>
  );
}
