import type { Metadata } from 'next';
import { cache } from 'react';
import { Opening } from '@/app/_groups/Opening';
import { getMessages } from '@/app/_messages/request';
import { openingPath } from '@/lib/domain/addresses';
import { openOpening } from '@/lib/services/margin/opening';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string; threadId: string }> };

const read = cache((groupId: string, threadId: string) =>
  loadPage(openingPath(groupId, threadId), (context) => openOpening(context, { groupId, threadId })),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).opening.title };
}

/** Whether everyone may read a conversation from before its group was opened, for those who are in the group. */
export default async function OpeningPage({ params }: Props) {
  const { groupId, threadId } = await params;
  const opening = await read(readId(groupId), readId(threadId));
  return <Opening opening={opening} words={await getMessages()} />;
}
