import type { Metadata } from 'next';
import { cache } from 'react';
import { InviteForm, LeaveForm, RevokeForm, ShelveForm } from '@/app/_groups/_client/GroupForms';
import { TextTitle } from '@/app/_library/TextTitle';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { readerPath } from '@/lib/domain/addresses';
import { countNews } from '@/lib/services/attention';
import { listShelvable, openGroup } from '@/lib/services/groups';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

/** Once for the title and the page together (see the reader's page). */
const readPage = cache((groupId: string) =>
  loadPage(`/groups/${groupId}`, async (context) => ({
    ...(await openGroup(context, groupId)),
    shelvable: await listShelvable(context, groupId),
    news: await countNews(context),
    userId: context.actor.userId,
  })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readPage(readId((await params).groupId))).group.name };
}

export default async function GroupPage({ params }: Props) {
  const groupId = readId((await params).groupId);
  const { group, members, readings, invitations, shelvable, news, userId } = await readPage(groupId);
  const { groups } = await getMessages();
  const day = await getDayFormat();
  return (
    <Page title={group.name} lead={group.description || undefined} above={groups.memberCount(members.length)}>
      <Section title={groups.shelf}>
        {readings.length === 0 ? (
          <EmptyState title={groups.shelfEmpty}>{groups.shelfEmptyAbout}</EmptyState>
        ) : (
          <ul className="divided">
            {readings.map((reading) => (
              <li key={reading.textId}>
                <TextTitle
                  text={reading}
                  href={readerPath(reading.textId, { kind: 'group', groupId })}
                  news={news.inReading(groupId, reading.textId)}
                />
              </li>
            ))}
          </ul>
        )}
        <ShelveForm groupId={group.id} texts={shelvable} />
      </Section>
      <Section title={groups.members}>
        <ul className="divided">
          {members.map((member) => (
            <li key={member.id}>
              {member.name}
              {member.id === userId && <span className="text-soft"> ({groups.you})</span>}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={groups.invitations}>
        <p className="mb-4 text-soft">{groups.inviteAbout}</p>
        <InviteForm groupId={group.id} />
        {invitations.length === 0 ? (
          <p className="mt-4 text-sm text-soft">{groups.noInvitations}</p>
        ) : (
          <ul className="divided mt-4">
            {invitations.map((invitation) => (
              <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-3">
                <span className="text-sm">
                  {groups.invitationBy(invitation.createdBy, day.format(new Date(invitation.expiresAt)))}
                </span>
                {invitation.abilities.revoke && (
                  <RevokeForm groupId={group.id} invitationId={invitation.id} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={groups.leave}>
        <p className="mb-4 text-soft">{groups.leaveAbout}</p>
        <LeaveForm groupId={group.id} />
      </Section>
    </Page>
  );
}
