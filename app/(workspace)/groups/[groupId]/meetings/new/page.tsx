import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { getMessages } from '@/app/_messages/request';
import { PlanForm } from '@/app/_shelf/_client/PlanForm';
import { Page } from '@/app/_ui/Page';
import { randomId } from '@/lib/domain/ids';
import { openPlanning } from '@/lib/services/shelf/meeting';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

const readPage = cache((groupId: string) =>
  loadPage(`/groups/${groupId}/meetings/new`, (context) => openPlanning(context, groupId)),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).meetings.plan };
}

export default async function NewMeetingPage({ params }: Props) {
  const groupId = readId((await params).groupId);
  const { group, members, timeZone } = await readPage(groupId);
  const { meetings } = await getMessages();
  return (
    <Page measure="form" title={meetings.plan} above={<Link href={`/groups/${groupId}`}>{group.name}</Link>}>
      <PlanForm
        {...{ groupId, members, timeZone }}
        zones={Intl.supportedValuesOf('timeZone')}
        clientId={randomId()}
      />
    </Page>
  );
}
