'use client';
import { useCallback, useMemo } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useToast } from '@/app/_ui/Toasts';
import { toGroupId, type View } from '@/lib/domain/audience';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import { randomId } from '@/lib/domain/ids';
import type { Range as Span } from '@/lib/domain/text/structure';
import { maxPassageLength } from '@/lib/domain/text/text';
import { textOf, type Positions } from '../dom/positions';
import { audienceIn, type GroupChoice } from '../margin/MarginContext';
import { amongMembers } from './among-members';
import { useEntriesAt } from './use-writing';
import type { Writing } from './writing';

type Margin = { textId: string; revisionId: string; view: View; groups: readonly GroupChoice[] };

/**
 * The notes that are being written in this margin, and how one is begun, unless it were about more
 * than a note may be about. What was begun in the margin of a group that
 * one has left since has no margin of its own any more: it is in each.
 */
export function useNotes({ textId, revisionId, view, groups }: Margin, writing: Writing) {
  const entries = useEntriesAt('notes', writing);
  const notes = useMemo(
    () =>
      entries.flatMap(({ draft, held }): NoteDraft[] => {
        if (draft.kind !== 'note' || held.posting !== null) return [];
        const isHere = view.kind === 'all' || draft.groupId === toGroupId(view);
        const isLost = draft.groupId !== null && !groups.some(({ id }) => id === draft.groupId);
        return isHere || isLost ? [draft] : [];
      }),
    [entries, view, groups],
  );
  const { reason } = useMessages();
  const toast = useToast();
  const begin = useCallback(
    (positions: Positions, span: Span | null): NoteDraft | null => {
      if (span && span.end - span.start > maxPassageLength) {
        toast({ tone: 'error', message: reason.passage_too_long });
        return null;
      }
      const audience = audienceIn(view, groups);
      const draft: NoteDraft = {
        kind: 'note',
        id: randomId(),
        commentClientId: randomId(),
        textId,
        revisionId,
        groupId: view.kind === 'group' ? view.groupId : null,
        passage: span && { ...span, exact: textOf(positions, span) },
        audience,
        ...amongMembers(groups, [toGroupId(audience)]),
        body: '',
      };
      writing.shelf.begin(draft);
      return draft;
    },
    [textId, revisionId, view, groups, writing, toast, reason],
  );
  return { notes, begin };
}
