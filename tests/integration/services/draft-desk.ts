import type { Draft, NoteDraft, Seen } from '@/lib/domain/drafts/draft';
import { randomId } from '@/lib/domain/ids';
import { listDrafts, saveDraft } from '@/lib/services/margin/drafts';
import type { Database } from '@/lib/db/client';
import type { Someone } from '../../factories/world';
import { makeReadingGroup } from './reading-group';

/** The reading group, with the draft of a note and what a device does with drafts. */
export async function makeDesk(db: Database) {
  const here = await makeReadingGroup(db);
  const { clientId, comment, ...about } = here.note;
  const note: NoteDraft = {
    ...about,
    kind: 'note',
    id: clientId,
    commentClientId: comment.clientId,
    body: 'Hm',
    groupId: null,
  };
  const as = (who: Someone) => here.world.as(who);
  const put = async (who: Someone, id: string, draft: Draft | null, seen: Seen, writeId = randomId()) =>
    saveDraft(await as(who), { id, textId: here.text.textId, seen, writeId, draft });
  const save = (who: Someone, version: number, draft: Draft = note, writeId?: string) =>
    put(who, draft.id, draft, { version, writes: [] }, writeId);
  const discard = (who: Someone, version: number, id = note.id) =>
    put(who, id, null, { version, writes: [] });
  const kept = async (who: Someone) => listDrafts(await as(who), here.text.textId);
  const words = async (who: Someone) => (await kept(who)).map(({ draft }) => draft?.body);
  return { ...here, note, as, put, save, discard, kept, words };
}

export const seen = (version: number, ...writes: string[]) => ({ version, writes });
export const conflict = 'conflict: draft_changed';
