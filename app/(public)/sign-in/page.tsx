import type { Metadata } from 'next';
import Link from 'next/link';
import { SignInForm } from '@/app/_account/_client/SignInForm';
import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { nextPath } from '@/lib/schemas/account';

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.signInTitle };
}

export default async function SignInPage({ searchParams }: Props) {
  const { account, site } = await getMessages();
  const next = nextPath.parse((await searchParams).next);
  return (
    <Page title={account.signInTitle} measure="form">
      <SignInForm next={next} />
      <p className="mt-8 text-soft">
        {account.noAccount} <Link href={`/sign-up?next=${encodeURIComponent(next)}`}>{site.signUp}</Link>
      </p>
    </Page>
  );
}
