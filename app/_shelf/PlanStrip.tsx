import { getMessages } from '@/app/_messages/request';
import { meetingPath } from '@/lib/domain/addresses';
import type { MeetingView } from '@/lib/present/meeting';
import { ReadInText } from '@/app/_reader/article/ReadInText';

/** Above a text: what of it is to be read, and by when. */
export async function PlanStrip({ meeting, day }: { meeting: MeetingView; day: string }) {
  const { meetings } = await getMessages();
  const { groupId, id: meetingId, passages } = meeting;
  if (passages.length === 0) return null;
  return (
    <ul className="plan-strip">
      {passages.map((passage) => (
        <li key={passage.id}>
          <span>
            <a href={meetingPath(groupId, meetingId)}>{meetings.forDay(day)}</a>:{' '}
            <a href={`#${encodeURIComponent(passage.block)}`}>{passage.label}</a>,{' '}
            {(passage.begun ? meetings.minutesLeft : meetings.minutes)(passage.minutes)}
          </span>
          <ReadInText
            {...{ groupId, meetingId }}
            passageId={passage.id}
            label={passage.label}
            read={passage.read}
          />
        </li>
      ))}
    </ul>
  );
}
