import Link from 'next/link';
import { ShelveForm } from '@/app/_groups/_client/GroupForms';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Section } from '@/app/_ui/Section';
import { keptPath, meetingPath } from '@/lib/domain/addresses';
import type { MeetingView } from '@/lib/present/meeting';
import type { openPlan, OpenedShelf } from '@/lib/services/shelf/plan';
import { NextMeeting } from './NextMeeting';
import { ShelfList } from './ShelfList';
import { nameDate } from './when';

type Props = {
  groupId: string;
  shelf: OpenedShelf;
  plan: Awaited<ReturnType<typeof openPlan>>;
  news: (groupId: string, textId: string) => number;
  shelvable: { id: string; title: string }[];
};

/** What a group reads: by when, and then everything on its shelf. */
export async function GroupPlan({ groupId, shelf, plan, news, shelvable }: Props) {
  const { groups, meetings, shelf: words } = await getMessages();
  const { arrange, plan: mayPlan } = shelf.abilities;
  const isEmpty = shelf.current === null && shelf.archived.length === 0;
  const dates = (title: string, some: readonly MeetingView[]) =>
    some.length > 0 && (
      <details className="shelf-archived">
        <summary>
          {title} ({some.length})
        </summary>
        <ul className="divided">
          {some.map(async (meeting) => (
            <li key={meeting.id}>
              <Link href={meetingPath(groupId, meeting.id)}>{await nameDate(meeting)}</Link>
              {meeting.cancelled && <em className="plan-read">{meetings.calledOff}</em>}
            </li>
          ))}
        </ul>
      </details>
    );
  return (
    <>
      {((mayPlan && !isEmpty) || plan.next) && (
        <Section
          title={meetings.next}
          actions={
            mayPlan && <ButtonLink href={`/groups/${groupId}/meetings/new`}>{meetings.plan}</ButtonLink>
          }
        >
          {plan.next ? (
            <NextMeeting meeting={plan.next} />
          ) : (
            <EmptyState title={meetings.none}>{meetings.noneAbout}</EmptyState>
          )}
          {dates(meetings.later, plan.later)}
          {dates(meetings.past, plan.past)}
        </Section>
      )}
      <Section
        title={groups.shelf}
        actions={
          arrange &&
          (!isEmpty || shelf.taken.length > 0) && (
            <ButtonLink href={`/groups/${groupId}/shelf`}>{words.arrange}</ButtonLink>
          )
        }
      >
        {isEmpty ? (
          <EmptyState title={groups.shelfEmpty}>{groups.shelfEmptyAbout}</EmptyState>
        ) : (
          <ShelfList groupId={groupId} shelf={shelf} news={news} />
        )}
        {arrange && <ShelveForm groupId={groupId} texts={shelvable} />}
        {shelf.hasKept && (
          <p className="mt-4 text-sm">
            <Link href={keptPath(groupId)}>{words.kept}</Link>
          </p>
        )}
      </Section>
    </>
  );
}
