import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';
import { canBeFirst } from '@/lib/web/account';
import { getContext, getViewer } from '@/lib/web/context';

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: 'Catena', robots: { index: false } };

/** Where the link leads that a new site's console shows; and whoever made the account comes by here. */
export default async function FirstPage({ params }: Props) {
  if ((await getViewer()).user) redirect('/library');
  const { token } = await params;
  const { site, waysIn } = await getMessages();
  if (!(await canBeFirst(await getContext(), token)))
    return (
      <Page title={waysIn.notFirstTitle} lead={waysIn.notFirstAbout} measure="form">
        <ButtonLink href="/sign-in">{site.signIn}</ButtonLink>
      </Page>
    );
  return (
    <Page title={waysIn.firstTitle} lead={waysIn.firstAbout} measure="form">
      <ButtonLink href={`/sign-up?next=${encodeURIComponent(`/first/${token}`)}`} variant="primary">
        {site.signUp}
      </ButtonLink>
    </Page>
  );
}
