'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import { useMarginTools, whereOneWrites } from '../margin/MarginContext';
import type { Conversation } from '../margin/margin-state';
import { useAudience } from './use-audience';

type Props = {
  conversation: Conversation;
  open: boolean;
  onToggle: () => void;
  /** Whether it says how many people that is. */
  counted?: boolean;
};

/** Who sees a conversation, by name; for its author the way to change that, where there is a choice. */
export function CardAudience({ conversation, open, onToggle, counted = false }: Props) {
  const { reader } = useMessages();
  const { groups, userId } = useMarginTools();
  const { thread, comments } = conversation;
  const { own, ...named } = useAudience(thread);
  const who = counted ? named.counted : named.name;
  // What has been moved away leaves others' replies behind, and nothing of one's own to move.
  const hasOwn = thread.highlight || comments.some((each) => each.author.id === userId && !each.removed);
  const hasChoice = thread.audience.kind === 'group' || whereOneWrites(groups).length > 0;
  const mayMove = thread.abilities.move && hasOwn && hasChoice;
  return (
    <span className={`card-audience${own ? ' card-audience-own' : ''}`}>
      {mayMove ? (
        <TextButton expanded={open} onClick={onToggle}>
          <VisuallyHidden>{reader.audienceIs} </VisuallyHidden>
          {who} <span aria-hidden>▾</span>
        </TextButton>
      ) : (
        who
      )}
    </span>
  );
}
