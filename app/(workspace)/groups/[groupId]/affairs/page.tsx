import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { AffairsNow } from '@/app/_governing/AffairsNow';
import { AffairsOffice } from '@/app/_governing/AffairsOffice';
import { ExcludedPeople } from '@/app/_governing/ExcludedPeople';
import { HowItWorks } from '@/app/_governing/HowItWorks';
import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { affairsPath, groupLogPath } from '@/lib/domain/addresses';
import { openAffairs } from '@/lib/services/governing/affairs';
import { openGroup } from '@/lib/services/groups';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

const read = cache((groupId: string) =>
  loadPage(affairsPath(groupId), async (context) => ({
    affairs: await openAffairs(context, groupId),
    members: (await openGroup(context, groupId)).members,
    now: context.now,
    userId: context.actor.userId,
  })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { affairs } = await read(readId((await params).groupId));
  return { title: `${(await getMessages()).governing.title} · ${affairs.group.name}` };
}

/** What a group decides about itself: what is going on, who looks after the margin, and how one begins something. */
export default async function AffairsPage({ params }: Props) {
  const { affairs, members, now, userId } = await read(readId((await params).groupId));
  const { governing, selfGovernment } = await getMessages();
  const { group, mode, ready } = affairs;
  const willing = new Set(ready.map(({ id }) => id));
  const people = members
    .map(({ id, name }) => ({ id, name, willing: willing.has(id) }))
    .toSorted((a, b) => Number(b.willing) - Number(a.willing));
  return (
    <Page
      title={governing.title}
      above={<Link href={`/groups/${group.id}`}>{group.name}</Link>}
      lead={mode === 'assembly' ? governing.noOffice : governing.office}
    >
      <AffairsNow {...{ affairs, people, now, userId }} />
      <AffairsOffice {...{ affairs, people, now, userId }} />
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
