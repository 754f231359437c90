import { AffairsNow } from '@/app/_governing/AffairsNow';
import { AffairsOffice } from '@/app/_governing/AffairsOffice';
import { BallotCard } from '@/app/_governing/BallotCard';
import { ExcludedPeople } from '@/app/_governing/ExcludedPeople';
import { GroupBox } from '@/app/_governing/GroupBox';
import { HowItWorks } from '@/app/_governing/HowItWorks';
import { ModeratorCard } from '@/app/_governing/ModeratorCard';
import { PastOffices } from '@/app/_governing/PastOffices';
import { PetitionCard } from '@/app/_governing/PetitionCard';
import { VoteForm } from '@/app/_governing/_client/VoteForm';
import type { BallotView, ModeratorView, PetitionView } from '@/lib/present/governing';
import * as sample from '../sample-affairs';

export const title = 'What a group decides';

const { ada, affairs, ballot, ben, closed, election, groupId, moderator, now, people, petition } = sample;

const Vote = ({ of }: { of: BallotView }) => <BallotCard groupId={groupId} ballot={of} now={now} />;
const Asked = ({ of, as = 'dora' }: { of: PetitionView; as?: string }) => (
  <PetitionCard {...{ groupId, people, now }} petition={of} userId={as} />
);
const Holder = ({ of }: { of: Partial<ModeratorView> }) => (
  <ModeratorCard groupId={groupId} moderator={{ ...moderator, ...of }} now={now} />
);
const about = { kind: 'case', number: 12, sealed: false, comments: 1 } as const;
const all = { people, now, userId: 'dora' };

export const states = {
  'Nothing going on': <GroupBox affairs={affairs} now={now} />,
  'Somebody elected': (
    <GroupBox affairs={{ ...affairs, mode: 'mandate', moderators: [moderator] }} now={now} />
  ),
  'A vote on a mandate': <Vote of={sample.recall} />,
  'The same, when one has voted': <Vote of={ballot('voted', { mine: 'RECALL', voted: 6 })} />,
  'An election': <Vote of={election} />,
  'An election, when one has voted': (
    <Vote
      of={{ ...election, id: 'approved', mine: ['ada'], voted: 9, closesEarlyAt: '2026-11-22T12:40:00Z' }}
    />
  ),
  'A vote on a comment': <Vote of={ballot('case', { kind: 'case', about, of: 4, voted: 1, support: 2 })} />,
  'On a private detail': (
    <Vote of={ballot('sealed', { kind: 'case', about: { ...about, sealed: true }, mayVote: false })} />
  ),
  'On a decision': (
    <Vote
      of={ballot('appeal', {
        kind: 'appeal',
        about: { kind: 'appeal', number: 12, act: 'HIDE', statement: 'It was a quotation from the text.' },
        closesAt: '2026-11-22T17:00:00Z',
      })}
    />
  ),
  'The gravest': (
    <Vote
      of={ballot('grave', {
        ...{ kind: 'grave', about: { kind: 'grave', grave: 'EXCLUDE', person: ben }, support: 5 },
        mine: 'NO',
      })}
    />
  ),
  'Opening the margin to the world': (
    <Vote
      of={ballot('world', {
        ...{ kind: 'grave', about: { kind: 'grave', grave: 'OPEN_TO_WORLD', person: null }, support: 5 },
        secret: false,
      })}
    />
  ),
  'And closing it again': (
    <Asked
      of={petition('members', {
        ...{ kind: 'grave', about: { kind: 'grave', grave: 'CLOSE_TO_WORLD', person: null } },
      })}
    />
  ),
  'Ended by a tie': <Vote of={closed.recall} />,
  'An election, counted': <Vote of={closed.election} />,
  'Too few cared': <Vote of={closed.case} />,
  'Signatures for an election': <Asked of={petition('election', {})} />,
  'Signed, for undoing a decision': (
    <Asked
      of={petition('appeal', {
        ...{ kind: 'appeal', signed: true, statement: 'It was a quotation from the text.' },
        about: { kind: 'appeal', number: 12, act: 'HIDE', statement: '' },
      })}
    />
  ),
  'Whom it is about is told': (
    <Asked
      of={petition('told', {
        ...{ kind: 'grave', state: 'WARNED', about: { kind: 'grave', grave: 'EXCLUDE', person: ben } },
      })}
    />
  ),
  'Who stands': <Asked of={sample.nominating} />,
  'One stands oneself': <Asked of={{ ...sample.nominating, id: 'own' }} as="ben" />,
  'One is put forward': <Asked of={{ ...sample.nominating, id: 'forward' }} as="cleo" />,
  'A mandate': <Holder of={{}} />,
  'One’s own, the second': <Holder of={{ mandateId: 'own', inARow: 2, isOwn: true }} />,
  'By the founding, with signatures against it': (
    <Holder
      of={{
        ...{ mandateId: 'founder', origin: 'FOUNDER', statement: '' },
        account: { decisions: {}, medianHours: null, appeals: 0, overturned: 0 },
        recall: { petitionId: 'against', has: 1, needs: 2, until: sample.recall.closesAt, signed: false },
      }}
    />
  ),
  'Nobody in office, in a larger group': (
    <AffairsOffice
      affairs={{ ...affairs, members: 14, mentionsElections: true, standsReady: true, ready: [ada, ben] }}
      {...all}
    />
  ),
  'All at once': (
    <AffairsNow
      affairs={{ ...affairs, ballots: [ballot('now', {}), closed.case], cases: [sample.row] }}
      {...all}
    />
  ),
  'A vote alone': <VoteForm groupId={groupId} ballot={ballot('alone', { secret: false })} />,
  'Who looked after it before': (
    <PastOffices
      groupId={groupId}
      offices={[
        {
          ...{ mandateId: 'past', holder: ada, origin: 'ELECTION', endReason: 'RECALLED', flags: 9 },
          ...{ startsAt: '2026-05-02T18:00:00Z', endedAt: '2026-08-11T09:00:00Z' },
          ...{ statement: moderator.statement, account: moderator.account },
        },
        {
          ...{ mandateId: 'first', holder: ben, origin: 'FOUNDER', endReason: 'EXPIRED', flags: 1 },
          ...{ startsAt: '2026-01-02T18:00:00Z', endedAt: '2026-05-02T18:00:00Z', statement: '' },
          account: { decisions: {}, medianHours: null, appeals: 0, overturned: 0 },
        },
      ]}
    />
  ),
  'Nobody before': <PastOffices groupId={groupId} offices={[]} />,
  'Who is excluded': (
    <ExcludedPeople
      groupId={groupId}
      people={[
        { ...ben, until: '2027-02-14T12:00:00Z', asked: false },
        { ...ada, until: '2027-03-01T12:00:00Z', asked: true },
      ]}
    />
  ),
  'How it works': <HowItWorks />,
};
