'use client';
import { useCallback, useMemo, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useToast } from '@/app/_ui/Toasts';
import type { Audience } from '@/lib/domain/audience';
import { randomId } from '@/lib/domain/ids';
import type { Range as Span } from '@/lib/domain/text/structure';
import { textOf, type Positions } from './dom/positions';
import type { Draft, DraftStore, NoteDraft } from './drafts';

type Margin = { textId: string; revisionId: string; groupId: string | null };

/** The notes that are being written in this margin: begun, changed, sent or thrown away, and kept until then. */
export function useNotes(margin: Margin, store: DraftStore, found: readonly Draft[]) {
  const { reader } = useMessages();
  const toast = useToast();
  const here = useMemo(
    () =>
      found.filter((draft): draft is NoteDraft => draft.kind === 'note' && draft.groupId === margin.groupId),
    [found, margin.groupId],
  );
  const [begun, setBegun] = useState<readonly NoteDraft[]>([]);
  const [over, setOver] = useState<ReadonlySet<string>>(new Set());
  const notes = [...here.filter(({ id }) => !begun.some((each) => each.id === id)), ...begun].filter(
    ({ id }) => !over.has(id),
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

  function begin(positions: Positions, span: Span): NoteDraft {
    const { groupId } = margin;
    const audience: Audience = groupId === null ? { kind: 'self' } : { kind: 'group', groupId };
    const draft: NoteDraft = {
      kind: 'note',
      id: randomId(),
      commentClientId: randomId(),
      ...margin,
      ...span,
      audience,
      exact: textOf(positions, span),
      body: '',
    };
    put(draft);
    return draft;
  }
  function finish(draft: NoteDraft, sent: boolean) {
    store.remove(draft.id);
    setOver((ids) => new Set(ids).add(draft.id));
    if (sent || draft.body.trim() === '') return;
    const undo = () => {
      setOver((ids) => new Set([...ids].filter((id) => id !== draft.id)));
      put(draft);
    };
    toast({ message: reader.discarded, undo, undoLabel: reader.undo });
  }
  return { notes, begin, put, finish };
}
