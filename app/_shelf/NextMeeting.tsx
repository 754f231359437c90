import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { meetingPath } from '@/lib/domain/addresses';
import type { MeetingView } from '@/lib/present/meeting';
import { Passages } from './Passages';
import { nameDate, nameHour } from './when';

/** The next date, as the first thing on a group's page. */
export async function NextMeeting({ meeting }: { meeting: MeetingView }) {
  const { meetings } = await getMessages();
  const { place, ledBy, groupId, id } = meeting;
  return (
    <div className="plan-next">
      <p className="plan-date">{await nameDate(meeting)}</p>
      <p className="text-soft">
        {[await nameHour(meeting), place, ledBy && meetings.leads(ledBy.name)].filter(Boolean).join(' · ')}
      </p>
      <Passages meeting={meeting} />
      <ButtonLink href={meetingPath(groupId, id)}>{meetings.page}</ButtonLink>
    </div>
  );
}
