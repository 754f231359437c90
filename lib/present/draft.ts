import type { Draft, KeptDraft } from '@/lib/domain/drafts/draft';
import { reveal, type Authorized } from '@/lib/policy/authorized';

/** A draft of one's own, as the server keeps it. */
export type DraftView = {
  id: string;
  textId: string;
  version: number;
  writeId: string;
  /** Null once it was posted or thrown away. */
  draft: Draft | null;
};

export function presentDraft(authorized: Authorized<'draft.read' | 'draft.update', KeptDraft>): DraftView {
  const { id, textId, version, writeId, draft } = reveal(authorized);
  return { id, textId, version, writeId, draft };
}
