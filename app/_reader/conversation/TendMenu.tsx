'use client';
import { useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { EllipsisIcon } from '@/app/_ui/frontend-shared';
import { Menu } from '@/app/_ui/Menu';
import { MenuItem } from '@/app/_ui/MenuItem';
import { useMarginTools } from '../margin/MarginContext';
import type { Conversation } from '../margin/margin-state';
import { useTend } from './use-tend';
import { WatchItem } from './WatchItem';

type Props = {
  conversation: Conversation;
  onTags: () => void;
  /** The card closes. */
  onLeave: () => void;
};

/** What one does with a conversation besides writing in it, behind one button. */
export function TendMenu({ conversation, onTags, onLeave }: Props) {
  const { talk } = useMessages();
  const { userId } = useMarginTools();
  const { thread, comments } = conversation;
  const { ask, rest } = useTend(thread.id);
  const [opened, setOpened] = useState(false);
  const isSaid = comments.some(({ removed }) => !removed);
  const tends = thread.abilities.tend && isSaid;
  // Any other conversation can be watched from the page of all notes: a stop more at each would be in the way of the keys.
  const isIn = thread.author.id === userId || comments.some(({ author }) => author.id === userId);
  const watches = isIn && thread.audience.kind === 'group' && !thread.example;
  if (!tends && !watches) return null;
  return (
    <span className="card-more" onPointerEnter={() => setOpened(true)} onFocus={() => setOpened(true)}>
      <Menu icon={EllipsisIcon} title={talk.more} size="sm">
        {tends && (
          <>
            <MenuItem onClick={() => ask(!thread.question)}>
              {thread.question ? talk.unask : talk.ask}
            </MenuItem>
            <MenuItem onClick={() => void rest(!thread.rested, onLeave)}>
              {thread.rested ? talk.wake : talk.rest}
            </MenuItem>
          </>
        )}
        {watches && <WatchItem threadId={thread.id} asked={opened} />}
        {tends && <MenuItem onClick={onTags}>{talk.editTags}</MenuItem>}
      </Menu>
    </span>
  );
}
