import type { Metadata } from 'next';
import Link from 'next/link';
import { AskToEnterForm } from '@/app/_account/_client/EnterForms';
import { SignInElsewhereForm } from '@/app/_account/_client/OtherSiteForms';
import { SignUpForm } from '@/app/_account/_client/SignUpForm';
import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { nextPath } from '@/lib/schemas/account';
import { whyNotHere } from '@/lib/web/account';
import { getContext } from '@/lib/web/context';
import { otherSite } from '@/lib/web/oidc';
import { signInPath } from '@/lib/web/page';
import { linksGoByMail } from '@/lib/web/password-link';

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.signUpTitle };
}

/** Where mail is sent an account begins with a letter: to an address that has one, with the way into that one. */
export default async function SignUpPage({ searchParams }: Props) {
  const { account, reason, site, waysIn } = await getMessages();
  const next = nextPath.parse((await searchParams).next);
  const refusal = await whyNotHere(await getContext(), next);
  const why = refusal === 'sign_up_closed' ? reason.sign_up_closed : reason.sign_up_invited;
  const other = otherSite();
  const lead = linksGoByMail() ? waysIn.signUpAbout : undefined;
  return (
    <Page title={account.signUpTitle} lead={refusal === null ? lead : why} measure="form">
      {refusal === null &&
        (linksGoByMail() ? <AskToEnterForm next={next} isNew /> : <SignUpForm next={next} />)}
      {refusal === null && other && (
        <div className="mt-6">
          <SignInElsewhereForm site={other} next={next} />
        </div>
      )}
      <p className="mt-8 text-soft">
        {account.haveAccount} <Link href={signInPath(next)}>{site.signIn}</Link>
      </p>
    </Page>
  );
}
