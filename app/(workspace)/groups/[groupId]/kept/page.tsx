import type { Metadata } from 'next';
import { cache } from 'react';
import { getMessages } from '@/app/_messages/request';
import { PlainConversation } from '@/app/texts/[textId]/PlainConversation';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Page } from '@/app/_ui/Page';
import { openKept } from '@/lib/services/shelf/kept';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

const readPage = cache((groupId: string) =>
  loadPage(`/groups/${groupId}/kept`, (context) => openKept(context, groupId)),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).shelf.kept };
}

/** What was said of texts that the group no longer reads, for those who were in it. */
export default async function KeptPage({ params }: Props) {
  const { group, texts, comments } = await readPage(readId((await params).groupId));
  const { shelf } = await getMessages();
  return (
    <Page title={shelf.kept} above={<a href={`/groups/${group.id}`}>{group.name}</a>} lead={shelf.keptAbout}>
      {texts.length === 0 && <EmptyState title={shelf.keptNone}>{shelf.keptNoneAbout}</EmptyState>}
      {texts.map(({ id, title, language, threads }) => (
        <section key={id} aria-labelledby={`text-${id}`}>
          <h2 id={`text-${id}`} lang={language} className="said-heading">
            {title}
          </h2>
          {threads.map((thread) => (
            <PlainConversation
              key={thread.id}
              thread={thread}
              comments={comments}
              at={null}
              audience={group.name}
            />
          ))}
        </section>
      ))}
    </Page>
  );
}
