import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { ExportLinks } from '@/app/_finding/ExportLinks';
import { GroupBox } from '@/app/_governing/GroupBox';
import { GroupPlan } from '@/app/_shelf/GroupPlan';
import { Excluded } from '@/app/_groups/Excluded';
import { Closing } from '@/app/_groups/Closing';
import { Dissolved } from '@/app/_groups/Dissolved';
import { Front } from '@/app/_groups/Front';
import { Host } from '@/app/_groups/Host';
import { AskForm, EnterForm, WithdrawForm } from '@/app/_groups/_client/JoiningForms';
import { InviteByMailForm } from '@/app/_groups/_client/InviteByMailForm';
import { nameOfGroup } from '@/app/_groups/named-groups';
import { Members } from '@/app/_groups/Members';
import { Requests } from '@/app/_groups/Requests';
import { InviteForm, LeaveForm, RevokeForm } from '@/app/_groups/_client/GroupForms';
import { TakenOff } from '@/app/_groups/TakenOff';
import { ShelfToRead } from '@/app/_groups/ShelfToRead';
import { personName } from '@/app/_messages/person-name';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { AppError } from '@/lib/errors';
import { splitPath, namePath } from '@/lib/domain/addresses';
import { groupExportPath } from '@/lib/domain/search/addresses';
import { countNews } from '@/lib/services/reading/attention';
import { openAffairs } from '@/lib/services/governing/affairs';
import { openExclusion } from '@/lib/services/groups/excluded';
import { listShelvable, openGroup } from '@/lib/services/groups/groups';
import { openPlan, openShelf } from '@/lib/services/shelf/plan';
import { openTakenOff } from '@/lib/services/groups/taken-off';
import { openFront } from '@/lib/services/groups/joining';
import { invitationsGoByMail } from '@/lib/web/invite-by-mail';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

