import type { Metadata } from 'next';
import { cache, Fragment } from 'react';
import { Diff } from '@/app/_correcting/Diff';
import { readPage } from '@/app/_correcting/edition-address';
import { Remains } from '@/app/_correcting/Remains';
import { PublishForm, ThrowForm } from '@/app/_correcting/_client/CorrectionForms';
import { sayDifference } from '@/app/_correcting/say-difference';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { correctPath, previewPath } from '@/lib/domain/addresses';
import { previewCorrection } from '@/lib/services/correcting/publishing';
import { loadPage, readId } from '@/lib/web/page';

type Props = {
  params: Promise<{ textId: string }>;
  searchParams: Promise<Partial<Record<'of' | 'page', string | string[]>>>;
};

const read = cache((textId: string, kind: 'edits' | 'copy') =>
  loadPage(previewPath(textId, kind), (context) => previewCorrection(context, { textId, kind })),
);
async function readAddress({ params, searchParams }: Props) {
  const { of, page } = await searchParams;
  const kind = of === 'copy' ? ('copy' as const) : ('edits' as const);
  return { textId: readId((await params).textId), kind, page: readPage(page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { textId, kind } = await readAddress(props);
  await read(textId, kind);
  return { title: (await getMessages()).correcting.previewTitle, robots: { index: false } };
}

/** Everything that a correction changes, before it is published. */
export default async function PreviewPage(props: Props) {
  const { textId, kind, page } = await readAddress(props);
  const { title, language, correction, remains } = await read(textId, kind);
  const { correcting, imported, problem } = await getMessages();
  const back = (
    <ButtonLink href={correctPath(textId)} variant="secondary">
      {correcting.previewBack}
    </ButtonLink>
  );
  const diff = correction?.diff ?? null;
  const rows = diff?.rows ?? [];
  return (
    <>
      <SiteHeader />
      <Page
        title={correcting.previewTitle}
        above={<a href={`/texts/${textId}`}>{title}</a>}
        lead={diff && (rows.length > 0 || diff.isCounted) ? sayDifference(diff, correcting) : null}
      >
        {correction?.isCarried && <Notice tone="caution">{correcting.carried}</Notice>}
        <Remains remains={remains} language={language} />
        {correction === null ? (
          <EmptyState title={correcting.previewEmpty} action={back} />
        ) : (
          <>
            {correction.warnings.length > 0 && (
              <Notice title={correction.fileName}>
                <ul>
                  {correction.warnings.map(({ code, count }) => (
                    <li key={code}>
                      {imported.warning[code]}
                      {count > 1 && ` (${count})`}
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            {diff === null && <Notice tone="error">{problem.rate_limited}</Notice>}
            {diff && rows.length === 0 && !diff.isCounted && (
              <p>{correction.isChanged ? correcting.previewNoWords : correcting.previewNone}</p>
            )}
            {rows.length > 0 && (
              <Diff
                rows={rows}
                language={language}
                page={page}
                hrefFor={(number) => `/texts/${textId}/correct/preview?of=${kind}&page=${number}`}
              />
            )}
            {correction.besides.length > 0 && (
              <Notice tone="caution" title={correcting.besides}>
                <ul>
                  {correction.besides.map(({ what, gone, come }) => (
                    <Fragment key={what}>
                      {gone > 0 && <li>{correcting.besidesGone(correcting.besidesKinds[what](gone))}</li>}
                      {come > 0 && <li>{correcting.besidesNew(correcting.besidesKinds[what](come))}</li>}
                    </Fragment>
                  ))}
                </ul>
              </Notice>
            )}
            <div className="correcting-acts">
              {back}
              <ThrowForm textId={textId} kind={kind} thrown />
            </div>
            {correction.isChanged && (
              <Section title={correcting.publish}>
                <PublishForm
                  {...{ textId, kind, basedOnId: correction.basedOnId }}
                  {...{ clientId: correction.clientId, version: correction.version }}
                />
              </Section>
            )}
          </>
        )}
      </Page>
    </>
  );
}
