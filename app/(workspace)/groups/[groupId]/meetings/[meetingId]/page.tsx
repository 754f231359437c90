import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { getMessages } from '@/app/_messages/request';
import { MarkedNotes } from '@/app/_shelf/MarkedNotes';
import { MeetingWords } from '@/app/_shelf/MeetingWords';
import { PaceForm } from '@/app/_shelf/_client/PaceForm';
import { Passages } from '@/app/_shelf/Passages';
import { nameDate, nameDay, nameHour } from '@/app/_shelf/when';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { meetingPath } from '@/lib/domain/addresses';
import { openMeeting } from '@/lib/services/shelf/meeting';
import { loadPage, readId } from '@/lib/web/page';

type Props = {
  params: Promise<{ groupId: string; meetingId: string }>;
  searchParams: Promise<{ project?: string | string[] }>;
};

const readOnce = cache((path: string, groupId: string, meetingId: string) =>
  loadPage(path, (context) => openMeeting(context, { groupId, meetingId })),
);

async function read({ params }: Props) {
  const { groupId: group, meetingId: id } = await params;
  const [groupId, meetingId] = [readId(group), readId(id)];
  const path = meetingPath(groupId, meetingId);
  return { path, ...(await readOnce(path, groupId, meetingId)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ meeting, group }, { meetings }] = [await read(props), await getMessages()];
  return { title: `${meetings.title(await nameDate(meeting))} · ${group.name}` };
}

/**
 * One date: what is to be read, what is marked to be talked about in the order of the text, and what is said of the date. To
 * read on a phone, to print, and (`?project`) large and with nothing else, to project.
 */
export default async function MeetingPage(props: Props) {
  const { path, group, meeting, texts, comments, prompts, remarks, pace } = await read(props);
  const isProjected = (await props.searchParams).project !== undefined;
  const { meetings } = await getMessages();
  const { id: meetingId, place, ledBy, cancelled, abilities } = meeting;
  const groupId = group.id;
  const marked = (
    <MarkedNotes
      {...{ meeting, texts, comments, group }}
      day={await nameDay(meeting)}
      heading={isProjected ? 'h2' : 'h3'}
    />
  );
  const lead = [await nameHour(meeting), place, ledBy && meetings.leads(ledBy.name)]
    .filter(Boolean)
    .join(' · ');
  if (isProjected)
    return (
      <div className="projected">
        <Page measure="wide" title={await nameDate(meeting)} above={group.name}>
          {marked}
          <p className="projected-out">
            <a href={path}>{meetings.quiet}</a>
          </p>
        </Page>
      </div>
    );
  return (
    <div className="meeting">
      <Page
        title={await nameDate(meeting)}
        above={<Link href={`/groups/${groupId}`}>{group.name}</Link>}
        lead={lead}
        actions={
          <>
            <ButtonLink href={`${path}?project`}>{meetings.project}</ButtonLink>
            {abilities.arrange && <ButtonLink href={`${path}/change`}>{meetings.change}</ButtonLink>}
          </>
        }
      >
        {cancelled && <Notice tone="caution">{meetings.calledOff}</Notice>}
        <Section title={meetings.toRead}>
          <Passages meeting={meeting} />
          {meeting.passages.length > 0 && (
            <details className="plan-pace print:hidden">
              <summary>{meetings.yourPace(pace.wordsPerMinute)}</summary>
              <PaceForm groupId={groupId} chosen={pace.isChosen ? pace.wordsPerMinute : null} />
            </details>
          )}
        </Section>
        <Section title={meetings.prompts}>
          <MeetingWords kind="prompt" words={prompts} {...{ groupId, meetingId }} speaks={abilities.speak} />
        </Section>
        <Section title={meetings.marked}>{marked}</Section>
        <Section title={meetings.remarks}>
          <MeetingWords kind="remark" words={remarks} {...{ groupId, meetingId }} speaks={abilities.speak} />
        </Section>
      </Page>
    </div>
  );
}
