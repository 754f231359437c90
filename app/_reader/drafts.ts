/**
 * Words that the server has not acknowledged yet, kept in the browser by person and text until it has. A draft holds
 * the ids that its write will have, so that sending it from two tabs, or again after a crash, is one write.
 */
import type { Draft } from '@/lib/domain/drafts/draft';
import { draft } from '@/lib/schemas/draft';

export type { Draft, EditDraft, NoteDraft, ReplyDraft } from '@/lib/domain/drafts/draft';

export type DraftStore = {
  list: () => Draft[];
  /** A draft with nothing in it is not kept. */
  save: (draft: Draft) => void;
  remove: (id: string) => void;
};

/** The comment that a draft is written at. */
export const answered = (found: Draft): string[] =>
  found.kind === 'reply'
    ? found.parentId === null
      ? []
      : [found.parentId]
    : found.kind === 'edit'
      ? [found.commentId]
      : [];

const everyones = 'catena:draft:';

/** Private windows and full disks refuse storage: then a draft lives as long as its page. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

const keysOf = (prefix: string) =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), []);

/** What an older version of Catena wrote, or something else did, is passed over and left where it is. */
function read(key: string): Draft[] {
  const stored = attempt((): unknown => JSON.parse(localStorage.getItem(key) ?? 'null'), null);
  const parsed = draft.safeParse(stored);
  return parsed.success ? [parsed.data] : [];
}

export function openDrafts(userId: string, textId: string): DraftStore {
  const prefix = `${everyones}${userId}:${textId}:`;
  const remove = (id: string) => attempt(() => localStorage.removeItem(prefix + id), undefined);
  return {
    list: () => keysOf(prefix).flatMap(read),
    save: (kept) =>
      kept.body.trim() === ''
        ? remove(kept.id)
        : attempt(() => localStorage.setItem(prefix + kept.id, JSON.stringify(kept)), undefined),
    remove,
  };
}

/** How many drafts of a person this browser keeps, over all texts. */
export const countDrafts = (userId: string) => keysOf(`${everyones}${userId}:`).length;

export function removeAllDrafts(userId: string): void {
  for (const key of keysOf(`${everyones}${userId}:`)) attempt(() => localStorage.removeItem(key), undefined);
}
