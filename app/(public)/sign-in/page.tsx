import type { Metadata } from 'next';
import Link from 'next/link';
import { SignInForm } from '@/app/_account/_client/SignInForm';
import { getMessages } from '@/app/_messages/request';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { nextPath } from '@/lib/schemas/account';

type Props = { searchParams: Promise<{ next?: string | string[]; password?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.signInTitle };
}

export default async function SignInPage({ searchParams }: Props) {
  const { account, forgotten, site } = await getMessages();
  const asked = await searchParams;
  const next = nextPath.parse(asked.next);
  return (
    <Page title={account.signInTitle} measure="form">
      {asked.password === 'set' && (
        <div className="mb-6">
          <Notice tone="success">{forgotten.isSet}</Notice>
        </div>
      )}
      <SignInForm next={next} />
      <p className="mt-8">
        <Link href="/forgotten">{forgotten.link}</Link>
      </p>
      <p className="mt-2 text-soft">
        {account.noAccount} <Link href={`/sign-up?next=${encodeURIComponent(next)}`}>{site.signUp}</Link>
      </p>
    </Page>
  );
}
