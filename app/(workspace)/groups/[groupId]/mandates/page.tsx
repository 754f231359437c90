import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { PastOffices } from '@/app/_governing/PastOffices';
import { nameOfGroup } from '@/app/_groups/named-groups';
import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { groupLogPath, pastOfficesPath } from '@/lib/domain/addresses';
import { openPastOffices } from '@/lib/services/governing/offices';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

const read = cache((groupId: string) =>
  loadPage(pastOfficesPath(groupId), (context) => openPastOffices(context, groupId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { governing, reader } = await getMessages();
  const { group } = await read(readId((await params).groupId));
  return { title: `${governing.mandate.past} · ${nameOfGroup(group, reader)}` };
}

/** The accounts of those who looked after a group’s margin, published when an office ends, however it does. */
export default async function PastOfficesPage({ params }: Props) {
  const { group, offices } = await read(readId((await params).groupId));
  const { governing, groupLog, reader } = await getMessages();
  return (
    <Page
      title={governing.mandate.past}
      above={<Link href={`/groups/${group.id}`}>{nameOfGroup(group, reader)}</Link>}
      lead={governing.mandate.pastAbout}
    >
      <PastOffices groupId={group.id} offices={offices} />
      <p className="mt-10">
        <Link href={groupLogPath(group.id)}>{groupLog.title}</Link>
      </p>
    </Page>
  );
}