/** Once for the title and the page together (see the reader's page). */
const readPage = cache((groupId: string) =>
  loadPage(`/groups/${groupId}`, async (context) => {
    const excluded = await openExclusion(context, groupId);
    if (excluded) return { name: excluded.name, excluded, page: null };
    const off = await openTakenOff(context, groupId);
    const front = await openFront(context, groupId).catch((error: unknown) => {
      // Where one comes by an invitation alone, whoever was taken off the list is told that, and nothing else.
      if (off && error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    });
    if (!front) return { name: off?.group ?? '', off, page: null };
    const { name } = front;
    if (!front.abilities.read) return { name, front, off, page: null };
    const [group, news] = await Promise.all([openGroup(context, groupId), countNews(context)]);
    const own = group.isMember
      ? {
          shelvable: await listShelvable(context, groupId),
          shelf: await openShelf(context, groupId),
          plan: await openPlan(context, groupId),
        }
      : null;
    // The Commons has no shelf and nobody’s membership, and governs itself as a group does.
    const takesPart = group.isMember || group.group.readers === 'site';
    const affairs = takesPart ? await openAffairs(context, groupId) : null;
    return {
      ...{ name, front, off },
      page: { ...group, own, affairs, news, userId: context.actor.userId, now: context.now },
    };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const groupId = readId((await params).groupId);
  const { name } = await readPage(groupId);
  return { title: nameOfGroup({ id: groupId, name }, (await getMessages()).reader) };
}

export default async function GroupPage({ params }: Props) {
  const groupId = readId((await params).groupId);
  const words = await getMessages();
  const { name, front, page, excluded, off } = await readPage(groupId);
  if (excluded) return <Excluded exclusion={excluded} day={await getDayFormat()} words={words} />;
  const day = await getDayFormat();
  const told = off && <TakenOff {...{ off, day, words }} />;
  if (!front) return <Page title={name}>{told}</Page>;
  if (!page)
    return (
      <Front front={front} day={day} words={words}>
        {told}
      </Front>
    );
  const { group, isMember, memberCount, members, readings, invitations, requests } = page;
  const { own, affairs, news, userId, now, dissolved, abilities } = page;
  const isCommons = group.readers === 'site';
  const host = dissolved ? null : (affairs?.host ?? null);
  const { exporting, groups, joining, mail } = words;
  return (
    <Page
      title={nameOfGroup(group, words.reader)}
      lead={group.description || undefined}
      above={groups.memberCount(memberCount)}
    >
      {told}
      {dissolved && <Dissolved {...{ groupId, dissolved, day, words }} />}
      {host && <Closing {...{ groupId, host, day, words }} />}
      {(!isMember || group.readers !== 'members') && (
        <p className="mb-6 text-soft">
          {joining.frontReaders[group.readers]} {!isMember && !isCommons && joining.frontKind[group.kind]}
          {group.openedOn !== undefined && ` ${words.opening.openedOn(day.format(new Date(group.openedOn)))}`}
        </p>
      )}
      {!isMember && front.caretakerUntil !== undefined && (
        <p className="mb-6 text-soft">{joining.caretakerUntil(day.format(new Date(front.caretakerUntil)))}</p>
      )}
      {!isMember && front.isHosted && <p className="mb-6 text-soft">{words.host.someone}</p>}
      {front.abilities.join && <EnterForm groupId={groupId} />}
      {front.asked && <p className="mb-4">{joining.waiting(front.asked.line)}</p>}
      {front.abilities.ask && <AskForm groupId={groupId} line={front.asked?.line} />}
      {front.asked && <WithdrawForm groupId={groupId} />}
      {requests.length > 0 && (
        <Section title={joining.requests}>
          <Requests
            requests={requests}
            about={
              host && !abilities.invite
                ? words.host.answers(personName(host.person.name, words))
                : joining.requestsAbout
            }
            day={day}
            words={joining}
          />
        </Section>
      )}
      {own ? (
        <>
          <GroupPlan {...{ groupId, ...own }} news={news.inReading} />
          {!dissolved && (
            <p className="mt-4">
              <a href={`/groups/${groupId}/letter`}>{mail.weekLink}</a>
            </p>
          )}
        </>
      ) : (
        !isCommons && <ShelfToRead groupId={groupId} readings={readings} words={groups} />
      )}
      {affairs && memberCount > 1 && !dissolved && <GroupBox affairs={affairs} now={now} />}
      {isMember && (
        <>
          <Section title={groups.members}>
            {host && (
              <Host {...{ groupId, host, words }} others={members.filter(({ id }) => id !== userId)} />
            )}
            <Members members={members} count={memberCount} userId={userId} words={words} />
          </Section>
          {!dissolved && (
            <Section title={groups.invitations}>
              {host && !abilities.invite ? (
                <p className="mb-4 text-soft">{words.host.invites(personName(host.person.name, words))}</p>
              ) : (
                <>
                  <p className="mb-4 text-soft">{groups.inviteAbout}</p>
                  <InviteForm groupId={group.id} />
                  {invitationsGoByMail() && <InviteByMailForm groupId={group.id} />}
                </>
              )}
              {invitations.length === 0 ? (
                <p className="mt-4 text-sm text-soft">{groups.noInvitations}</p>
              ) : (
                <ul className="divided mt-4">
                  {invitations.map((invitation) => (
                    <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-3">
                      <span className="text-sm">
                        {groups.invitationBy(
                          invitation.createdBy,
                          day.format(new Date(invitation.expiresAt)),
                        )}
                        {' · '}
                        {groups.usesLeft(invitation.usesLeft)}
                      </span>
                      {invitation.abilities.revoke && (
                        <RevokeForm groupId={group.id} invitationId={invitation.id} />
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          )}
          <Section title={exporting.takeGroup}>
            <p className="mb-4 text-soft">{exporting.takeGroupAbout}</p>
            <ExportLinks path={groupExportPath(group.id)} />
          </Section>
          {!dissolved && (
            <p className="mt-6">
              <Link href={namePath(groupId)}>{words.renaming.link}</Link>
            </p>
          )}
          {!isCommons && (
            <p className="mt-6">
              <Link href={splitPath(groupId)}>{words.splitting.link}</Link>
            </p>
          )}
          <Section title={groups.leave}>
            <p className="mb-4 text-soft">
              {groups.leaveAbout} {host?.isOwn && words.host.leaving}
            </p>
            <LeaveForm groupId={group.id} />
          </Section>
        </>
      )}
    </Page>
  );
}
