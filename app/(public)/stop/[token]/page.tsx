import type { Metadata } from 'next';
import { StopForm } from '@/app/_letters/_client/StopForm';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';
import { readStopToken } from '@/lib/web/letter-links';

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: 'Catena', robots: { index: false } };

/** Where the link in a letter leads that says no more of these. It names no group: its holder may be in it no longer. */
export default async function StopPage({ params }: Props) {
  const { token } = await params;
  const { mail, forgotten } = await getMessages();
  const stop = readStopToken(token);
  if (!stop)
    return (
      <Page title={forgotten.deadTitle} lead={mail.deadAbout} measure="form">
        <ButtonLink href="/settings#letters">{mail.choose}</ButtonLink>
      </Page>
    );
  return (
    <Page title={mail.stopTitle} lead={mail.stopAbout[stop.matter]} measure="form">
      <StopForm token={token} />
    </Page>
  );
}
