/** The page of a text as a reader has it, over a text and a margin that nobody keeps. */
import type { ReactNode } from 'react';
import { LookMenu } from '@/app/_look/_client/LookMenu';
import { getLanguage, getMessages } from '@/app/_messages/request';
import { Article } from '@/app/_reader/article/Article';
import { Contents } from '@/app/_reader/article/Contents';
import { ContentsButton } from '@/app/_reader/article/ContentsButton';
import { Footnotes } from '@/app/_reader/article/Footnotes';
import { Passages } from '@/app/_reader/article/Passages';
import { handOver } from '@/app/_reader/hand-over';
import { Margin } from '@/app/_reader/margin/Margin';
import { HereWords } from '@/app/_reader/marking/HereWords';
import { Marking } from '@/app/_reader/marking/Marking';
import { ReaderTools } from '@/app/_reader/ReaderTools';
import { HeaderFor } from '@/app/_site/SiteHeader';
import { nameArticle, withControls } from '@/app/texts/[textId]/controls';
import { MarginChooser } from '@/app/texts/[textId]/MarginChooser';
import { plainLook } from '@/lib/domain/look';
import { countByBlock } from '@/lib/domain/threading/notes-by-block';
import { getNonce } from '@/lib/web/nonce';
import { SampleReader, type Now } from './_client/SampleReader';
import { sampleArticle, sampleText } from './sample-article';
import { ada, group, revisionId } from './sample-margin';

/** `children` stand after the text, inside its reader. */
export async function SampleText({ now = {}, children }: { now?: Now; children?: ReactNode }) {
  const words = await getMessages();
  const { library, marking, reading } = words;
  const { conversations = [], view = { kind: 'group', groupId: group.id } } = now;
  const { title, author, language } = sampleText;
  const user = now.userId === null ? null : ada;
  const counts = countByBlock(
    sampleArticle.blocks.map(({ start }) => start),
    conversations.flatMap(({ thread: { anchor } }) =>
      anchor && anchor.start !== null && anchor.end !== null ? { start: anchor.start, end: anchor.end } : [],
    ),
  );
  const controls = { textId: 'text', view, counts, words: { ...marking, linkTo: reading.linkTo } };
  const shelf = nameArticle(revisionId, await getLanguage(), controls);
  handOver(shelf, withControls(sampleArticle, controls));
  return (
    <>
      <HeaderFor words={words} user={user}>
        <ContentsButton />
        <span className="reader-title">{title}</span>
        {user && <MarginChooser textId="text" view={view} userId={user.id} groups={[group]} />}
        <LookMenu look={plainLook} userId={null} next="/gallery" />
      </HeaderFor>
      <SampleReader now={now}>
        <div className="reader">
          <Contents headings={sampleArticle.headings} />
          <main id="main" tabIndex={-1} className="reader-text">
            <h1 id="text-title" className="reader-heading" lang={language}>
              {title}
            </h1>
            <p className="reader-byline">{library.by(author, '1913')}</p>
            <ReaderTools />
            <HereWords nonce={await getNonce()} />
            <Article shelf={shelf} revisionId={revisionId} language={language} />
            <Marking />
            <Footnotes />
            <Passages title={title} authors={[author]} language={language} />
          </main>
          <Margin />
        </div>
        {children}
      </SampleReader>
    </>
  );
}
