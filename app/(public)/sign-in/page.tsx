import type { Metadata } from 'next';
import Link from 'next/link';
import { SignInElsewhereForm } from '@/app/_account/_client/OtherSiteForms';
import { SignInForm } from '@/app/_account/_client/SignInForm';
import { getMessages } from '@/app/_messages/request';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import type { Messages } from '@/app/_messages/en';
import { nextPath } from '@/lib/schemas/account';
import { otherSite } from '@/lib/web/oidc';
import { linksGoByMail } from '@/lib/web/password-link';

type Asked = Partial<Record<'next' | 'password' | 'email' | 'account' | 'site' | 'error', string | string[]>>;
type Props = { searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.signInTitle };
}

export default async function SignInPage({ searchParams }: Props) {
  const words = await getMessages();
  const { account, forgotten, site, waysIn } = words;
  const asked = await searchParams;
  const next = nextPath.parse(asked.next);
  const done = whatIsDone(asked, words);
  const other = otherSite();
  const refusal = other && whyRefused(asked, other, waysIn);
  return (
    <Page title={account.signInTitle} measure="form">
      {done && (
        <div className="mb-6">
          <Notice tone="success">{done}</Notice>
        </div>
      )}
      {refusal && (
        <div className="mb-6">
          <Notice tone="caution">{refusal}</Notice>
        </div>
      )}
      <SignInForm next={next} />
      {other && (
        <div className="mt-6">
          <SignInElsewhereForm site={other} next={next} />
        </div>
      )}
      {linksGoByMail() && (
        <p className="mt-8">
          <Link href={`/sign-in/link?next=${encodeURIComponent(next)}`}>{waysIn.link}</Link>
        </p>
      )}
      <p className={linksGoByMail() ? 'mt-2' : 'mt-8'}>
        <Link href="/forgotten">{forgotten.link}</Link>
      </p>
      <p className="mt-2 text-soft">
        {account.noAccount} <Link href={`/sign-up?next=${encodeURIComponent(next)}`}>{site.signUp}</Link>
      </p>
    </Page>
  );
}

/** What was done just before, and ended in signing in. */
function whatIsDone({ password, email, account }: Asked, { forgotten, profile }: Messages): string | null {
  if (password === 'set') return forgotten.isSet;
  if (email === 'changed') return profile.done['email-changed'];
  return account === 'closed' ? profile.isClosed : null;
}

/** What the other site, or what came of it here, was told on the way back; next-auth names its own failures `error`. */
function whyRefused({ site, error }: Asked, other: string, { refused }: Messages['waysIn']): string | null {
  if (typeof site === 'string' && Object.hasOwn(refused, site))
    return refused[site as keyof typeof refused](other);
  return error === undefined ? null : refused.failed(other);
}
