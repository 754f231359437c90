import { getMessages } from '@/app/_messages/request';
import { passagePath } from '@/lib/domain/addresses';
import type { MeetingView } from '@/lib/present/meeting';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import { ReadForm } from './_client/MeetingActs';

/** What is to be read by a date: where it is, how long it takes whoever looks, and whether they have. */
export async function Passages({ meeting }: { meeting: MeetingView }) {
  const { meetings } = await getMessages();
  const { groupId, id: meetingId, passages } = meeting;
  if (passages.length === 0) return <p className="text-soft">{meetings.nothingToRead}</p>;
  return (
    <ul className="plan-passages">
      {passages.map((passage) => (
        <li key={passage.id} data-read={passage.read || undefined}>
          <p>
            <a href={passagePath(groupId, passage)} className="entry-title">
              {passage.title}
            </a>
          </p>
          <p className="text-soft">
            {passage.label}, {(passage.begun ? meetings.minutesLeft : meetings.minutes)(passage.minutes)}
            {passage.earlier && ` ${meetings.inEarlier}`}
            {passage.read && <em className="plan-read">{meetings.read}</em>}
          </p>
          <div className="plan-acts">
            <a href={passagePath(groupId, passage)} className="plan-open">
              {passage.begun ? meetings.goOn : meetings.open}
              <VisuallyHidden>
                {' · '}
                {passage.title}, {passage.label}
              </VisuallyHidden>
            </a>
            <ReadForm
              {...{ groupId, meetingId }}
              passageId={passage.id}
              label={`${passage.title}, ${passage.label}`}
              read={passage.read}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
