import type { Metadata } from 'next';
import { EnterForm } from '@/app/_account/_client/EnterForms';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { nextPath } from '@/lib/schemas/account';
import { getContext } from '@/lib/web/context';
import { signInPath } from '@/lib/web/page';
import { readLink } from '@/lib/web/sign-in-link';

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ next?: string | string[] }> };

// As with an invitation, the site's policy keeps the Referer from other sites (join/[token]/page.tsx says why).
export const metadata: Metadata = { title: 'Catena', robots: { index: false } };

/** Whoever opens this has the mailbox: they are told whose account it is. A program that opens it uses nothing up. */
export default async function EnterPage({ params, searchParams }: Props) {
  const { token } = await params;
  const next = nextPath.parse((await searchParams).next);
  const { waysIn } = await getMessages();
  const link = await readLink(await getContext(), token);
  if (!link)
    return (
      <Page title={waysIn.deadTitle} lead={waysIn.deadAbout} measure="form">
        <ButtonLink href={signInPath(next)}>{waysIn.another}</ButtonLink>
      </Page>
    );
  const { email, isNew, losesPassword } = link;
  return (
    <Page
      title={isNew ? waysIn.newTitle : waysIn.enterTitle}
      lead={isNew ? waysIn.newAbout(email) : waysIn.enterAbout(email)}
      measure="form"
    >
      {losesPassword && (
        <div className="mb-6">
          <Notice>{waysIn.losesPassword}</Notice>
        </div>
      )}
      <EnterForm token={token} next={next} isNew={isNew} />
    </Page>
  );
}
