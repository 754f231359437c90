import type { Metadata } from 'next';
import { NewPasswordForm } from '@/app/_account/_client/PasswordLinkForms';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';
import { getContext } from '@/lib/web/context';
import { isLinkOpen } from '@/lib/web/password-link';

type Props = { params: Promise<{ token: string }> };

// As with an invitation, the site's policy keeps the Referer from other sites (join/[token]/page.tsx says why).
export const metadata: Metadata = { title: 'Catena', robots: { index: false } };

/** A link that never was, is over or was used: one page for all of them. */
export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params;
  const { forgotten } = await getMessages();
  if (!(await isLinkOpen(await getContext(), token)))
    return (
      <Page title={forgotten.deadTitle} lead={forgotten.deadAbout} measure="form">
        <ButtonLink href="/forgotten">{forgotten.another}</ButtonLink>
      </Page>
    );
  return (
    <Page title={forgotten.newTitle} lead={forgotten.newAbout} measure="form">
      <NewPasswordForm token={token} />
    </Page>
  );
}
