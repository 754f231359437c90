import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { z } from 'zod';
import { AskForm, WithdrawFlagForm } from '@/app/_governing/_client/AskForms';
import { PersonName } from '@/app/_client/PersonName';
import { personName } from '@/app/_messages/person-name';
import { getMessages } from '@/app/_messages/request';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { askPath, casePath, notesPath } from '@/lib/domain/addresses';
import { randomId } from '@/lib/domain/ids';
import { openCase } from '@/lib/services/governing/cases';
import type { Context } from '@/lib/services/context';
import { countFlood } from '@/lib/services/governing/flagging';
import { openCommentOf } from '@/lib/services/margin/one-comment';
import { loadPage, readId } from '@/lib/web/page';

type Props = {
  params: Promise<{ groupId: string; commentId: string }>;
  searchParams: Promise<{ asked?: string | string[] }>;
};

const askedNumber = z.coerce.number().int().min(1).max(1_000_000_000).nullable().catch(null);

async function openAsked(context: Context, which: { groupId: string; commentId: string }) {
  const found = await openCommentOf(context, which);
  const isAsked = found.comment.abilities.flag === true;
  return { ...found, flood: isAsked ? await countFlood(context, which.commentId) : { lately: 0, asked: 0 } };
}

const read = cache((groupId: string, commentId: string, number: number | null) =>
  loadPage(askPath(groupId, commentId), async (context) => ({
    ...(await openAsked(context, { groupId, commentId })),
    mayWithdraw: number !== null && (await openCase(context, { groupId, number })).abilities.withdrawFlag,
  })),
);

async function readProps({ params, searchParams }: Props) {
  const { groupId, commentId } = await params;
  const { asked } = await searchParams;
  const number = asked === undefined ? null : askedNumber.parse(asked);
  const id = readId(groupId);
  return { groupId: id, number, ...(await read(id, readId(commentId), number)) };
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).cases.look };
}

/** “Ask the group to look at this”, where there is no script; and, when it is asked, that it is, with a way back. */
export default async function AskPage(props: Props) {
  const { groupId, number, comment, ofTwo, flood, mayWithdraw } = await readProps(props);
  const words = await getMessages();
  const { cases } = words;
  const name = personName(comment.author.name, words);
  const about = ofTwo ? cases.two.about(name) : cases.lookAbout;
  const back = `${notesPath(comment.textId, { kind: 'group', groupId })}#thread-${comment.threadId}`;
  return (
    <Page title={cases.look} measure="form" lead={number === null ? about : undefined}>
      {number === null ? (
        <>
          <figure className="mb-8">
            <figcaption className="mb-1 text-sm font-semibold">
              <PersonName name={comment.author.name} />
            </figcaption>
            <div className="case-words comment-body" dangerouslySetInnerHTML={{ __html: comment.html }} />
          </figure>
          {comment.abilities.flag && (
            <AskForm {...{ groupId, ofTwo, name, flood }} commentId={comment.id} id={randomId()} />
          )}
        </>
      ) : (
        <div className="space-y-6">
          <Notice tone="success">{ofTwo ? cases.two.asked(name) : cases.asked}</Notice>
          <p>
            <Link href={casePath(groupId, number)}>{cases.toCase}</Link>
          </p>
          {mayWithdraw && <WithdrawFlagForm groupId={groupId} number={number} />}
        </div>
      )}
      <p className="mt-8">
        <a href={back}>{cases.back}</a>
      </p>
    </Page>
  );
}
