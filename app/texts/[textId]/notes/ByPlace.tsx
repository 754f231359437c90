import { NewCount } from '@/app/_library/NewCount';
import { getMessages } from '@/app/_messages/request';
import { MarkForm } from '@/app/_shelf/_client/MeetingActs';
import { toGroupId } from '@/lib/domain/audience';
import { WatchThreadForm } from '../_client/WatchThreadForm';
import { nameOfHeld } from '../address';
import { PlainConversation } from '../PlainConversation';
import type { MarginOnPage } from './margin';
import { Where } from './Where';

/** The conversations in the order of the text, under its headings. */
export async function ByPlace(margin: MarginOnPage) {
  const { threads, comments, unread, watched, reactors, places, groups, readerPath, next, language } = margin;
  const messages = await getMessages();
  const freshIn = ({ id }: { id: string }) =>
    comments.filter((each) => each.threadId === id && !each.removed && unread.has(each.id)).length;
  const sectionOf = (at: number) => places.get(threads[at]?.id ?? '')?.section ?? null;
  return threads.map((thread, at) => {
    const section = sectionOf(at);
    return (
      <div key={thread.id} className="said-place">
        {section !== null && section !== sectionOf(at - 1) && (
          <h2 lang={language} className="said-heading">
            {section}
          </h2>
        )}
        <PlainConversation
          thread={thread}
          comments={comments}
          reactors={reactors}
          at={null}
          audience={nameOfHeld(thread, groups, messages)}
          where={
            <>
              <NewCount count={freshIn(thread)} />
              <Where thread={thread} place={places.get(thread.id)} readerPath={readerPath} />
              {watched && thread.audience.kind === 'group' && (
                <WatchThreadForm threadId={thread.id} watching={watched.has(thread.id)} />
              )}
            </>
          }
        />
        {next && thread.abilities.reply && toGroupId(thread.audience) === next.meeting.groupId && (
          <MarkForm
            groupId={next.meeting.groupId}
            meetingId={next.meeting.id}
            threadId={thread.id}
            day={next.day}
            marked={thread.markedFor?.some(({ meetingId }) => meetingId === next.meeting.id) ?? false}
          />
        )}
      </div>
    );
  });
}
