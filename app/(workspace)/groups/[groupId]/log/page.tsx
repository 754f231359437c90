import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { LogFilter, type Looked } from '@/app/_governing/LogFilter';
import { LogList } from '@/app/_governing/LogList';
import { VerifyLog } from '@/app/_governing/_client/VerifyLog';
import { nameOfGroup } from '@/app/_groups/named-groups';
import { getMessages } from '@/app/_messages/request';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { groupLogExportPath, groupLogPath, pastOfficesPath } from '@/lib/domain/addresses';
import { logQuery } from '@/lib/schemas/governing';
import { openLog } from '@/lib/services/governing/log';
import { loadPage, readId } from '@/lib/web/page';

type Props = {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Query = Looked & { before?: number | undefined };

const readOnce = cache((groupId: string, query: string) =>
  loadPage(groupLogPath(groupId) + query, async (context) => {
    const {
      act,
      person,
      case: number,
      before,
    } = logQuery.parse(Object.fromEntries(new URLSearchParams(query)));
    return openLog(context, {
      groupId,
      ...(act !== undefined && { act }),
      ...(person !== undefined && { personId: person }),
      ...(number !== undefined && { caseNumber: number }),
      ...(before !== undefined && { before }),
    });
  }),
);

async function read({ params, searchParams }: Props) {
  const looked: Query = logQuery.parse(await searchParams);
  const groupId = readId((await params).groupId);
  return { looked, ...(await readOnce(groupId, toQuery(looked))) };
}

function toQuery(looked: Query): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(looked)) if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { groupLog, reader } = await getMessages();
  return { title: `${groupLog.title} · ${nameOfGroup((await read(props)).group, reader)}` };
}

/** All that was ever done in a group’s affairs: to choose from, to verify, to take along. */
export default async function LogPage(props: Props) {
  const { looked, group, entries, head, next, people } = await read(props);
  const { governing, groupLog, reader } = await getMessages();
  const { before, ...filter } = looked;
  const path = groupLogPath(group.id);
  const isAll = Object.values(filter).every((value) => value === undefined);
  return (
    <Page
      title={groupLog.title}
      above={<Link href={`/groups/${group.id}`}>{nameOfGroup(group, reader)}</Link>}
      lead={groupLog.about}
    >
      <LogFilter groupId={group.id} looked={filter} people={people} />
      {entries.length === 0 ? (
        <EmptyState title={isAll ? groupLog.empty : groupLog.emptyFound} />
      ) : (
        <LogList groupId={group.id} entries={entries} label={groupLog.list} />
      )}
      <p className="mt-4 flex flex-wrap gap-x-6">
        {before !== undefined && <Link href={path + toQuery(filter)}>{groupLog.newest}</Link>}
        {next !== null && <Link href={path + toQuery({ ...filter, before: next })}>{groupLog.older}</Link>}
      </p>
      <p className="mt-6">
        <Link href={pastOfficesPath(group.id)}>{governing.mandate.past}</Link>
      </p>
      <Section title={groupLog.verify}>
        <div className="space-y-3">
          <p className="text-soft">{groupLog.verifyAbout}</p>
          {head && (
            <p className="text-sm">
              {groupLog.head} <code className="governing-hash">{head.hash}</code>
            </p>
          )}
          <VerifyLog path={groupLogExportPath(group.id)} />
          <noscript>
            <p className="text-sm">
              {groupLog.withoutScript} <code>bin/catena verify-log</code>
            </p>
          </noscript>
          <p>
            <a href={groupLogExportPath(group.id)} download>
              {groupLog.export}
            </a>
          </p>
        </div>
      </Section>
    </Page>
  );
}
