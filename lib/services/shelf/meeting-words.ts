/** What members say of a date: questions to read with, and "I can't come". The group's, like everything about the date. */
import { findMeeting } from '@/lib/db/meeting';
import { createWord, findWord, findWordByClientId, setWordRemoved, updateWord } from '@/lib/db/meeting-word';
import type { MeetingWordKind } from '@/lib/domain/groups/meeting';
import { AppError } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { lockActor, requireUserId, type Context } from '../context';
import { refuseMuted } from '../margin/mute';
import { once } from '../once';

/** The same clientId again is the same words; other words under it are a `conflict`, since they would be lost. */
export async function sayOfMeeting(
  context: Context,
  input: { meetingId: string; clientId: string; kind: MeetingWordKind; body: string },
) {
  const { actor, db, now, newId } = context;
  const authorId = requireUserId(actor);
  const { value, created } = await once(
    async () => (await findWordByClientId(db, authorId, input.clientId))?.id ?? null,
    () =>
      db.$transaction(async (tx) => {
        const found = await findMeeting(tx, input.meetingId);
        const { groupId } = reveal(authorize(actor, 'meeting.read', found));
        authorize(await lockActor(tx, actor, groupId), 'meeting.speak', found);
        await refuseMuted(tx, groupId, authorId, now);
        const id = newId();
        const { meetingId, clientId, kind, body } = input;
        await createWord(tx, { id, meetingId, clientId, kind, body, authorId, createdAt: now });
        return id;
      }),
  );
  const word = authorize(actor, 'meetingWord.read', await findWord(db, value));
  if (!created && reveal(word).version === 1 && reveal(word).body !== input.body)
    throw new AppError('conflict', 'id_taken');
  return { wordId: value };
}

export async function changeWord(
  { actor, db, now }: Context,
  { wordId, version, body }: { wordId: string; version: number; body: string },
) {
  const word = authorize(actor, 'meetingWord.update', await findWord(db, wordId));
  if (reveal(word).body === body) return;
  if (!(await updateWord(db, word, { body, from: version, at: now })))
    throw new AppError('conflict', 'edited_elsewhere');
}

/** Takes one's own words away, or puts them back; doing so again is the same. */
export async function removeWord(
  { actor, db, now }: Context,
  { wordId, removed }: { wordId: string; removed: boolean },
) {
  const found = await findWord(db, wordId);
  const { removedAt, author } = reveal(authorize(actor, 'meetingWord.read', found));
  if (author.id === actor.userId && (removedAt !== null) === removed) return;
  const word = authorize(actor, removed ? 'meetingWord.update' : 'meetingWord.restore', found);
  await setWordRemoved(db, word, removed ? now : null);
}
