import type { Metadata } from 'next';
import { ExportLinks } from '@/app/_finding/ExportLinks';
import { OwnEntry } from '@/app/_finding/OwnEntry';
import { OwnFilterForm } from '@/app/_finding/OwnFilterForm';
import { getMessages } from '@/app/_messages/request';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Page } from '@/app/_ui/Page';
import { Pages } from '@/app/_ui/Pages';
import { Section } from '@/app/_ui/Section';
import { correctPath, readerPath } from '@/lib/domain/addresses';
import { myNotesPath, ownExportPath } from '@/lib/domain/search/addresses';
import { ownOrders } from '@/lib/domain/threading/own';
import { myNotesAddress } from '@/lib/schemas/my-notes';
import { openMyNotes } from '@/lib/services/margin/my-notes';
import { loadPage } from '@/lib/web/page';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).myNotes.title };
}

/** Everything that one wrote or marked oneself, by text or by time. */
export default async function MyNotesPage({ searchParams }: Props) {
  const { by, kind, text: textId, group: groupId, tag, page } = myNotesAddress.parse(await searchParams);
  const asked = { order: by, kind, textId, groupId, tag };
  const { entries, total, pages, texts, groups, tags, begun } = await loadPage('/notes', (context) =>
    openMyNotes(context, { ...asked, page }),
  );
  const { exporting, myNotes } = await getMessages();
  const pathOf = (change: { by?: string; page?: string }) =>
    myNotesPath({ by: by === 'text' ? null : by, kind, text: textId, group: groupId, tag, ...change });
  const isFiltered = kind !== null || textId !== null || groupId !== null || tag !== null;
  const headingOf = (at: number) => entries[at] && (entries[at].text?.id ?? '');
  return (
    <Page title={myNotes.title} lead={myNotes.about}>
      <OwnFilterForm asked={asked} texts={texts} groups={groups} tags={tags} />
      <nav aria-label={myNotes.order} className="said-orders">
        {ownOrders.map((each) => (
          <a
            key={each}
            href={pathOf({ by: each === 'text' ? '' : each })}
            aria-current={each === by ? 'page' : undefined}
          >
            {myNotes.orders[each]}
          </a>
        ))}
      </nav>
      {total === 0 && (
        <EmptyState title={isFiltered ? myNotes.noneSuch : myNotes.none}>
          {!isFiltered && myNotes.noneAbout}
        </EmptyState>
      )}
      {entries.map((entry, at) => (
        <div key={`${entry.threadId} ${entry.id}`} className="said-place">
          {(at === 0 || by === 'time' || headingOf(at) !== headingOf(at - 1)) && (
            <h2 className="said-heading" lang={entry.text?.language}>
              {entry.text ? (
                <a href={readerPath(entry.text.id, entry.audience)}>{entry.text.title}</a>
              ) : (
                myNotes.goneText
              )}
            </h2>
          )}
          <OwnEntry entry={entry} />
        </div>
      ))}
      {begun.length > 0 && (
        <Section title={myNotes.corrections}>
          <ul>
            {begun.map(({ textId: id, title }) => (
              <li key={id}>
                <a href={correctPath(id)}>{title ?? myNotes.correctionOfGone}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {total + begun.length > 0 && <ExportLinks path={ownExportPath} label={exporting.takeOwn} />}
      {pages > 1 && (
        <Pages
          page={page}
          total={pages}
          hrefFor={(number) => pathOf({ page: number === 1 ? '' : String(number) })}
          words={myNotes.pagesWords}
        />
      )}
    </Page>
  );
}
