/**
 * Words that the server has not acknowledged yet, kept in the browser by person and text until it has. A draft holds
 * the ids that its write will have, so that sending it from two tabs, or again after a crash, is one write.
 */
import type { Audience } from '@/lib/domain/audience';
import type { Range } from '@/lib/domain/text/structure';

export type NoteDraft = Range & {
  kind: 'note';
  id: string;
  commentClientId: string;
  textId: string;
  revisionId: string;
  groupId: string | null;
  audience: Audience;
  exact: string;
  body: string;
};
export type ReplyDraft = {
  kind: 'reply';
  id: string;
  threadId: string;
  parentId: string | null;
  body: string;
};
export type EditDraft = { kind: 'edit'; id: string; commentId: string; version: number; body: string };
export type Draft = NoteDraft | ReplyDraft | EditDraft;

export type DraftStore = {
  list: () => Draft[];
  save: (draft: Draft) => void;
  remove: (id: string) => void;
};

/** Private windows and full disks refuse storage: then a draft lives as long as its page. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

export function openDrafts(userId: string, textId: string): DraftStore {
  const prefix = `catena:draft:${userId}:${textId}:`;
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  const read = (key: string) =>
    attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null, null);
  return {
    list: () => attempt(() => keys().flatMap((key) => read(key) ?? []), []),
    save: (draft) => attempt(() => localStorage.setItem(prefix + draft.id, JSON.stringify(draft)), undefined),
    remove: (id) => attempt(() => localStorage.removeItem(prefix + id), undefined),
  };
}
