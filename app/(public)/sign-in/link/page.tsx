import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AskToEnterForm } from '@/app/_account/_client/EnterForms';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';
import { nextPath } from '@/lib/schemas/account';
import { signInPath } from '@/lib/web/page';
import { linksGoByMail } from '@/lib/web/password-link';

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).waysIn.title };
}

export default async function AskToEnterPage({ searchParams }: Props) {
  const { forgotten, waysIn } = await getMessages();
  const next = nextPath.parse((await searchParams).next);
  if (!linksGoByMail()) redirect(signInPath(next));
  return (
    <Page title={waysIn.title} lead={waysIn.about} measure="form">
      <AskToEnterForm next={next} />
      <p className="mt-8">
        <ButtonLink href={signInPath(next)} variant="quiet">
          {forgotten.back}
        </ButtonLink>
      </p>
    </Page>
  );
}
