/** What is tried about words: asking, sealing, deciding. */
import {
  askToSeal,
  authorEdited,
  authorRemoved,
  authorRestored,
  decide,
  flag,
  flagKinds,
  isFlood,
  partsOf,
  refer,
  release,
  sanctions,
  undo,
  withdrawFlag,
} from '@/lib/domain/governance';
import { hour, type Play } from '../play';
import { pick, member, moderator, tried, by, reason, type Deed, type Numbers } from './deed';

/** Three comments of each, in two wordings. */
const words = (group: Play, { whom, what }: Numbers) => {
  const authorId = member(group, whom);
  const commentId = `${authorId}-${what % 3}`;
  const revisionHash = pick(['first', 'second'], Math.floor(what / 3)) ?? '';
  return { commentId, authorId, revisionHash, caseId: `${commentId}-${revisionHash}` };
};

const openCases = (group: Play) => group.affairs.cases.filter(({ state }) => state === 'OPEN');
export const deedsOfWords: readonly Deed[] = [
  by('flag', 6, (group, flaggerId, numbers) => {
    const of = words(group, numbers);
    const kind = pick(flagKinds, numbers.how) ?? 'other';
    return tried(group, `${flaggerId} flags ${of.caseId}`, (affairs, moment) =>
      flag(affairs, { ...of, flagId: moment.newId(), flaggerId, kind, note: '' }, moment),
    );
  }),
  // With all that its author wrote, in whatever wording it has.
  by('flag all', 4, (group, flaggerId, numbers) => {
    const of = words(group, numbers);
    const flood = [0, 1, 2].map((n) => ({
      commentId: `${of.authorId}-${n}`,
      revisionHash: pick(['first', 'second'], Math.floor(numbers.how / 2 ** n)) ?? '',
    }));
    const caseId = `all-${of.caseId}-${numbers.how}`;
    return tried(group, `${flaggerId} flags ${caseId}`, (affairs, moment) =>
      flag(
        affairs,
        { ...of, caseId, flood, flagId: moment.newId(), flaggerId, kind: 'spam', note: '' },
        moment,
      ),
    );
  }),
  by('release', 4, (group, anybody, { who, what, how }) => {
    const of = pick(group.affairs.cases.filter(isFlood), what);
    const commentId = (of && pick(partsOf(of), Math.floor(what / 8))?.commentId) ?? 'none';
    const byId = how % 2 === 0 ? anybody : moderator(group, who);
    return tried(group, `${byId} takes ${commentId} out of ${of?.id}`, (affairs, moment) =>
      release(affairs, { caseId: of?.id ?? '', commentId, byId, reason }, moment),
    );
  }),
  // The same as somebody has flagged already.
  by('second', 6, (group, flaggerId, { what }) => {
    const of = pick(group.affairs.cases, what);
    if (!of) return 'nothing to second';
    return tried(group, `${flaggerId} flags ${of.id}`, (affairs, moment) =>
      flag(
        affairs,
        { ...of, caseId: of.id, flagId: moment.newId(), flaggerId, kind: 'spam', note: '' },
        moment,
      ),
    );
  }),
  by('withdraw', 1, (group, _, { what, how }) => {
    const of = pick(group.affairs.cases, what);
    const flaggerId = pick(of?.flags ?? [], how)?.flaggerId ?? 'nobody';
    return tried(group, `${flaggerId} withdraws the flag on ${of?.id}`, (affairs, moment) =>
      withdrawFlag(affairs, { caseId: of?.id ?? '', flaggerId }, moment),
    );
  }),
  by('seal', 2, (group, byId, numbers) => {
    const of = words(group, numbers);
    const isConcerned = numbers.how % 4 === 0;
    return tried(
      group,
      `${byId} asks to seal ${of.caseId}${isConcerned ? ', concerned' : ''}`,
      (affairs, moment) =>
        askToSeal(
          affairs,
          { ...of, flagId: moment.newId(), byId, paraphrase: 'an address', isConcerned },
          moment,
        ),
    );
  }),
  by('edit', 2, (group, _, numbers) => {
    const { commentId, revisionHash } = words(group, numbers);
    return tried(group, `${commentId} is edited to ${revisionHash}`, (affairs, moment) =>
      authorEdited(affairs, { commentId, revisionHash }, moment),
    );
  }),
  by('edit one of many', 3, (group, _, { what, how }) => {
    const of = pick(group.affairs.cases.filter(isFlood), what);
    const part = of && pick(partsOf(of), Math.floor(what / 8));
    const revisionHash = how % 2 === 0 ? (part?.revisionHash ?? '') : 'third';
    const commentId = part?.commentId ?? 'none';
    return tried(group, `${commentId} is edited to ${revisionHash}`, (affairs, moment) =>
      authorEdited(affairs, { commentId, revisionHash }, moment),
    );
  }),
  by('remove', 1, (group, _, numbers) => {
    const { commentId } = words(group, numbers);
    return tried(group, `${commentId} is taken away`, (affairs, moment) =>
      authorRemoved(affairs, { commentId }, moment),
    );
  }),
  by('restore', 1, (group, _, numbers) => {
    const { commentId, revisionHash } = words(group, numbers);
    return tried(group, `${commentId} is back as ${revisionHash}`, (affairs, moment) =>
      authorRestored(affairs, { commentId, revisionHash }, moment),
    );
  }),
  {
    ...{ name: 'decide', often: 7 },
    play: (group, { who, what, how }) => {
      const moderatorId = moderator(group, who);
      const caseId = pick(openCases(group), what)?.id ?? pick(group.affairs.cases, what)?.id ?? 'none';
      const act = pick(sanctions, how) ?? 'DISMISS';
      const until = group.now + (1 + (how % 240)) * hour;
      return tried(group, `${moderatorId} decides ${act} in ${caseId}`, (affairs, moment) =>
        decide(
          affairs,
          { decisionId: moment.newId(), caseId, moderatorId, act, reason, until, paraphrase: 'an address' },
          moment,
        ),
      );
    },
  },
  {
    ...{ name: 'undo', often: 2 },
    play: (group, { who, what }) => {
      const moderatorId = moderator(group, who);
      const decisionId = pick(group.affairs.decisions, what)?.id ?? 'none';
      return tried(group, `${moderatorId} undoes ${decisionId}`, (affairs, moment) =>
        undo(affairs, { decisionId, moderatorId, reason }, moment),
      );
    },
  },
  {
    ...{ name: 'refer', often: 1 },
    play: (group, { who, what }) => {
      const moderatorId = moderator(group, who);
      const caseId = pick(openCases(group), what)?.id ?? 'none';
      return tried(group, `${moderatorId} refers ${caseId}`, (affairs, moment) =>
        refer(affairs, { caseId, moderatorId, reason }, moment),
      );
    },
  },
];
