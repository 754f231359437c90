/** What self-government costs a group in which nothing is the matter. */
import { describe, expect, it } from 'vitest';
import type { LogAct } from '@/lib/domain/governance';
import { flags } from './deeds';
import { day, play, start, type Play } from './play';

/** Of what somebody is told. */
const told: readonly LogAct[] = [
  ...(['BALLOT_OPENED', 'NOMINATIONS_OPENED', 'MANDATE_BEGUN', 'MANDATE_ENDED'] as const),
  ...(['SECONDED', 'FOLDED', 'DECIDED', 'CASE_LAPSED', 'SEALED', 'UNSEALED'] as const),
];
/** Nine people, each told once at most, a day before what they have not voted on closes. */
const reminders = ({ affairs }: Play) =>
  affairs.ballots.flatMap(({ roll }) =>
    roll.filter(({ hasVoted, struckAt }) => !hasVoted && struckAt === null),
  ).length;
const count = (group: Play) => ({
  reminders: reminders(group),
  ballots: group.affairs.ballots.length,
  notices: group.log.filter(({ act }) => told.includes(act)).length,
});

/** They read together, and each is seen now and then; what they write is nothing to this. */
function year(group: Play, onDay: (date: number) => void = () => {}): Play {
  for (let date = 1; date <= 365; date += 1) {
    group.to(start + date * day);
    const reader = group.affairs.members[date % 9];
    if (reader) group.put({ ...reader, seenAt: group.now });
    onDay(date);
  }
  return group;
}

describe('a year of nine who read together', () => {
  it('brings no vote and no notice', () => {
    const group = year(play(9));
    console.info('a quiet year:', count(group));
    expect(count(group)).toEqual({ ballots: 0, reminders: 0, notices: 0 });
    expect(group.log).toEqual([]);
  });

  it('in which one asks once to look at something brings no vote, and that one is told how it ended', () => {
    const group = play(9);
    year(group, (date) => {
      if (date === 100) group.does(flags('ben', 'c1', 'dee'));
    });
    console.info('with a single flag:', count(group));
    expect(count(group)).toEqual({ ballots: 0, reminders: 0, notices: 1 });
    expect(group.log.map(({ act }) => act)).toEqual(['FLAGGED', 'CASE_LAPSED']);
  });

  it('in which two ask once brings one vote, and one reminder for each who does not vote', () => {
    const group = play(9);
    year(group, (date) => {
      if (date === 100) for (const name of ['ben', 'cid']) group.does(flags(name, 'c1', 'dee'));
      if (date === 102) group.votes('YES', ['ann', 'ben', 'cid']);
    });
    console.info('with two flags:', count(group));
    expect(count(group)).toMatchObject({ ballots: 1, reminders: 5 });
  });
});
