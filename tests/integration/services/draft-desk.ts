import type { Draft, NoteDraft } from '@/lib/domain/drafts/draft';
import { randomId } from '@/lib/domain/ids';
import { discardDraft, listDrafts, saveDraft } from '@/lib/services/drafts';
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
  const save = async (who: Someone, seen: number, draft: Draft = note, writeId = randomId()) =>
    saveDraft(await as(who), { id: draft.id, textId: here.text.textId, seen, writeId, draft });
  const discard = async (who: Someone, seen: number, id = note.id) =>
    discardDraft(await as(who), { id, seen, writeId: randomId() });
  const kept = async (who: Someone) => listDrafts(await as(who), here.text.textId);
  const words = async (who: Someone) => (await kept(who)).map(({ draft }) => draft?.body);
  return { ...here, note, as, save, discard, kept, words };
}

export const conflict = 'conflict: draft_changed';
