import Link from 'next/link';
import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { casePath } from '@/lib/domain/addresses';
import type { PersonView, PetitionView } from '@/lib/present/governing';
import { NoMoreForm, PutForwardForm, SignForm, StandForm } from './_client/PetitionForms';
import { candidatesOf, caseOf, sayMeaning, sayQuestion } from './ballot-words';
import { Slip } from './Slip';
import { Statements } from './Statements';
import { nameLeft } from './when';

type Props = {
  groupId: string;
  petition: PetitionView;
  now: Date;
  userId: string | null;
  /** Whom one may put forward, those who are willing first. */
  people: readonly (PersonView & { willing?: boolean })[];
  /** On the page of its case. */
  here?: boolean;
};

/** What some members want to be voted on: signatures are collected, somebody is told, or people stand. */
export async function PetitionCard({ groupId, petition, now, userId, people, here = false }: Props) {
  const words = await getMessages();
  const said = words.governing.petition;
  const { id, about, state, until, has, needs, signed, statement } = petition;
  const left = await nameLeft(until, now);
  const number = here ? null : caseOf(about);
  const means = sayMeaning(about, words);
  const isElection = about.kind === 'election';
  const asks = isElection
    ? state === 'NOMINATING'
      ? said.nominating
      : said.election
    : sayQuestion(about, words);
  const facts = state === 'COLLECTING' ? [said.has(has, needs), left] : [left];
  return (
    <Slip id={`petition-${id}`} title={asks} facts={facts}>
      {means !== null && <p>{means}</p>}
      {statement !== '' && <blockquote className="governing-words">{statement}</blockquote>}
      {number !== null && (
        <p>
          <Link href={casePath(groupId, number)}>{words.governing.ballot.readCase}</Link>
        </p>
      )}
      {state === 'COLLECTING' && (
        <>
          <p className="text-sm text-soft">{said.secret}</p>
          {signed ? <p role="status">{said.signed}</p> : <SignForm {...{ groupId, petitionId: id }} />}
        </>
      )}
      {state === 'WARNED' && (
        <p>
          {about.kind === 'grave' && about.person
            ? said.warned(personName(about.person.name, words))
            : said.warnedAll}
        </p>
      )}
      {state === 'NOMINATING' && <Nominating {...{ groupId, petition, userId, people }} />}
    </Slip>
  );
}

async function Nominating({ groupId, petition, userId, people }: Omit<Props, 'now' | 'here'>) {
  const { governing } = await getMessages();
  const candidates = candidatesOf(petition.about);
  const own = candidates.find(({ id }) => id === userId);
  const isAsked = own !== undefined && own.asked && !own.withdrawn;
  const stands = own !== undefined && !own.asked && !own.withdrawn;
  const petitionId = petition.id;
  const others = people.filter(
    ({ id }) => id !== userId && !candidates.some((each) => each.id === id && !each.withdrawn),
  );
  return (
    <>
      <p className="text-sm text-soft">{governing.petition.nominatingAbout}</p>
      <Statements candidates={candidates} />
      {stands ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p role="status">{governing.petition.standing}</p>
          <NoMoreForm {...{ groupId, petitionId }} />
        </div>
      ) : (
        <StandForm {...{ groupId, petitionId, isAsked }} />
      )}
      {others.length > 0 && <PutForwardForm {...{ groupId, petitionId, people: others }} />}
    </>
  );
}
