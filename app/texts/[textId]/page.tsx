import type { Metadata } from 'next';
import { cache } from 'react';
import { getMessages } from '@/app/_messages/request';
import { Article } from '@/app/_reader/Article';
import { putArticle } from '@/app/_reader/article-store';
import { Margin } from '@/app/_reader/Margin';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { openReader } from '@/lib/services/reader';
import { sealFor } from '@/lib/web/live';
import { loadPage } from '@/lib/web/page';
import { readAddress, type ReaderProps } from './address';
import { Contents } from './Contents';
import { ImportWarnings } from './ImportWarnings';
import { MarginChooser } from './MarginChooser';

/** Once for the title and the page together, so that both see the same moment and a refusal is one refusal. */
const readPage = cache((textId: string, groupId: string | null, path: string) =>
  loadPage(path, async (context) => {
    const { cursor, ...view } = await openReader(context, { textId, groupId });
    return { view, cursor: sealFor(context, cursor), userId: context.actor.userId };
  }),
);

export async function generateMetadata(props: ReaderProps): Promise<Metadata> {
  const { textId, groupId, path } = await readAddress(props);
  return { title: (await readPage(textId, groupId, path)).view.text.title };
}

/** The reader: a text, and the margin that one came for. */
export default async function ReaderPage(props: ReaderProps) {
  const { textId, groupId, path, imported } = await readAddress(props);
  const { view, cursor, userId } = await readPage(textId, groupId, path);
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
          loaded={JSON.stringify({ threads, comments })}
        />
      </div>
    </>
  );
}
