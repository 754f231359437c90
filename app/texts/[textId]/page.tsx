import type { Metadata } from 'next';
import { cache } from 'react';
import { getLanguage, getMessages } from '@/app/_messages/request';
import { LookButton } from '@/app/_look/LookSettings';
import { Article } from '@/app/_reader/article/Article';
import { Contents } from '@/app/_reader/article/Contents';
import { ContentsButton } from '@/app/_reader/article/ContentsButton';
import { Footnotes } from '@/app/_reader/article/Footnotes';
import { namedGroups } from '@/app/_groups/named-groups';
import { handOver, isHandedOver } from '@/app/_reader/hand-over';
import { Margin } from '@/app/_reader/margin/Margin';
import { HereWords } from '@/app/_reader/marking/HereWords';
import { Marking } from '@/app/_reader/marking/Marking';
import { PlanProvider } from '@/app/_reader/conversation/PlanContext';
import { PlaceNotice } from '@/app/_reader/article/PlaceNotice';
import { PassageMarks } from '@/app/_reader/article/PassageMarks';
import { Passages } from '@/app/_reader/article/Passages';
import { Reader } from '@/app/_reader/Reader';
import { ReaderTools } from '@/app/_reader/ReaderTools';
import { toScriptData } from '@/app/_reader/script-data';
import { markPassages } from '@/app/_shelf/mark-passages';
import { PlanStrip } from '@/app/_shelf/PlanStrip';
import { nameDay } from '@/app/_shelf/when';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { toView, toViewQuery } from '@/lib/domain/audience';
import { openReader } from '@/lib/services/margin/reader';
import { getViewer } from '@/lib/web/context';
import { sealFor } from '@/lib/web/live';
import { getNonce } from '@/lib/web/nonce';
import { loadPage } from '@/lib/web/page';
import { readAddress, type ReaderProps } from './address';
import { nameArticle, withControls } from './controls';
import { ImportWarnings } from './ImportWarnings';
import { MarginChooser } from './MarginChooser';
import { PlaceScript } from './PlaceScript';

/** Once for the title and the page together, so that both see the same moment and a refusal is one refusal. */
const readOnce = cache((path: string, textId: string, groupId: string | null, all: boolean) =>
  loadPage(path, async (context) => {
    const { cursor, ...page } = await openReader(context, { textId, view: toView(groupId, all) });
    return { page, cursor: sealFor(context, cursor), userId: context.actor.userId };
  }),
);
const read = ({ path, textId, view }: Awaited<ReturnType<typeof readAddress>>) =>
  readOnce(path, textId, view.kind === 'group' ? view.groupId : null, view.kind === 'all');

export async function generateMetadata(props: ReaderProps): Promise<Metadata> {
  return { title: (await read(await readAddress(props))).page.text.title };
}

/** The reader: a text, and the margin that one came for. */
export default async function ReaderPage(props: ReaderProps) {
  const address = await readAddress(props);
  const { page, cursor, userId } = await read(address);
  const {
    text,
    article,
    counts,
    meeting,
    place,
    revisionId,
    threads,
    comments,
    unread,
    hidden,
    drafts,
    mentions,
  } = page;
  const { library, marking, reader, reading } = await getMessages();
  const groups = namedGroups(page.groups, reader);
  const { user } = await getViewer();
  const controls = {
    textId: text.id,
    view: address.view,
    counts,
    words: { ...marking, linkTo: reading.linkTo },
  };
  const shelf = nameArticle(revisionId, await getLanguage(), controls);
  if (!isHandedOver(shelf)) handOver(shelf, withControls(article, controls));
  handOver(cursor, toScriptData({ threads, comments, unread, hidden, drafts, mentions }));
  const day = meeting && (await nameDay(meeting));
  const byline = library.by(text.authors.join(', '), text.year);
  return (
    <>
      <SiteHeader overText>
        {article.headings.length > 0 && <ContentsButton />}
        <span className="reader-title">{text.title}</span>
        {(userId !== null || groups.length > 0) && (
          <MarginChooser textId={text.id} view={address.view} userId={userId} groups={groups} />
        )}
        <LookButton next={address.path} />
      </SiteHeader>
      <Reader
        key={`${revisionId} ${toViewQuery(address.view)}`}
        textId={text.id}
        revisionId={revisionId}
        view={address.view}
        userId={userId}
        userName={user?.name ?? ''}
        groups={groups}
        cursor={cursor}
      >
        <PlanProvider meeting={meeting && day !== null ? { id: meeting.id, day } : null}>
          <div className="reader">
            <Contents headings={article.headings} />
            <main id="main" tabIndex={-1} className="reader-text">
              <h1 id="text-title" className="reader-heading" lang={text.language}>
                {text.title}
              </h1>
              {byline !== '' && <p className="reader-byline">{byline}</p>}
              <ReaderTools mayCorrect={page.mayCorrect} hasEditions={page.hasEditions} />
              {meeting && day !== null && <PlanStrip meeting={meeting} day={day} />}
              {page.isBringer && (
                <ImportWarnings
                  textId={text.id}
                  revisionId={revisionId}
                  article={article}
                  open={address.imported}
                />
              )}
              <HereWords nonce={await getNonce()} />
              {meeting && <PassageMarks nonce={await getNonce()} css={markPassages(article, meeting)} />}
              <Article shelf={shelf} revisionId={revisionId} language={text.language} />
              <PlaceScript textId={text.id} revisionId={revisionId} userId={userId} place={place} />
              <PlaceNotice />
              <Marking />
              <Footnotes />
              <Passages title={text.title} authors={text.authors} language={text.language} />
            </main>
            <Margin />
          </div>
        </PlanProvider>
      </Reader>
    </>
  );
}
