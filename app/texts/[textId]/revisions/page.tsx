import type { Metadata } from 'next';
import { cache } from 'react';
import { nameDayOf } from '@/app/_correcting/name-day';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { changesPath, correctPath, editionPath, editionsPath, reportPath } from '@/lib/domain/addresses';
import { openEditions } from '@/lib/services/texts/editions';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ textId: string }> };

const read = cache((textId: string) =>
  loadPage(editionsPath(textId), (context) => openEditions(context, textId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await read(readId((await params).textId));
  return { title: `${(await getMessages()).correcting.editions} · ${text.title}`, robots: { index: false } };
}

/** The editions of a text, the newest first. */
export default async function EditionsPage({ params }: Props) {
  const textId = readId((await params).textId);
  const { text, editions, mayCorrect, isUnderWay } = await read(textId);
  const { correcting, revising } = await getMessages();
  const next = Math.max(0, ...editions.map(({ number }) => number)) + 1;
  const days = await Promise.all(editions.map(({ at }) => nameDayOf(at)));
  return (
    <>
      <SiteHeader />
      <Page
        title={correcting.editions}
        above={<a href={`/texts/${textId}`}>{text.title}</a>}
        lead={correcting.editionsLead}
        actions={
          mayCorrect && (
            <ButtonLink href={correctPath(textId)} variant="secondary">
              {correcting.open}
            </ButtonLink>
          )
        }
      >
        {isUnderWay && (
          <Notice
            action={
              <>
                <a href="">{correcting.lookAgain}</a>
                {mayCorrect && (
                  <>
                    {' '}
                    · <a href={reportPath(textId, next)}>{revising.reload}</a>
                  </>
                )}
              </>
            }
          >
            {correcting.underWay}
          </Notice>
        )}
        <ol className="divided" reversed>
          {editions.map(({ number, why, by, current }, index) => (
            <li key={number} className="edition">
              <h2>
                {correcting.edition(number)}
                {current && <span className="edition-present"> · {correcting.present}</span>}
              </h2>
              <p className="text-soft">
                {by === null
                  ? correcting.editionFirst(days[index] ?? '')
                  : correcting.editionBy(days[index] ?? '', by)}
              </p>
              {why !== '' && <p lang="">{why}</p>}
              <p className="edition-ways">
                <a
                  href={editionPath(textId, number)}
                  aria-label={`${correcting.read} · ${correcting.edition(number)}`}
                >
                  {correcting.read}
                </a>
                {number > 1 && (
                  <a
                    href={changesPath(textId, number)}
                    aria-label={`${correcting.changes} · ${correcting.edition(number)}`}
                  >
                    {correcting.changes}
                  </a>
                )}
                {number > 1 && (
                  <a
                    href={reportPath(textId, number)}
                    aria-label={`${revising.yourNotes} · ${correcting.edition(number)}`}
                  >
                    {revising.yourNotes}
                  </a>
                )}
              </p>
            </li>
          ))}
        </ol>
      </Page>
    </>
  );
}
