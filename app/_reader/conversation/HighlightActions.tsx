'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { toGroupId } from '@/lib/domain/audience';
import { randomId } from '@/lib/domain/ids';
import type { ThreadView } from '@/lib/present/thread';
import { useRemoveHighlight } from './use-remove-highlight';
import { useEntriesAt, useWriting } from '../writing/use-writing';
import { WritingBox } from '../writing/WritingBox';

/** What one may do with a passage that is marked without a word: say something about it, or take the mark away. */
export function HighlightActions({ thread }: { thread: ThreadView }) {
  const { margin, reader } = useMessages();
  const { shelf } = useWriting();
  const [entry] = useEntriesAt(thread.id).filter(({ held }) => held.posting === null);
  const remove = useRemoveHighlight(thread);
  const { id: threadId, abilities } = thread;
  if (entry) return <WritingBox entry={entry} label={reader.body} submit={reader.post} />;
  if (!abilities.reply && !abilities.highlight) return null;
  const write = () =>
    shelf.begin({
      ...{ kind: 'reply', id: randomId(), threadId, parentId: null, body: '' },
      groupId: toGroupId(thread.audience),
    });
  return (
    <p className="comment-actions">
      {abilities.reply && <TextButton onClick={write}>{margin.addNote}</TextButton>}
      {abilities.highlight && <TextButton onClick={() => void remove()}>{margin.removeHighlight}</TextButton>}
    </p>
  );
}
