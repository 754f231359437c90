'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';

/** The same words for what does not exist and what one may not know of. */
export function NothingHere() {
  const { notFound } = useMessages();
  return (
    <Page title={notFound.title} lead={notFound.about}>
      <ButtonLink href="/library">{notFound.home}</ButtonLink>
    </Page>
  );
}
