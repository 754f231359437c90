/**
 * Letters of what was said to somebody: one thing at once, or all of a day together, with what could
 * not be told at once. Only what they have not read here.
 */
import { findGroup } from '@/lib/db/group';
import { findCorrespondent } from '@/lib/db/letter';
import { countAnswers, listAnswers, type Span } from '@/lib/db/visibility';
import { closingSoon } from '@/lib/domain/governance/waiting';
import { dailyRound, latestRound } from '@/lib/domain/letters/calendar';
import { rhythmOf, type Choice, type Matter, type Rhythm } from '@/lib/domain/letters/matters';
import { presentGroup, type GroupView } from '@/lib/present/group';
import type { OpenVoteView } from '@/lib/present/deciding';
import { requireUserId, type Context } from '../context';
import { findClosing } from '../governing/waiting';
import { authorizeMember } from '../groups/own-group';
import { serverTimeZone } from './weekly-round';
import { tell, type Told } from './weekly';

export type TellingLetter = {
  kind: 'daily' | 'at_once';
  group: GroupView;
  until: Date;
  /** Why they are told; of a day’s letter, why of the latest. */
  matter: Matter;
  told: Told[];
  /** How many more there were than the letter has room for. */
  more: number;
  /** In a day’s letter: a vote of theirs that closes within a day. */
  closing: OpenVoteView | null;
};

const atMost = 30;

const reasons = ['reply', 'mention', 'watched'] as const satisfies readonly Matter[];

type Asked = { groupId: string; chosen: readonly Choice[] };

export const composeDaily = (context: Context, asked: Asked, span: Span) =>
  compose(context, { ...asked, rhythm: 'daily', only: span }, span.until);

export const composeAtOnce = (context: Context, asked: Asked & { commentId: string }, until: Date) =>
  compose(context, { ...asked, rhythm: 'at_once', only: { commentId: asked.commentId } }, until);

/** A letter that goes out late tells of no more than it would have in time: the next one tells of the rest. */
async function findClosingToday(context: Context, groupId: string) {
  const { db, actor, now } = context;
  const zone = (await findCorrespondent(db, requireUserId(actor)))?.timeZone ?? serverTimeZone();
  const { at } = latestRound(now, zone, dailyRound);
  return findClosing(context, groupId, new Date(at.getTime() + closingSoon));
}

async function compose(
  context: Context,
  asked: Asked & { rhythm: 'daily' | 'at_once'; only: Partial<Span> & { commentId?: string } },
  until: Date,
): Promise<TellingLetter | null> {
  const { db, actor } = context;
  const { groupId, chosen, rhythm, only } = asked;
  const group = authorizeMember(actor, await findGroup(db, groupId));
  const inRhythm = (of: Rhythm) => reasons.filter((reason) => rhythmOf(chosen, reason) === of);
  const orGivenUp = rhythm === 'daily' ? { orGivenUp: inRhythm('at_once') } : {};
  const wanted = {
    ...only,
    groupId,
    because: inRhythm(rhythm),
    ...orGivenUp,
    unreadOnly: true,
    isSimplyThere: true,
  };
  const answers = await listAnswers(db, actor, atMost, wanted);
  const closing = rhythm === 'daily' ? await findClosingToday(context, groupId) : null;
  const told = await tell(context, groupId, answers.map(({ comment }) => comment).reverse());
  if (told.length === 0 && !closing) return null;
  const more = answers.length < atMost ? 0 : (await countAnswers(db, actor, wanted)) - answers.length;
  const matter = answers[0]?.reason ?? 'reply';
  return { kind: rhythm, group: presentGroup(group), until, matter, told, more, closing };
}
