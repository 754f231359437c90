import type { Metadata } from 'next';
import { getMessages } from '@/app/_messages/request';
import { Article } from '@/app/_reader/Article';
import { putArticle } from '@/app/_reader/article-store';
import { Margin } from '@/app/_reader/Margin';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { openReader } from '@/lib/services/reader';
import { openText } from '@/lib/services/texts';
import { sealFor } from '@/lib/web/live';
import { loadPage, readId } from '@/lib/web/page';
import { Contents } from './Contents';
import { ImportWarnings } from './ImportWarnings';
import { MarginChooser } from './MarginChooser';

type Props = {
  params: Promise<{ textId: string }>;
  searchParams: Promise<{ group?: string | string[]; imported?: string }>;
};

async function readAddress({ params, searchParams }: Props) {
  const textId = readId((await params).textId);
  const { group, imported } = await searchParams;
  const groupId = group === undefined ? null : readId(group);
  const path = `/texts/${textId}${groupId === null ? '' : `?group=${groupId}`}`;
  return { textId, groupId, path, imported: imported !== undefined };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { textId, path } = await readAddress(props);
  return loadPage(path, async (context) => ({ title: (await openText(context, textId)).title }));
}

/** The reader: a text, and the margin that one came for. */
export default async function ReaderPage(props: Props) {
  const { textId, groupId, path, imported } = await readAddress(props);
  const { view, cursor, userId } = await loadPage(path, async (context) => {
    const { cursor: at, ...rest } = await openReader(context, { textId, groupId });
    return { view: rest, cursor: sealFor(context, at), userId: context.actor.userId };
  });
  const { text, article, group, groups, revisionId, threads, comments } = view;
  const { library } = await getMessages();
  putArticle(revisionId, article.html);
  return (
    <>
      <SiteHeader>
        <span className="reader-title">{text.title}</span>
        {userId !== null && <MarginChooser textId={text.id} group={group} groups={groups} />}
      </SiteHeader>
      <div className="reader">
        <Contents headings={article.headings} />
        <main id="main" tabIndex={-1} className="reader-text">
          <h1 className="reader-heading" lang={text.language}>
            {text.title}
          </h1>
          <p className="reader-byline">{library.by(text.authors.join(', '), text.year)}</p>
          {imported && <ImportWarnings textId={text.id} />}
          <Article revisionId={revisionId} language={text.language} />
        </main>
        <Margin
          key={`${revisionId} ${groupId ?? ''}`}
          textId={text.id}
          revisionId={revisionId}
          groupId={groupId}
          userId={userId}
          groups={groups}
          cursor={cursor}
          threads={threads}
          comments={comments}
        />
      </div>
    </>
  );
}
