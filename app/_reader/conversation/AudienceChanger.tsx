'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { toAudience, toGroupId } from '@/lib/domain/audience';
import { AlsoGroups } from '../sharing/AlsoGroups';
import { AudienceChoice } from '../writing/AudienceChoice';
import { useMarginTools, whereOneWrites } from '../margin/MarginContext';
import type { Conversation } from '../margin/margin-state';
import { useMove } from './use-move';

type Props = { conversation: Conversation; onClose: () => void };

/** Who sees a conversation, changed afterwards: says in words what will happen, and then does it. */
export function AudienceChanger({ conversation, onClose }: Props) {
  const { reader, conversation: words } = useMessages();
  const { groups } = useMarginTools();
  const { thread } = conversation;
  const { also = [] } = thread;
  const now = toGroupId(thread.audience);
  const held = [thread.audience, ...also.map(({ groupId }) => toAudience(groupId))];
  const free = [...whereOneWrites(groups).map(({ id }) => id), null].filter(
    (id) => !held.map(toGroupId).includes(id),
  );
  const [chosen = null, setChosen] = useState(() => (now === null ? free[0] : null));
  const { move, status, words: failure } = useMove(thread.id);
  const id = useId();
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const target = groups.find((group) => group.id === chosen);
  const effects = useEffects(conversation, chosen);
  /** Back to where it was opened. */
  const leave = () => {
    field.current?.closest('article')?.querySelector<HTMLElement>('.card-audience button')?.focus();
    onClose();
  };
  const done = target ? words.movedTo(target.name) : words.movedToSelf;
  return (
    <div
      className="audience-changer"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        leave();
      }}
    >
      <form
        className="audience-form"
        hidden={free.length === 0}
        onSubmit={(event) => {
          event.preventDefault();
          void move(toAudience(chosen), done, onClose);
        }}
      >
        <AudienceChoice ref={field} value={chosen} without={held} onChange={setChosen} describedBy={id} />
        <ul id={id} aria-live="polite" className="audience-effects">
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        <div role="status" className="write-status">
          {status === 'saving' && reader.saving}
          {status === 'failed' && <span className="text-bad">{failure}</span>}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" size="sm" aria-disabled={status === 'saving' || undefined}>
            {words.move}
          </Button>
          <Button variant="quiet" size="sm" onClick={leave}>
            {reader.cancel}
          </Button>
        </div>
      </form>
      <AlsoGroups conversation={conversation} />
    </div>
  );
}

/** What will happen, one sentence for each thing. */
function useEffects({ thread, comments, news }: Conversation, groupId: string | null): string[] {
  const { conversation: words } = useMessages();
  const { groups, userId } = useMarginTools();
  const named = (id: string | null) => groups.find((group) => group.id === id);
  const [before, after] = [named(toGroupId(thread.audience)), named(groupId)];
  const own = comments.filter((comment) => comment.author.id === userId && !comment.removed);
  const others = news + comments.filter((comment) => comment.author.id !== userId && !comment.removed).length;
  return [
    after ? words.moveTo(after.name, after.memberCount, after.readers) : words.moveToSelf,
    ...(before ? [others > 0 ? words.moveLeaves(before.name, others) : words.moveEnds(before.name)] : []),
    ...(own.some((comment) => comment.editedAt) ? [words.moveForgets] : []),
  ];
}
