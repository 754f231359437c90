import type { Metadata } from 'next';
import Link from 'next/link';
import { SignUpForm } from '@/app/_account/_client/SignUpForm';
import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { nextPath } from '@/lib/schemas/account';

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.signUpTitle };
}

export default async function SignUpPage({ searchParams }: Props) {
  const { account, site } = await getMessages();
  const next = nextPath.parse((await searchParams).next);
  return (
    <Page title={account.signUpTitle} measure="form">
      <SignUpForm next={next} />
      <p className="mt-8 text-soft">
        {account.haveAccount} <Link href={`/sign-in?next=${encodeURIComponent(next)}`}>{site.signIn}</Link>
      </p>
    </Page>
  );
}
