/**
 * One letter, from claim to sent. It is composed and authorised here and not before. A letter is sent at least once: a
 * process that dies between the mail server's yes and its own note of it leaves a letter that goes out again, as the same
 * message (its Message-ID is the letter's id), which programs for mail show once (docs/decisions/0024).
 */
import type { Database } from '@/lib/db/client';
import {
  claimLetter,
  findCorrespondent,
  findTelling,
  settleLetter,
  type Correspondent,
  type Letter,
} from '@/lib/db/letter';
import { listGroupIds } from '@/lib/db/user';
import { isLate, nextTry } from '@/lib/domain/letters/trying';
import { log } from '@/lib/log';
import type { Context } from '../context';
import { compose, type ComposedLetter } from './compose';

export type Addressed = { letter: ComposedLetter; to: Correspondent & { userId: string } };

/** What the world outside is to a letter. `send` says whether the mail server took it; what it throws is tried again. */
export type PostOffice<Mail> = {
  write: (addressed: Addressed) => Mail;
  /** Null: what was sealed can be read by nobody any more. */
  open: (sealed: string) => { mail: Mail; until: Date | null } | null;
  send: (mail: Mail & { id: string }) => Promise<'sent' | 'refused'>;
};

type Desk = { db: Database; now: Date; newId: () => string };

/** Transactions that began before a letter is composed may end after it, and tell of what was said before. */
const settlingMs = 30_000;
const firstDays = 7;
const longestDays = 35;

export async function deliverLetter<Mail>(desk: Desk, id: string, office: PostOffice<Mail>): Promise<void> {
  const { db, now } = desk;
  const letter = await claimLetter(db, id, now);
  if (!letter) return;
  if (isLate(letter, now)) {
    await settleLetter(db, letter, late(now));
    return;
  }
  const until = new Date(now.getTime() - settlingMs);
  try {
    const { mail, composedAt, isOver } =
      letter.kind === 'message'
        ? { ...open(letter, now, office), composedAt: until }
        : { ...(await write(desk, letter, until, office)), isOver: false };
    if (isOver) {
      await settleLetter(db, letter, late(now));
      return;
    }
    const outcome = mail === null ? 'empty' : await office.send({ ...mail, id });
    if (outcome === 'refused')
      await settleLetter(db, letter, { state: 'failed', reason: 'refused', settledAt: now });
    else await settleLetter(db, letter, { state: outcome, composedAt, settledAt: now });
  } catch (error) {
    // What a mail server says may hold the address.
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    log.warn({
      code: 'letter',
      id,
      kind: letter.kind,
      reason,
      name: error instanceof Error ? error.name : '',
    });
    const dueAt = nextTry(letter, now);
    await settleLetter(
      db,
      letter,
      dueAt ? { state: 'waiting', reason, dueAt } : { state: 'failed', reason, settledAt: now },
    );
  }
}

const late = (settledAt: Date) => ({ state: 'failed', reason: 'late', settledAt }) as const;

/** Whoever waited for a link that is dead by now has asked for another, or will. */
function open<Mail>({ id, sealed }: Letter, now: Date, office: PostOffice<Mail>) {
  const opened = office.open(sealed ?? '');
  if (!opened) log.error({ code: 'letter', id, kind: 'message', reason: 'not_opened' });
  const until = opened?.until ?? null;
  return { mail: opened?.mail ?? null, isOver: until !== null && until <= now };
}

/** `composedAt` is up to when the letter tells, and null where another one tells it: that one may yet fail, or be stopped. */
async function write<Mail>({ db, now, newId }: Desk, letter: Letter, until: Date, office: PostOffice<Mail>) {
  const { userId, groupId } = letter;
  const nothing = { mail: null, composedAt: until };
  if (userId === null || groupId === null) return nothing;
  const to = await findCorrespondent(db, userId);
  if (!to) return nothing;
  const actor = { userId, groupIds: new Set(await listGroupIds(db, userId)) };
  const context: Context = { actor, db, now, newId };
  const told = await findTelling(db, letter);
  if (told.isBeingTold) return { mail: null, composedAt: null };
  const ago = (days: number, from = until) => new Date(from.getTime() - days * 86_400_000);
  const begin = told.until ?? ago(firstDays, told.firstDay ?? until);
  const since = new Date(Math.max(begin.getTime(), ago(longestDays).getTime()));
  const composed = await compose(context, { ...letter, userId, groupId }, { since, until });
  return { mail: composed && office.write({ letter: composed, to: { ...to, userId } }), composedAt: until };
}
