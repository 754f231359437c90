import type { Metadata } from 'next';
import { JoinForm } from '@/app/_groups/_client/GroupForms';
import { personName } from '@/app/_messages/person-name';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';
import { readerPath } from '@/lib/domain/addresses';
import { openInvitation } from '@/lib/services/groups/invitations';
import { getViewer } from '@/lib/web/context';
import { loadPage } from '@/lib/web/page';

type Props = { params: Promise<{ token: string }> };

// No policy of its own for the Referer: the site's keeps it from others (security-headers.ts), and under `no-referrer`
// a form that is sent without script has the Origin `null`, which Next refuses.
export const metadata: Metadata = { title: 'Catena' };

/** Holding the link is the permission to see this page, with or without an account. */
export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const path = `/join/${token}`;
  const { group, invitedBy, expiresAt, memberOf, landing, caretaker, host } = await loadPage(
    path,
    (context) => openInvitation(context, token),
  );
  const words = await getMessages();
  const { join, site } = words;
  const { user } = await getViewer();
  const day = await getDayFormat();
  const next = encodeURIComponent(path);
  return (
    <Page title={join.title(group.name)} lead={join.by(invitedBy)} measure="form">
      <div className="mb-8 space-y-3">
        {group.description && <p className="font-serif text-lg">{group.description}</p>}
        <p>
          {group.readers === 'world' ? join.whoWorld(group.memberCount) : join.who(group.memberCount)}{' '}
          {join.name}
        </p>
        <p>
          {caretaker
            ? join.caretaker(caretaker.name, day.format(new Date(caretaker.until)))
            : host === null
              ? join.nobodyRules
              : join.marginIsTheirs}
        </p>
        {host !== null && (
          <p>
            {words.host.keeps(personName(host, words))} {words.host.joinAbout}
          </p>
        )}
        <p className="text-sm text-soft">{join.until(day.format(new Date(expiresAt)))}</p>
      </div>
      {memberOf && (
        <>
          <p className="mb-4">{join.already}</p>
          <div className="flex flex-wrap gap-3">
            {landing?.textId && (
              <ButtonLink
                href={readerPath(landing.textId, { kind: 'group', groupId: memberOf })}
                variant="primary"
              >
                {join.toText}
              </ButtonLink>
            )}
            <ButtonLink href={`/groups/${memberOf}`}>{join.open}</ButtonLink>
          </div>
        </>
      )}
      {!memberOf && user && <JoinForm token={token} />}
      {!user && (
        <>
          <p className="mb-4">{join.needAccount}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`/sign-up?next=${next}`} variant="primary">
              {site.signUp}
            </ButtonLink>
            <ButtonLink href={`/sign-in?next=${next}`}>{site.signIn}</ButtonLink>
          </div>
        </>
      )}
    </Page>
  );
}
