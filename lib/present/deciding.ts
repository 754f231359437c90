/** What waits for somebody in their groups: at most one line for each group and kind of thing. The rest is a link away. */
import type { BallotKind, Sanction } from '@/lib/domain/governance/affairs';
import {
  isClosingSoon,
  type AboutOwn,
  type AskedToLook,
  type CameToNothing,
  type DoneToGroup,
  type OpenVote,
} from '@/lib/domain/governance/waiting';
import { reveal, type Authorized } from '@/lib/policy/authorized';

type InGroup = { group: { id: string; name: string } };
export type OpenVoteView = InGroup & {
  kind: BallotKind;
  closesAt: string;
  more: number;
  /** In less than a day. */ soon: boolean;
};
export type AskedView = InGroup & { number: number; isOwn: boolean; more: number };
export type NothingView = InGroup & { number: number; more: number };
export type DoneView = InGroup & { act: DoneToGroup['act']; at: string; more: number };
export type AboutOwnView = InGroup & { number: number; act: Sanction; appealUntil: string };

/** The first of each group, and how many more there are. */
function firstOfEach<Row extends { groupId: string }>(rows: readonly Row[]): { row: Row; more: number }[] {
  const firsts = rows.filter(({ groupId }, at) => rows.findIndex((each) => each.groupId === groupId) === at);
  const count = (of: string) => rows.filter(({ groupId }) => groupId === of).length;
  return firsts.map((row) => ({ row, more: count(row.groupId) - 1 }));
}

const groupOf = ({ groupId, name }: { groupId: string; name: string }) => ({ id: groupId, name });

export const presentOpenVotes = (
  votes: readonly Authorized<'affairs.read', OpenVote>[],
  now: Date,
): OpenVoteView[] =>
  firstOfEach(votes.map((each) => reveal(each))).map(({ row, more }) => ({
    ...{ group: groupOf(row), kind: row.kind, closesAt: row.closesAt.toISOString(), more },
    soon: isClosingSoon(row.closesAt, now),
  }));

export const presentAsked = (asked: readonly Authorized<'affairs.read', AskedToLook>[]): AskedView[] =>
  firstOfEach(asked.map((each) => reveal(each))).map(({ row, more }) => ({
    ...{ group: groupOf(row), number: row.number, isOwn: row.isOwn, more },
  }));

export const presentNothing = (ended: readonly Authorized<'affairs.read', CameToNothing>[]): NothingView[] =>
  firstOfEach(ended.map((each) => reveal(each))).map(({ row, more }) => ({
    ...{ group: groupOf(row), number: row.number, more },
  }));

export const presentDone = (done: readonly Authorized<'affairs.read', DoneToGroup>[]): DoneView[] =>
  firstOfEach(done.map((each) => reveal(each))).map(({ row, more }) => ({
    ...{ group: groupOf(row), act: row.act, at: row.at.toISOString(), more },
  }));

export function presentAboutOwn(about: Authorized<'case.read', AboutOwn>): AboutOwnView {
  const row = reveal(about);
  return {
    group: groupOf(row),
    number: row.number,
    act: row.act,
    appealUntil: row.appealUntil.toISOString(),
  };
}
