import type { Metadata } from 'next';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { Page } from '@/app/_ui/Page';
import { openRemarks } from '@/lib/services/margin/paragraphs';
import { loadPage } from '@/lib/web/page';
import { nameOfView, readAddress, readByMembers, viewField, type ReaderProps } from '../address';
import { PlainNotes } from '../PlainNotes';
import { WritePlain } from '../WritePlain';

async function read(props: ReaderProps) {
  const address = await readAddress(props, '/remarks');
  const { path, textId, view } = address;
  return { ...address, ...(await loadPage(path, (context) => openRemarks(context, { textId, view }))) };
}

export async function generateMetadata(props: ReaderProps): Promise<Metadata> {
  const { marking } = await getMessages();
  return { title: marking.remarksOn((await read(props)).text.title) };
}

/** What is said of a text as a whole, and a place to say it, without script. */
export default async function RemarksPage(props: ReaderProps) {
  const { textId, view, path, readerPath, text, revisionId, threads, comments, reactors, groups } =
    await read(props);
  const { marking, reader } = await getMessages();
  const at = { textId, block: '', view: viewField(view), among: readByMembers(groups) };
  return (
    <>
      <SiteHeader />
      <Page
        title={marking.remarksOn(text.title)}
        above={nameOfView(view, groups, reader)}
        lead={<a href={readerPath}>{reader.backToText}</a>}
      >
        <PlainNotes {...{ threads, comments, reactors, groups, at }} none={marking.noRemarks} />
        <WritePlain title={marking.sayOfAll} sentences={[]} {...{ at, view, path, revisionId, groups }} />
      </Page>
    </>
  );
}
