import type { Metadata } from 'next';
import { OpenGroups } from '@/app/_groups/OpenGroups';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { listFronts } from '@/lib/services/groups/joining';
import { loadPage } from '@/lib/web/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).joining.openGroups };
}

/** Groups that one can join, for people with an account here. */
export default async function OpenGroupsPage() {
  const fronts = await loadPage('/groups', listFronts);
  const words = await getMessages();
  return (
    <Page title={words.joining.openGroups} lead={words.joining.openGroupsLead}>
      <OpenGroups fronts={fronts} day={await getDayFormat()} words={words} />
    </Page>
  );
}
