import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../client';

/** As the log says it, for whoever has the words and the salt to compute again; the first cases had none. */
const hashOf = (salt: string, body: string): string =>
  createHash('sha256')
    .update(salt === '' ? body : `${salt}\n${body}`, 'utf8')
    .digest('hex');

export const isWordingOf = (of: { salt: string; revisionHash: string }, body: string): boolean =>
  hashOf(of.salt, body) === of.revisionHash;

/**
 * Of comments' words as they are kept, so that a case is of one wording of them: the one that a case of the same words has, or
 * a new one. Few words are soon guessed: it is of a long number too, which stays with the words.
 */
export async function nameWordings(db: Db, comments: readonly { id: string; body: string }[]) {
  const of = {
    where: { commentId: { in: comments.map(({ id }) => id) } },
    select: { commentId: true, salt: true, revisionHash: true },
  };
  const known = [...(await db.case.findMany(of)), ...(await db.caseComment.findMany(of))];
  return comments.map(({ id: commentId, body }) => {
    const same = known.find((each) => each.commentId === commentId && isWordingOf(each, body));
    const salt = same?.salt ?? randomBytes(32).toString('hex');
    return { commentId, salt, revisionHash: hashOf(salt, body) };
  });
}

export async function nameWording(db: Db, id: string, body: string) {
  const [named] = await nameWordings(db, [{ id, body }]);
  if (!named) throw new Error('each comment is given a name for its words');
  return { salt: named.salt, revisionHash: named.revisionHash };
}
