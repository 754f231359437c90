import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { SplitForm } from '@/app/_groups/_client/SplitForm';
import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { splitPath } from '@/lib/domain/addresses';
import { randomId } from '@/lib/domain/ids';
import { openSplitting } from '@/lib/services/groups/splitting-off';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

const read = cache((groupId: string) =>
  loadPage(splitPath(groupId), (context) => openSplitting(context, groupId)),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).splitting.title };
}

/** A group of one’s own from this one: said before it is done, what comes along and what stays. */
export default async function SplitPage({ params }: Props) {
  const { id, name } = await read(readId((await params).groupId));
  const { splitting } = await getMessages();
  return (
    <Page
      title={splitting.title}
      measure="form"
      above={<Link href={`/groups/${id}`}>{name}</Link>}
      lead={splitting.lead}
    >
      <ul className="mb-8 list-disc space-y-1 pl-5">
        {splitting.what.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <SplitForm groupId={id} clientId={randomId()} />
    </Page>
  );
}
