/** Three comments that jon wrote, and what is done about them. */
import { expect } from 'vitest';
import {
  authorEdited,
  decide,
  flag,
  holdingOf,
  release,
  replay,
  type Affairs,
  type Moment,
  type Sanction,
} from '@/lib/domain/governance';
import { mandate } from './deeds';
import { day, play, start, type Play } from './play';

export const comments = ['one', 'two', 'three'];
export const wording = (commentId: string, revisionHash = 'first') => ({ commentId, revisionHash });
export const flood = comments.map((each) => wording(each));

/** ben asks about all that jon wrote, beginning with one of them. */
export const asks =
  (flaggerId: string, commentId: string, rest: { flood?: typeof flood; caseId?: string } = { flood }) =>
  (affairs: Affairs, moment: Moment) =>
    flag(
      affairs,
      {
        ...{ caseId: moment.newId(), flagId: moment.newId(), ...wording(commentId), authorId: 'jon' },
        ...{ flaggerId, kind: 'spam', note: '', ...rest },
      },
      moment,
    );
export const takesOut =
  (byId: string, commentId: string, reason = '') =>
  (affairs: Affairs, moment: Moment) =>
    release(affairs, { caseId: affairs.cases[0]?.id ?? '', commentId, byId, reason }, moment);
export const edits = (commentId: string, revisionHash: string) => (affairs: Affairs, moment: Moment) =>
  authorEdited(affairs, { commentId, revisionHash }, moment);

export const held = ({ affairs, log }: Play) => {
  const now = comments.map((each) => holdingOf(affairs, each)?.as ?? null);
  const told = replay(log).holdings;
  expect(comments.map((each) => told.get(each)?.as ?? null)).toEqual(now);
  return now;
};
export const asked = () => {
  const group = play(10);
  group.does(asks('ben', 'one'));
  return group;
};
export const folded = () => {
  const group = asked();
  group.does(asks('cid', 'one'));
  return group;
};
export const voted = (group: Play, voters = ['ann', 'ben', 'cid']) => {
  group.votes('YES', voters);
  group.wait(8 * day);
  return group;
};

/** ann looks after the margin. */
export const moderated = (askers: readonly string[]) => {
  const group = play(10, { mandates: [mandate('ann', start)] });
  for (const each of askers) group.does(asks(each, 'one'));
  return group;
};
export const decides = (act: Sanction) => (affairs: Affairs, moment: Moment) => {
  const { id: caseId } = affairs.cases[0] ?? never();
  const reason = 'nothing but shop windows';
  return decide(affairs, { decisionId: 'd', caseId, moderatorId: 'ann', act, reason, until: null }, moment);
};

export const never = (): never => {
  throw new Error('no case');
};
