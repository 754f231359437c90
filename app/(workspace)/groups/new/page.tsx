import type { Metadata } from 'next';
import { FoundGroupForm } from '@/app/_groups/_client/FoundGroupForm';
import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { randomId } from '@/lib/domain/ids';
import { requireUser } from '@/lib/web/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).groups.newTitle };
}

export default async function NewGroupPage() {
  await requireUser('/groups/new');
  const { groups } = await getMessages();
  return (
    <Page title={groups.newTitle} lead={groups.newLead} measure="form">
      <FoundGroupForm clientId={randomId()} />
    </Page>
  );
}
