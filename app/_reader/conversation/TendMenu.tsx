'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { EllipsisIcon } from '@/app/_ui/frontend-shared';
import { Menu } from '@/app/_ui/Menu';
import { MenuItem } from '@/app/_ui/MenuItem';
import type { Conversation } from '../margin/margin-state';
import { useTend } from './use-tend';

type Props = {
  conversation: Conversation;
  onTags: () => void;
  /** The card closes. */
  onLeave: () => void;
};

/** What whoever began a conversation does with it, behind one button. */
export function TendMenu({ conversation, onTags, onLeave }: Props) {
  const { talk } = useMessages();
  const { thread, comments } = conversation;
  const { ask, rest } = useTend(thread.id);
  const isSaid = comments.some(({ removed }) => !removed);
  if (!thread.abilities.tend || !isSaid) return null;
  return (
    <span className="card-more">
      <Menu icon={EllipsisIcon} title={talk.more} size="sm">
        <MenuItem onClick={() => ask(!thread.question)}>{thread.question ? talk.unask : talk.ask}</MenuItem>
        <MenuItem onClick={() => void rest(!thread.rested, onLeave)}>
          {thread.rested ? talk.wake : talk.rest}
        </MenuItem>
        <MenuItem onClick={onTags}>{talk.editTags}</MenuItem>
      </Menu>
    </span>
  );
}
