import { PlainConversation } from '@/app/texts/[textId]/PlainConversation';
import { getMessages } from '@/app/_messages/request';
import { EmptyState } from '@/app/_ui/EmptyState';
import { notePath, notesPath } from '@/lib/domain/addresses';
import type { MeetingView } from '@/lib/present/meeting';
import type { OpenedMeeting } from '@/lib/services/shelf/meeting';
import { MarkForm } from './_client/MeetingActs';

type Props = Pick<OpenedMeeting, 'texts' | 'comments' | 'group'> & {
  meeting: MeetingView;
  day: string;
  /** Of the texts’ headings: what stands above them differs. */
  heading: 'h2' | 'h3';
};

/** The conversations that are marked for a date, in the order of the text, each with the words it is about. */
export async function MarkedNotes({ texts, comments, group, meeting, day, heading: Heading }: Props) {
  const { meetings, reader } = await getMessages();
  const view = { kind: 'group', groupId: group.id } as const;
  if (texts.length === 0)
    return <EmptyState title={meetings.nothingMarked}>{meetings.nothingMarkedAbout}</EmptyState>;
  return texts.map(({ textId, title, threads }) => (
    <section key={textId} aria-labelledby={`marked-${textId}`} className="marked-notes">
      <Heading id={`marked-${textId}`} className="shelf-section">
        {title}
      </Heading>
      {threads.map((thread) => {
        const by = thread.markedFor?.find(({ meetingId }) => meetingId === meeting.id)?.by;
        return (
          <div key={thread.id} className="marked-note">
            {thread.about === 'text' && <p className="text-soft">{reader.onWholeText}</p>}
            <PlainConversation
              thread={thread}
              comments={comments}
              at={null}
              whole
              audience={by === undefined ? '' : meetings.markedBy(by)}
              where={
                <>
                  <a href={notePath(textId, view, thread.id)} className="said-where with-script">
                    {meetings.inText}
                  </a>
                  <a
                    href={`${notesPath(textId, view)}#thread-${thread.id}`}
                    className="said-where without-script"
                  >
                    {meetings.inText}
                  </a>
                </>
              }
            />
            {meeting.abilities.mark && thread.abilities.reply && (
              <div className="marked-acts">
                <MarkForm
                  {...{ groupId: group.id, meetingId: meeting.id, threadId: thread.id, day }}
                  marked
                />
              </div>
            )}
          </div>
        );
      })}
    </section>
  ));
}
