import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { getMessages } from '@/app/_messages/request';
import { ShelfDesk } from '@/app/_shelf/ShelfDesk';
import { CopyForm } from '@/app/_shelf/_client/CopyForm';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { randomId } from '@/lib/domain/ids';
import { openDesk } from '@/lib/services/shelf/plan';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

const readPage = cache((groupId: string) =>
  loadPage(`/groups/${groupId}/shelf`, (context) => openDesk(context, groupId)),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).shelf.arrange };
}

/** Where a group's shelf is arranged. */
export default async function ShelfPage({ params }: Props) {
  const groupId = readId((await params).groupId);
  const { group, shelf, others, newer } = await readPage(groupId);
  const { shelf: words } = await getMessages();
  return (
    <Page
      title={words.arrange}
      above={<Link href={`/groups/${groupId}`}>{group.name}</Link>}
      lead={words.arrangeAbout}
    >
      <ShelfDesk groupId={groupId} shelf={shelf} newer={newer} />
      {others.length > 0 && (
        <Section title={words.copy}>
          <CopyForm groupId={groupId} groups={others} clientId={randomId()} />
        </Section>
      )}
    </Page>
  );
}
