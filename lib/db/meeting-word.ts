import type { Meeting, MeetingWord, MeetingWordKind } from '@/lib/domain/groups/meeting';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

const fields = {
  ...{ id: true, meetingId: true, kind: true, body: true, version: true },
  ...{ createdAt: true, editedAt: true, deletedAt: true },
  author: { select: { id: true, name: true } },
  meeting: { select: { groupId: true } },
} as const;

type Row = Omit<MeetingWord, 'groupId' | 'removedAt'> & {
  deletedAt: Date | null;
  meeting: { groupId: string };
};

const toWord = ({ deletedAt, meeting, ...row }: Row): MeetingWord => ({
  ...row,
  groupId: meeting.groupId,
  removedAt: deletedAt,
});

export async function findWord(db: Db, id: string) {
  const row = await db.meetingWord.findUnique({ where: { id }, select: fields });
  if (!row) return null;
  const word = toWord(row);
  const { author, removedAt, groupId } = word;
  const facts = { authorId: author.id, removed: removedAt !== null, meeting: { groupId } };
  return new Unchecked('meetingWord', word, facts);
}

export const findWordByClientId = (db: Db, authorId: string, clientId: string) =>
  db.meetingWord.findUnique({ where: { authorId_clientId: { authorId, clientId } }, select: { id: true } });

/** What stands of what was said of a date, oldest first. Who may read the date may read it. */
export async function listWords(
  db: Db,
  meeting: Authorized<'meeting.read', Meeting>,
): Promise<MeetingWord[]> {
  const rows = await db.meetingWord.findMany({
    where: { meetingId: reveal(meeting).id, deletedAt: null },
    select: fields,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toWord);
}

type NewWord = {
  id: string;
  clientId: string;
  meetingId: string;
  authorId: string;
  kind: MeetingWordKind;
  body: string;
  createdAt: Date;
};

export const createWord = (db: Db, word: NewWord) =>
  db.meetingWord.create({ data: word, select: { id: true } });

/** False when the version that was seen is no longer the current one. */
export async function updateWord(
  db: Db,
  word: Authorized<'meetingWord.update', MeetingWord>,
  change: { body: string; from: number; at: Date },
) {
  const { count } = await db.meetingWord.updateMany({
    where: { id: reveal(word).id, version: change.from, deletedAt: null },
    data: { body: change.body, version: change.from + 1, editedAt: change.at },
  });
  return count === 1;
}

export const setWordRemoved = (
  db: Db,
  word: Authorized<'meetingWord.update' | 'meetingWord.restore', MeetingWord>,
  deletedAt: Date | null,
) => db.meetingWord.update({ where: { id: reveal(word).id }, data: { deletedAt }, select: { id: true } });
