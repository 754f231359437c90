/** What waits for somebody in their groups, to be told where they look anyway: in one place, and in the week's letter. */
import { listAskedToLook, listDecidedAbout, listOpenVotes } from '@/lib/db/visibility';
import { findHead } from '@/lib/db/governance/log';
import { presentAboutOwn, presentAsked, presentOpenVotes } from '@/lib/present/deciding';
import type { Context } from '../context';

export async function openWaiting({ db, actor, now }: Context) {
  const [votes, asked, own] = await Promise.all([
    listOpenVotes(db, actor, now),
    listAskedToLook(db, actor),
    listDecidedAbout(db, actor, now),
  ]);
  return { votes: presentOpenVotes(votes), asked: presentAsked(asked), own: own.map(presentAboutOwn) };
}

/** Of one group, for its letter: one line for its votes, and the head of its log, which members hold against whoever keeps it. */
export async function openWaitingIn({ db, actor, now }: Context, groupId: string) {
  const [votes, head] = await Promise.all([listOpenVotes(db, actor, now, groupId), findHead(db, groupId)]);
  return { vote: presentOpenVotes(votes)[0] ?? null, head };
}
