import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { getMessages } from '@/app/_messages/request';
import { CancelForm, DropPassageForm } from '@/app/_shelf/_client/MeetingActs';
import { PassageForm } from '@/app/_shelf/_client/PassageForm';
import { PlanForm } from '@/app/_shelf/_client/PlanForm';
import { nameDate } from '@/app/_shelf/when';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { meetingPath } from '@/lib/domain/addresses';
import { randomId } from '@/lib/domain/ids';
import { openChange } from '@/lib/services/shelf/meeting';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string; meetingId: string }> };

const readPage = cache((path: string, groupId: string, meetingId: string) =>
  loadPage(`${path}/change`, (context) => openChange(context, { groupId, meetingId })),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).meetings.change };
}

/** Everything about a date that one may change: when and where, and what is to be read by then. */
export default async function ChangeMeetingPage({ params }: Props) {
  const { groupId: group, meetingId: id } = await params;
  const [groupId, meetingId] = [readId(group), readId(id)];
  const path = meetingPath(groupId, meetingId);
  const { meeting, members, texts } = await readPage(path, groupId, meetingId);
  const { meetings } = await getMessages();
  return (
    <Page
      measure="form"
      title={meetings.change}
      above={<Link href={path}>{meetings.title(await nameDate(meeting))}</Link>}
      actions={<CancelForm {...{ groupId, meetingId }} cancelled={meeting.cancelled} />}
    >
      <Section title={meetings.toRead}>
        {meeting.passages.length > 0 && (
          <ul className="divided mb-4">
            {meeting.passages.map((passage) => (
              <li key={passage.id} className="shelf-entry">
                <p>
                  {passage.title}, {passage.label}
                </p>
                <DropPassageForm
                  {...{ groupId, meetingId }}
                  passageId={passage.id}
                  label={`${passage.title}, ${passage.label}`}
                />
              </li>
            ))}
          </ul>
        )}
        <PassageForm key={meeting.passages.length} {...{ groupId, meetingId, texts }} id={randomId()} />
      </Section>
      <Section title={meetings.date}>
        <PlanForm
          key={meeting.startsAt}
          {...{ groupId, members }}
          timeZone={meeting.timeZone}
          zones={Intl.supportedValuesOf('timeZone')}
          meeting={meeting}
        />
      </Section>
    </Page>
  );
}
