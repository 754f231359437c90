/** What people do, in short, for the tests of sequences. */
import {
  accept,
  askToSeal,
  beginPetition,
  decide,
  flag,
  leave,
  type Affairs,
  type Grave,
  type Moment,
  type Sanction,
} from '@/lib/domain/governance';
import { endOf, type Mandate } from '@/lib/domain/governance/mandate';

const words = (comment: string, authorId: string, wording = 'first') => ({
  ...{ caseId: `case-${comment}-${wording}`, commentId: comment, authorId, revisionHash: wording },
});

export const flags =
  (flaggerId: string, comment: string, authorId: string, wording?: string) =>
  (affairs: Affairs, moment: Moment) =>
    flag(
      affairs,
      {
        ...words(comment, authorId, wording),
        ...{ flagId: `flag-${comment}-${wording}-${flaggerId}`, flaggerId, kind: 'unkind', note: '' },
      },
      moment,
    );

export const asksToSeal =
  (byId: string, comment: string, authorId: string, isConcerned = false) =>
  (affairs: Affairs, moment: Moment) =>
    askToSeal(
      affairs,
      {
        ...words(comment, authorId),
        flagId: `seal-${comment}-${byId}`,
        byId,
        paraphrase: 'an address',
        isConcerned,
      },
      moment,
    );

export const decides =
  (
    moderatorId: string,
    comment: string,
    act: Sanction,
    rest: { until?: number; reason?: string; paraphrase?: string } = {},
  ) =>
  (affairs: Affairs, moment: Moment) =>
    decide(
      affairs,
      {
        ...{ decisionId: `decision-${comment}`, caseId: `case-${comment}-first`, moderatorId, act },
        ...{ reason: 'it is about a person', until: null, paraphrase: 'an address', ...rest },
      },
      moment,
    );

type Begun = { objectId?: string; grave?: Grave; statement?: string; petitionId?: string };
const begins =
  (kind: 'election' | 'recall' | 'appeal' | 'grave') =>
  (byId: string, { objectId, grave, statement = '', petitionId }: Begun = {}) =>
  (affairs: Affairs, moment: Moment) =>
    beginPetition(
      affairs,
      {
        ...{ petitionId: petitionId ?? moment.newId(), kind, objectId: objectId ?? null },
        ...{ grave: grave ?? null, statement, byId },
      },
      moment,
    );
export const callsElection = begins('election');
export const recalls = begins('recall');
export const appeals = begins('appeal');
export const asksGravely = begins('grave');

export const stands = (userId: string, petitionId: string) => (affairs: Affairs, moment: Moment) =>
  accept(affairs, { petitionId, userId, statement: `I am ${userId}` }, moment);

export const leaves = (userId: string) => (affairs: Affairs, moment: Moment) =>
  leave(affairs, { userId }, moment);

export const mandate = (holderId: string, startsAt: number, rest: Partial<Mandate> = {}): Mandate => ({
  ...{ id: `mandate-${holderId}`, holderId, origin: 'ELECTION', electionId: 'election-0', statement: '' },
  ...{ startsAt, endsAt: endOf(startsAt), endedAt: null, endReason: null },
  ...rest,
});
