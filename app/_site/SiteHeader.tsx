import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Messages } from '@/app/_messages/en';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Menu } from '@/app/_ui/Menu';
import { MenuItem } from '@/app/_ui/MenuItem';
import { SkipLink } from '@/app/_ui/SkipLink';
import { getViewer } from '@/lib/web/context';
import { OnePerson } from './_client/OnePerson';
import { SendElsewhere } from './_client/SendElsewhere';
import { SignOut } from './_client/SignOut';

type Given = { children?: ReactNode; /** Where the page is a text's. */ overText?: boolean };

/** The site's name, where one is, and one's own menu. `children` stand in the middle. */
export async function SiteHeader(given: Given) {
  const [words, { user }] = await Promise.all([getMessages(), getViewer()]);
  return <HeaderFor words={words} user={user} {...given} />;
}

type Props = Given & { words: Messages; user: { id: string; name: string } | null };

/** Waits for nothing more: what comes later than the rest would tell of the rest how long it took (see not-found.tsx). */
export function HeaderFor({
  words: { site, inbox, search, myNotes },
  user,
  children,
  overText = false,
}: Props) {
  return (
    <header className="site-header">
      <OnePerson userId={user?.id ?? null} />
      {user && <SendElsewhere userId={user.id} />}
      <SkipLink>{overText ? site.skipToText : site.skip}</SkipLink>
      <Link href={user ? '/library' : '/'} className="site-name">
        {site.name}
      </Link>
      {children}
      <nav aria-label={site.account} className="site-nav">
        {user ? (
          <Menu label={user.name}>
            <MenuItem href="/inbox">{inbox.title}</MenuItem>
            <MenuItem href="/library">{site.library}</MenuItem>
            <MenuItem href="/notes">{myNotes.title}</MenuItem>
            <MenuItem href="/search">{search.title}</MenuItem>
            <MenuItem href="/settings">{site.settings}</MenuItem>
            <SignOut userId={user.id} />
          </Menu>
        ) : (
          <>
            <ButtonLink href="/sign-in" variant="quiet">
              {site.signIn}
            </ButtonLink>
          </>
        )}
      </nav>
    </header>
  );
}
