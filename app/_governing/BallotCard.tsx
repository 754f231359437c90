import Link from 'next/link';
import { getMessages } from '@/app/_messages/request';
import { casePath } from '@/lib/domain/addresses';
import type { BallotView } from '@/lib/present/governing';
import { VoteForm } from './_client/VoteForm';
import { BallotResult } from './BallotResult';
import { caseOf, sayEffect, sayMeaning, sayQuestion } from './ballot-words';
import { Slip } from './Slip';
import { Statements } from './Statements';
import { Weighted } from './Weighted';
import { nameLeft } from './when';

type Props = {
  groupId: string;
  ballot: BallotView;
  now: Date;
  /** On the page of its case. */ here?: boolean;
};

/** A vote: what is asked, what a yes brings about, how long one has, and one’s own; closed, all its numbers. */
export async function BallotCard({ groupId, ballot, now, here = false }: Props) {
  const words = await getMessages();
  const { about, closed, closesAt, closesEarlyAt, support, voted, of } = ballot;
  const said = words.governing.ballot;
  const means = sayMeaning(about, words);
  const number = here ? null : caseOf(about);
  const facts = [
    await nameLeft(closesAt, now),
    ...(about.kind === 'election' ? [] : [said.needs(support)]),
    said.voted(voted, of),
  ];
  return (
    <Slip id={`ballot-${ballot.id}`} title={sayQuestion(about, words)} facts={closed ? [] : facts}>
      {about.kind === 'appeal' && about.statement !== '' && (
        <div>
          <p className="text-sm text-soft">{said.newFact}</p>
          <blockquote className="governing-words">{about.statement}</blockquote>
        </div>
      )}
      {number !== null && (
        <p>
          <Link href={casePath(groupId, number)}>{said.readCase}</Link>
        </p>
      )}
      {means !== null && <p>{means}</p>}
      {closed ? (
        <BallotResult ballot={ballot} />
      ) : (
        <>
          <p>
            <Weighted>{sayEffect(ballot, words)}</Weighted>
          </p>
          {about.kind === 'election' && <Statements candidates={about.candidates} />}
          {ballot.mayVote ? (
            <VoteForm groupId={groupId} ballot={ballot} />
          ) : (
            <p className="text-sm text-soft">{said.noVote}</p>
          )}
          {closesEarlyAt !== null && (
            <p className="text-sm text-soft">{said.early(await nameLeft(closesEarlyAt, now))}</p>
          )}
        </>
      )}
    </Slip>
  );
}
