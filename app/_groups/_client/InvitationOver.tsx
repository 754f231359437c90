'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';

/** The same words for every invitation that lets nobody in, and for a link that never was one. */
export function InvitationOver() {
  const { join, notFound } = useMessages();
  return (
    <Page title={join.over} lead={join.overAbout} measure="form">
      <ButtonLink href="/library">{notFound.home}</ButtonLink>
    </Page>
  );
}
