'use client';
import Link from 'next/link';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';

/** The same words for what does not exist and what one may not know of. */
export function NothingHere() {
  const { notFound, site } = useMessages();
  return (
    <>
      <header className="site-header">
        <Link href="/" prefetch={false} className="site-name">
          {site.name}
        </Link>
      </header>
      <Page title={notFound.title} lead={notFound.about}>
        <ButtonLink href="/library">{notFound.home}</ButtonLink>
      </Page>
    </>
  );
}
