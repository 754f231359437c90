'use client';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { CancelIcon } from '@/app/_ui/frontend-shared';
import { toGroupId } from '@/lib/domain/audience';
import { tagLimits } from '@/lib/domain/threading/tags';
import type { TagView } from '@/lib/present/tag';
import type { ThreadView } from '@/lib/present/thread';
import { useMarginTools } from '../margin/MarginContext';
import { useTend } from './use-tend';

type Props = { thread: ThreadView; onClose: () => void };

/** The tags of one's own note: put on, with completion from those of its audience, and taken off. */
export function TagEditor({ thread, onClose }: Props) {
  const { talk } = useMessages();
  const known = useKnownTags(thread);
  const { tag } = useTend(thread.id);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const { tags = [] } = thread;

  function leave() {
    field.current?.closest('article')?.querySelector<HTMLElement>('.card-more button')?.focus();
    onClose();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  }
  return (
    <form
      className="tag-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') return;
        tag(typed.trim(), true);
        setTyped('');
      }}
    >
      {tags.length > 0 && (
        <ul className="card-tags" aria-label={talk.tags}>
          {tags.map(({ id: tagId, name }) => (
            <li key={tagId}>
              #{name}
              <Button
                variant="quiet"
                size="sm"
                icon={CancelIcon}
                title={talk.untag(name)}
                onClick={() => {
                  tag(name, false);
                  field.current?.focus({ preventScroll: true });
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <label htmlFor={id}>{talk.addTag}</label>
      <input
        ref={field}
        id={id}
        list={`${id}-known`}
        value={typed}
        maxLength={tagLimits.length}
        autoComplete="off"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <datalist id={`${id}-known`}>
        {known
          .filter(({ id: each }) => !tags.some((tagged) => tagged.id === each))
          .map(({ id: each, name }) => (
            <option key={each} value={name} />
          ))}
      </datalist>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="sm" disabled={typed.trim() === ''}>
          {talk.add}
        </Button>
        <Button variant="quiet" size="sm" onClick={leave}>
          {talk.done}
        </Button>
      </div>
    </form>
  );
}

/** The audience's own, and nobody else's. */
function useKnownTags({ audience }: ThreadView): readonly TagView[] {
  const { send } = useMarginTools();
  const [known, setKnown] = useState<readonly TagView[]>([]);
  const groupId = toGroupId(audience);
  useEffect(() => {
    let over = false;
    void (async () => {
      const url = `/api/tags${groupId === null ? '' : `?group=${groupId}`}`;
      const answer = await send<{ tags: TagView[] }>('GET', url);
      if (!over && answer.ok) setKnown(answer.data.tags);
    })();
    return () => void (over = true);
  }, [send, groupId]);
  return known;
}
