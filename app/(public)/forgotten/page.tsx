import type { Metadata } from 'next';
import { AskForLinkForm } from '@/app/_account/_client/PasswordLinkForms';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';
import { linksGoByMail } from '@/lib/web/password-link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).forgotten.title };
}

/** Without mail it is the person who runs the site that hands out the link. */
export default async function ForgottenPage() {
  const { forgotten } = await getMessages();
  if (linksGoByMail())
    return (
      <Page title={forgotten.title} lead={forgotten.about} measure="form">
        <AskForLinkForm />
      </Page>
    );
  return (
    <Page title={forgotten.title} lead={forgotten.askOperator} measure="form">
      <p className="mb-3 text-soft">{forgotten.operatorDoes}</p>
      <p className="mb-8">
        <code>bin/catena password-link {forgotten.yourAddress}</code>
      </p>
      <ButtonLink href="/sign-in">{forgotten.back}</ButtonLink>
    </Page>
  );
}
