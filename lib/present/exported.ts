/** What leaves in an export, field by field, from what the reader may read alone. */
import type {
  ExportedComment,
  ExportedConversation,
  ExportedHolding,
  ExportedWording,
} from '@/lib/domain/interop/exported';
import type { ExportedThread } from '@/lib/domain/interop/row';
import type { Comment, Wording } from '@/lib/domain/threading/thread';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { presentHeld, readsWords } from './held';
import { closePassages } from './passages';
import type { TextView } from './text';

/** Offsets of the canonical string, in UTF-16 code units → Unicode code points. */
export type CountCharacters = (offset: number) => number;

type Surroundings = {
  text: TextView | null;
  groupName: string | null;
  /** Null where the Revision is out of reach. */
  count: CountCharacters | null;
  /** The same of the current Revision, where that is another. */
  countNow: CountCharacters | null;
  comments: ExportedComment[];
};

export function presentExportedThread(
  authorized: Authorized<'comment.read', ExportedThread>,
  { text, groupName, count, countNow, comments }: Surroundings,
): ExportedConversation {
  const { id, groupId, highlight, createdAt, authorId, authorName, ...row } = reveal(authorized);
  const { start, end, exact, prefix, suffix, revisionId, label, section } = row;
  const isPlaced = start !== null && end !== null;
  return {
    id,
    text: text && {
      id: text.id,
      title: text.title,
      authors: text.authors,
      year: text.year,
      language: text.language,
    },
    group: groupId === null ? null : { id: groupId, name: groupName },
    author: authorId === null ? null : { id: authorId, name: authorName ?? '' },
    at: createdAt.toISOString(),
    highlight,
    place: isPlaced
      ? {
          exact: exact ?? '',
          prefix: prefix ?? '',
          suffix: suffix ?? '',
          revisionId,
          position: count && { start: count(start), end: count(end) },
          label: label ?? '',
          section: section ?? '',
          ...presentNow(row, countNow),
        }
      : null,
    comments,
  };
}

type Now = Pick<ExportedThread, 'nowRevisionId' | 'nowState' | 'nowStart' | 'nowEnd'>;

function presentNow({ nowRevisionId, nowState, nowStart, nowEnd }: Now, count: CountCharacters | null) {
  if (nowRevisionId === null) return {};
  const position =
    count && nowStart !== null && nowEnd !== null ? { start: count(nowStart), end: count(nowEnd) } : null;
  return { now: { revisionId: nowRevisionId, state: nowState, position } };
}

/** A comment as it stands; of one that was removed, that it was there. One's own words leave as one wrote them. */
export function presentExportedComment(
  authorized: Authorized<'comment.read', Comment>,
  earlier: readonly Authorized<'wording.read', Wording>[],
  actor: Actor,
): ExportedComment {
  const { id, parentId, author, createdAt, editedAt, body, removedAt } = reveal(authorized);
  const isMine = author.id === actor.userId;
  const isGone = removedAt !== null || !readsWords(authorized, actor);
  return {
    id,
    parentId,
    author,
    at: createdAt.toISOString(),
    editedAt: removedAt ? null : (editedAt?.toISOString() ?? null),
    body: isGone ? null : isMine ? body : closePassages(authorized),
    ...presentHolding(authorized, actor),
    earlier: removedAt ? [] : earlier.map(presentEarlier),
  };
}

function presentHolding(comment: Authorized<'comment.read', Comment>, actor: Actor) {
  const held = presentHeld(comment, actor);
  if (!held) return {};
  const { as, number, by, reason, paraphrase, operator, waits } = held;
  const told: ExportedHolding = {
    as,
    ...(number !== undefined && { case: number }),
    ...(operator && { operator }),
    ...(waits && { waits: true as const }),
    ...(by && { by }),
    ...(reason !== undefined && { reason }),
    ...(paraphrase !== undefined && { paraphrase }),
  };
  return { held: told };
}

function presentEarlier(authorized: Authorized<'wording.read', Wording>): ExportedWording {
  const { version, body, createdAt, removedAt } = reveal(authorized);
  return { version, body: removedAt ? null : body, at: createdAt.toISOString() };
}
