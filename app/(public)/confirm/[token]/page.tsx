import type { Metadata } from 'next';
import { ConfirmEmailForm } from '@/app/_account/_client/ProfileForms';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';
import { getContext } from '@/lib/web/context';
import { readConfirmation } from '@/lib/web/profile';

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: 'Catena', robots: { index: false } };

/** Whoever opens this has the mailbox of the new address. A program that opens it uses nothing up. */
export default async function ConfirmEmailPage({ params }: Props) {
  const { token } = await params;
  const { profile } = await getMessages();
  const change = await readConfirmation(await getContext(), token);
  if (!change)
    return (
      <Page title={profile.deadTitle} lead={profile.deadAbout} measure="form">
        <ButtonLink href="/settings">{profile.toSettings}</ButtonLink>
      </Page>
    );
  return (
    <Page title={profile.confirmTitle} lead={profile.confirmAbout(change.email)} measure="form">
      <ConfirmEmailForm token={token} />
    </Page>
  );
}
