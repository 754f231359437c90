import type { Metadata } from 'next';
import { cache } from 'react';
import { getMessages } from '@/app/_messages/request';
import { ExportLinks } from '@/app/_finding/ExportLinks';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { nameDay } from '@/app/_shelf/when';
import { Page } from '@/app/_ui/Page';
import { noteOrders, notesPath, questionsPath, remarksPath } from '@/lib/domain/addresses';
import { textExportPath } from '@/lib/domain/search/addresses';
import { toView } from '@/lib/domain/audience';
import { openNotes } from '@/lib/services/margin/paragraphs';
import { getViewer } from '@/lib/web/context';
import { loadPage } from '@/lib/web/page';
import { TagRenameForm } from '../_client/TagForms';
import { nameOfView, readAddress, viewField, type ReaderProps } from '../address';
import { chooseNotes, type NotesQuery } from './choose-notes';
import { ByPerson, ByTime } from './Said';
import { ByPlace } from './ByPlace';

type Props = ReaderProps & { searchParams: Promise<NotesQuery> };

const readOnce = cache((path: string, textId: string, groupId: string | null, all: boolean) =>
  loadPage(path, (context) => openNotes(context, { textId, view: toView(groupId, all) })),
);

async function read(props: Props) {
  const address = await readAddress(props, '/notes');
  const { path, textId, view } = address;
  const groupId = view.kind === 'group' ? view.groupId : null;
  const page = await readOnce(path, textId, groupId, view.kind === 'all');
  return { ...address, ...page, ...chooseNotes(page, await props.searchParams) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await getMessages();
  return { title: reader.notesOn((await read(props)).text.title) };
}

/** Everything said in a margin as a page: to read without script, to print, to go through from top to bottom. */
export default async function NotesPage(props: Props) {
  const {
    textId,
    view,
    order,
    tag,
    readerPath,
    text,
    groups,
    threads,
    comments,
    reactors,
    places,
    watched,
    meeting,
    margin: loaded,
  } = await read(props);
  const { exporting, marking, reader, said, talk } = await getMessages();
  const { user } = await getViewer();
  const margin = {
    next: meeting && { meeting, day: await nameDay(meeting) },
    threads,
    comments,
    reactors,
    unread: new Set(loaded.unread),
    watched: new Set(watched),
    places,
    groups,
    readerPath,
    language: text.language,
  };
  return (
    <>
      <SiteHeader />
      <Page
        title={reader.notesOn(text.title)}
        above={nameOfView(view, groups, reader)}
        lead={<a href={readerPath}>{reader.backToText}</a>}
      >
        <nav aria-label={said.order} className="said-orders">
          {noteOrders.map((each) => (
            <a
              key={each}
              href={notesPath(textId, view, each)}
              aria-current={each === order ? 'page' : undefined}
            >
              {said.orders[each]}
            </a>
          ))}
          <a href={questionsPath(textId, view)} aria-current={order === 'questions' ? 'page' : undefined}>
            {talk.onlyQuestions}
          </a>
          <a href={remarksPath(textId, view)} className="said-remark">
            {marking.sayOfAll}
          </a>
        </nav>
        {threads.length === 0 && (
          <p className="text-soft">{order === 'questions' ? talk.noQuestions : said.nothing}</p>
        )}
        {tag && (
          <>
            <h2 className="said-heading">#{tag.name}</h2>
            {user && <TagRenameForm at={{ textId, block: '', view: viewField(view) }} tag={tag} />}
          </>
        )}
        {(order === 'place' || order === 'questions' || order === 'tag') && <ByPlace {...margin} />}
        {order === 'person' && <ByPerson {...margin} />}
        {order === 'time' && <ByTime {...margin} />}
        {user && threads.length > 0 && (
          <ExportLinks path={textExportPath(textId, view)} label={exporting.takeText} />
        )}
      </Page>
    </>
  );
}
