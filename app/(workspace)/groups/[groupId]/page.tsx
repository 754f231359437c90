import type { Metadata } from 'next';
import { cache } from 'react';
import { ExportLinks } from '@/app/_finding/ExportLinks';
import { InviteForm, LeaveForm, RevokeForm } from '@/app/_groups/_client/GroupForms';
import { GroupPlan } from '@/app/_shelf/GroupPlan';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { groupExportPath } from '@/lib/domain/search/addresses';
import { countNews } from '@/lib/services/attention';
import { listShelvable, openGroup } from '@/lib/services/groups';
import { openPlan, openShelf } from '@/lib/services/plan';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

/** Once for the title and the page together (see the reader's page). */
const readPage = cache((groupId: string) =>
  loadPage(`/groups/${groupId}`, async (context) => ({
    ...(await openGroup(context, groupId)),
    shelvable: await listShelvable(context, groupId),
    shelf: await openShelf(context, groupId),
    plan: await openPlan(context, groupId),
    news: await countNews(context),
    userId: context.actor.userId,
  })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readPage(readId((await params).groupId))).group.name };
}

export default async function GroupPage({ params }: Props) {
  const groupId = readId((await params).groupId);
  const { group, members, invitations, shelf, plan, shelvable, news, userId } = await readPage(groupId);
  const { exporting, groups, mail } = await getMessages();
  const day = await getDayFormat();
  return (
    <Page title={group.name} lead={group.description || undefined} above={groups.memberCount(members.length)}>
      <GroupPlan {...{ groupId, shelf, plan, shelvable }} news={news.inReading} />
      <p className="mt-4">
        <a href={`/groups/${groupId}/letter`}>{mail.weekLink}</a>
      </p>
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
      <Section title={exporting.takeGroup}>
        <p className="mb-4 text-soft">{exporting.takeGroupAbout}</p>
        <ExportLinks path={groupExportPath(group.id)} />
      </Section>
      <Section title={groups.leave}>
        <p className="mb-4 text-soft">{groups.leaveAbout}</p>
        <LeaveForm groupId={group.id} />
      </Section>
    </Page>
  );
}
