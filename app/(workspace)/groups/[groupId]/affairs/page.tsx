import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { AffairsNow } from '@/app/_governing/AffairsNow';
import { AffairsOffice } from '@/app/_governing/AffairsOffice';
import { ExcludedPeople } from '@/app/_governing/ExcludedPeople';
import { HowItWorks } from '@/app/_governing/HowItWorks';
import { nameOfGroup } from '@/app/_groups/named-groups';
import { CloseGroupForm } from '@/app/_groups/_client/HostForms';
import { Closing } from '@/app/_groups/Closing';
import { Dissolved } from '@/app/_groups/Dissolved';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { affairsPath, groupLogPath } from '@/lib/domain/addresses';
import { openAffairs } from '@/lib/services/governing/affairs';
import { listPeople } from '@/lib/services/governing/people';
import { openGroup } from '@/lib/services/groups/groups';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

const read = cache((groupId: string) =>
  loadPage(affairsPath(groupId), async (context) => {
    const affairs = await openAffairs(context, groupId);
    const { dissolved } = await openGroup(context, groupId);
    const people = dissolved ? [] : await listPeople(context, groupId, affairs.ready);
    return { affairs, people, dissolved, now: context.now, userId: context.actor.userId };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { affairs } = await read(readId((await params).groupId));
  const { governing, reader } = await getMessages();
  return { title: `${governing.title} · ${nameOfGroup(affairs.group, reader)}` };
}

/** What a group decides about itself: what is going on, who looks after the margin, and how one begins something. */
export default async function AffairsPage({ params }: Props) {
  const { affairs, people, dissolved, now, userId } = await read(readId((await params).groupId));
  const words = await getMessages();
  const { governing, selfGovernment, reader } = words;
  const { group, mode } = affairs;
  const host = dissolved ? null : affairs.host;
  return (
    <Page
      title={governing.title}
      above={<Link href={`/groups/${group.id}`}>{nameOfGroup(group, reader)}</Link>}
      lead={dissolved ? undefined : mode === 'assembly' ? governing.noOffice : governing.office}
    >
      {dissolved && <Dissolved {...{ groupId: group.id, dissolved, words }} day={await getDayFormat()} />}
      {host && <Closing {...{ groupId: group.id, host, words }} day={await getDayFormat()} />}
      <AffairsNow {...{ affairs, people, now, userId }} />
      {!dissolved && <AffairsOffice {...{ affairs, people, now, userId }} />}
      {host?.isOwn && !host.closing && (
        <details className="governing-more mt-5">
          <summary>{words.host.close}</summary>
          <CloseGroupForm groupId={group.id} />
        </details>
      )}
      <ExcludedPeople groupId={group.id} people={affairs.excluded} />
      <Section title={selfGovernment.title}>
        <HowItWorks />
      </Section>
      <p className="mt-10">
        <Link href={groupLogPath(group.id)}>{governing.log}</Link>
      </p>
    </Page>
  );
}
