import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { RenameForm } from '@/app/_groups/_client/RenameForm';
import { FormerNames } from '@/app/_groups/FormerNames';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { namePath } from '@/lib/domain/addresses';
import { randomId } from '@/lib/domain/ids';
import { openName } from '@/lib/services/groups/renaming';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string }> };

const read = cache((groupId: string) => loadPage(namePath(groupId), (context) => openName(context, groupId)));

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).renaming.title };
}

/** Where any member says better what the group is called and is about. */
export default async function NamePage({ params }: Props) {
  const { id, name, description, version, former } = await read(readId((await params).groupId));
  const words = await getMessages();
  const { renaming } = words;
  return (
    <Page
      title={renaming.title}
      measure="form"
      above={<Link href={`/groups/${id}`}>{name}</Link>}
      lead={renaming.lead}
    >
      <RenameForm groupId={id} clientId={randomId()} version={version} now={{ name, description }} />
      <FormerNames
        {...{ groupId: id, version, former }}
        newId={randomId}
        day={await getDayFormat()}
        words={words}
      />
    </Page>
  );
}
