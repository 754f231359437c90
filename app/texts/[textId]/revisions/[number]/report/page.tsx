import type { Metadata } from 'next';
import Link from 'next/link';
import { KeepLooking } from '@/app/_revising/_client/KeepLooking';
import { Progress } from '@/app/_revising/Progress';
import { ReportTable } from '@/app/_revising/ReportTable';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';
import { reportPath, unsurePath } from '@/lib/domain/addresses';
import { openReport } from '@/lib/services/correcting/report';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ textId: string; number: string }> };

async function read({ params }: Props) {
  const { textId: named, number: given } = await params;
  const textId = readId(named);
  const number = /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 0;
  const path = reportPath(textId, number);
  return { path, number, ...(await loadPage(path, (context) => openReport(context, { textId, number }))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { revising } = await getMessages();
  return { title: revising.reportTitle((await read(props)).number) };
}

/** What a correction did to the notes: how far it is, and then how many lie where. */
export default async function ReportPage(props: Props) {
  const { path, number, text, edition, mayWithdraw, ...report } = await read(props);
  const { revising, correcting } = await getMessages();
  return (
    <>
      <SiteHeader />
      <Page
        title={revising.reportTitle(number)}
        above={<Link href={`/texts/${text.id}`}>{text.title}</Link>}
        lead={revising.reportOf}
      >
        <div className="space-y-8">
          {!report.isPublished && (
            <>
              <Progress
                {...{ report, path, revising }}
                withdraw={mayWithdraw ? { textId: text.id, revisionId: edition.id } : undefined}
              />
              <KeepLooking />
            </>
          )}
          {(report.isPublished || report.total > 0) && <ReportTable report={report} revising={revising} />}
          {report.isPublished && report.done < report.total && (
            <p>
              {correcting.unlooked(report.total - report.done)} <a href={path}>{revising.reload}</a>
            </p>
          )}
          {report.isPublished && (
            <div className="flex flex-wrap gap-2">
              {report.unsure > 0 && (
                <ButtonLink href={unsurePath(text.id, number)} variant="primary">
                  {revising.unsureTitle}
                </ButtonLink>
              )}
              <ButtonLink href={`/texts/${text.id}`}>{revising.read}</ButtonLink>
            </div>
          )}
        </div>
      </Page>
    </>
  );
}
