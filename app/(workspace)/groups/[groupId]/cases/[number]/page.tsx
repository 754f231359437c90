import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { z } from 'zod';
import { CaseActs } from '@/app/_governing/CaseActs';
import { CaseAsked } from '@/app/_governing/CaseAsked';
import { CaseDecided } from '@/app/_governing/CaseDecided';
import { CaseFlood } from '@/app/_governing/CaseFlood';
import { CaseWords } from '@/app/_governing/CaseWords';
import { LogList } from '@/app/_governing/LogList';
import { sayStateWhole, sayWhy } from '@/app/_governing/case-words';
import { nameDay } from '@/app/_governing/when';
import { nameOfGroup } from '@/app/_groups/named-groups';
import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { affairsPath, casePath } from '@/lib/domain/addresses';
import { windows } from '@/lib/domain/governance/constants';
import { openCase } from '@/lib/services/governing/cases';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string; number: string }> };

/** What is no number names no case; the answer to it is the service’s own. */
const caseNumber = z.coerce.number().int().min(1).max(1_000_000_000).catch(0);

const readOnce = cache((groupId: string, number: number) =>
  loadPage(casePath(groupId, number), async (context) => ({
    found: await openCase(context, { groupId, number }),
    now: context.now,
    userId: context.actor.userId,
  })),
);

async function read({ params }: Props) {
  const { groupId, number } = await params;
  return readOnce(readId(groupId), caseNumber.parse(number));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ found }, { cases, reader }] = [await read(props), await getMessages()];
  return { title: `${cases.number(found.number)} · ${nameOfGroup(found.group, reader)}` };
}

/** “Why was this hidden?”: the words, what was asked and decided and why, and how to ask the group to undo it. */
export default async function CasePage(props: Props) {
  const { found, now, userId } = await read(props);
  const { cases, reader } = await getMessages();
  const { group, number, openedAt } = found;
  const lapsesOn = await nameDay(new Date(new Date(openedAt).getTime() + windows.seconding).toISOString());
  return (
    <Page
      title={sayWhy(found, cases)}
      above={
        <>
          <Link href={affairsPath(group.id)}>{nameOfGroup(group, reader)}</Link> · {cases.number(number)}
        </>
      }
      lead={sayStateWhole(found, cases, lapsesOn)}
    >
      {found.flood.length > 0 ? <CaseFlood found={found} /> : <CaseWords found={found} />}
      <Section title={cases.theirs}>
        <CaseAsked found={found} />
        <CaseActs found={found} />
      </Section>
      <CaseDecided {...{ found, now, userId }} />
      <Section title={cases.log}>
        <LogList groupId={group.id} entries={found.log} label={cases.log} here />
      </Section>
    </Page>
  );
}
