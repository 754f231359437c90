/** What waits for somebody in their groups, to be told where they look anyway: in one place, and in the week's letter. */
import {
  listAskedToLook,
  listCameToNothing,
  listDecidedAbout,
  listDoneToGroups,
  listOpenVotes,
} from '@/lib/db/visibility';
import { findHead } from '@/lib/db/governance/log';
import {
  presentAboutOwn,
  presentAsked,
  presentDone,
  presentNothing,
  presentOpenVotes,
} from '@/lib/present/deciding';
import type { Context } from '../context';

/** For so long it stands among what is new. */
const toldForMs = 14 * 86_400_000;

export async function openWaiting({ db, actor, now }: Context) {
  const since = new Date(now.getTime() - toldForMs);
  const [votes, asked, own, nothing, done] = await Promise.all([
    listOpenVotes(db, actor, now),
    listAskedToLook(db, actor, now),
    listDecidedAbout(db, actor, now),
    listCameToNothing(db, actor, { since, now }),
    listDoneToGroups(db, actor, since),
  ]);
  return {
    votes: presentOpenVotes(votes, now),
    asked: presentAsked(asked),
    own: own.map(presentAboutOwn),
    nothing: presentNothing(nothing),
    done: presentDone(done),
  };
}

/**
 * Of one group, for its letter: one line for its votes, one for what was done to it from outside since the last, and the head
 * of its log, which members hold against whoever keeps it.
 */
export async function openWaitingIn({ db, actor, now }: Context, groupId: string, since: Date) {
  const [votes, done, head] = await Promise.all([
    listOpenVotes(db, actor, now, groupId),
    listDoneToGroups(db, actor, since, groupId),
    findHead(db, groupId),
  ]);
  return { vote: presentOpenVotes(votes, now)[0] ?? null, done: presentDone(done)[0] ?? null, head };
}

/** The vote of theirs in this group that closes before the next day's letter: one line, however many there are. */
export async function findClosing({ db, actor, now }: Context, groupId: string, before: Date) {
  const votes = await listOpenVotes(db, actor, now, groupId);
  const first = presentOpenVotes(votes, now)[0];
  return first && new Date(first.closesAt) <= before ? first : null;
}
