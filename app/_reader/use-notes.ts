'use client';
import { useCallback, useMemo, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useToast } from '@/app/_ui/Toasts';
import { audienceOf, toGroupId, type View } from '@/lib/domain/audience';
import { randomId } from '@/lib/domain/ids';
import type { Range as Span } from '@/lib/domain/text/structure';
import { textOf, type Positions } from './dom/positions';
import type { Draft, DraftStore, NoteDraft } from './drafts';

type Margin = { textId: string; revisionId: string; view: View };

/** The notes that are being written in this margin: begun, changed, sent or thrown away, and kept until then. */
export function useNotes(margin: Margin, store: DraftStore, found: readonly Draft[]) {
  const { reader } = useMessages();
  const toast = useToast();
  const here = useMemo(
    () =>
      found.filter(
        (draft): draft is NoteDraft =>
          draft.kind === 'note' && (margin.view.kind === 'all' || draft.groupId === toGroupId(margin.view)),
      ),
    [found, margin.view],
  );
  const [begun, setBegun] = useState<readonly NoteDraft[]>([]);
  const [over, setOver] = useState<ReadonlySet<string>>(new Set());
  const notes = useMemo(
    () =>
      [...here.filter(({ id }) => !begun.some((each) => each.id === id)), ...begun].filter(
        ({ id }) => !over.has(id),
      ),
    [here, begun, over],
  );

  const put = useCallback(
    (draft: NoteDraft) => {
      store.save(draft);
      setBegun((drafts) =>
        drafts.some(({ id }) => id === draft.id)
          ? drafts.map((each) => (each.id === draft.id ? draft : each))
          : [...drafts, draft],
      );
    },
    [store],
  );

  const { textId, revisionId, view } = margin;
  const begin = useCallback(
    (positions: Positions, span: Span | null): NoteDraft => {
      const audience = audienceOf(view);
      const draft: NoteDraft = {
        kind: 'note',
        id: randomId(),
        commentClientId: randomId(),
        textId,
        revisionId,
        groupId: toGroupId(audience),
        passage: span && { ...span, exact: textOf(positions, span) },
        audience,
        body: '',
      };
      put(draft);
      return draft;
    },
    [textId, revisionId, view, put],
  );
  const finish = useCallback(
    (draft: NoteDraft, sent: boolean) => {
      store.remove(draft.id);
      setOver((ids) => new Set(ids).add(draft.id));
      if (sent || draft.body.trim() === '') return;
      const undo = () => {
        setOver((ids) => new Set([...ids].filter((id) => id !== draft.id)));
        put(draft);
      };
      toast({ message: reader.discarded, undo, undoLabel: reader.undo });
    },
    [store, put, toast, reader],
  );
  return { notes, begin, put, finish };
}
