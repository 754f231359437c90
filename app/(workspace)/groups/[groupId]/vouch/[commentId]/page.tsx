import type { Metadata } from 'next';
import { cache } from 'react';
import { PersonName } from '@/app/_client/PersonName';
import { VouchForm } from '@/app/_governing/_client/VouchForm';
import { personName } from '@/app/_messages/person-name';
import { getMessages } from '@/app/_messages/request';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { notesPath, vouchPath } from '@/lib/domain/addresses';
import { openVouching } from '@/lib/services/governing/vouching';
import { loadPage, readId } from '@/lib/web/page';

type Props = { params: Promise<{ groupId: string; commentId: string }> };

const readOnce = cache((groupId: string, commentId: string) =>
  loadPage(vouchPath(groupId, commentId), (context) => openVouching(context, { groupId, commentId })),
);

async function read({ params }: Props) {
  const { groupId, commentId } = await params;
  const id = readId(groupId);
  return { groupId: id, ...(await readOnce(id, readId(commentId))) };
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).vouching.title };
}

/** Where a member says of a newcomer that they are no stranger: with their words, and who has said so already. */
export default async function VouchPage(props: Props) {
  const { groupId, comment, isVouched, by, has, may } = await read(props);
  const words = await getMessages();
  const { cases, vouching } = words;
  const name = personName(comment.author.name, words);
  const back = `${notesPath(comment.textId, { kind: 'group', groupId })}#thread-${comment.threadId}`;
  return (
    <Page title={vouching.link(name)} measure="form" lead={vouching.about}>
      <figure className="mb-8">
        <figcaption className="mb-1 text-sm font-semibold">
          <PersonName name={comment.author.name} />
        </figcaption>
        <div className="case-words comment-body" dangerouslySetInnerHTML={{ __html: comment.html }} />
      </figure>
      <div className="space-y-4">
        {isVouched && <Notice tone="success">{vouching.done(name)}</Notice>}
        {!isVouched && has && <Notice tone="success">{vouching.yours}</Notice>}
        {by.length > 0 && <p>{vouching.by(by.map((each) => personName(each, words)).join(', '))}</p>}
        {may && <VouchForm groupId={groupId} commentId={comment.id} name={name} />}
        {!may && !has && !isVouched && <p>{vouching.notYet}</p>}
        <p>
          <a href={back}>{cases.back}</a>
        </p>
      </div>
    </Page>
  );
}
