'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { toGroupId } from '@/lib/domain/audience';
import { randomId } from '@/lib/domain/ids';
import type { ThreadView } from '@/lib/present/thread';
import { personName } from '@/app/_messages/person-name';
import { useMarginTools } from '../margin/MarginContext';
import { amongMembersOf } from '../writing/among-members';
import { useHiding } from './use-hiding';
import { useRemoveHighlight } from './use-remove-highlight';
import { useEntriesAt, useWriting } from '../writing/use-writing';
import { WritingBox } from '../writing/WritingBox';

/** What one may do with a passage that is marked without a word: say something about it, or take the mark away. */
export function HighlightActions({ thread }: { thread: ThreadView }) {
  const { margin, reader } = useMessages();
  const { shelf } = useWriting();
  const { groups } = useMarginTools();
  const [entry] = useEntriesAt(thread.id).filter(({ held }) => held.posting === null);
  const remove = useRemoveHighlight(thread);
  const { id: threadId, abilities } = thread;
  if (entry) return <WritingBox entry={entry} label={reader.body} submit={reader.post} />;
  const mayRemove = abilities.highlight || abilities.unmark;
  if (!abilities.reply && !mayRemove && !abilities.hide) return null;
  const write = () =>
    shelf.begin({
      ...{ kind: 'reply', id: randomId(), threadId, parentId: null, body: '' },
      groupId: toGroupId(thread.audience),
      ...amongMembersOf(groups, thread),
    });
  return (
    <p className="comment-actions">
      {abilities.reply && <TextButton onClick={write}>{margin.addNote}</TextButton>}
      {mayRemove && <TextButton onClick={() => void remove()}>{margin.removeHighlight}</TextButton>}
      {abilities.hide && <HideMarker thread={thread} />}
    </p>
  );
}

/** From one’s own eyes alone: whoever only marks says nothing that could be hidden. */
function HideMarker({ thread: { id: threadId, author } }: { thread: ThreadView }) {
  const messages = useMessages();
  const { hide } = useHiding({ id: null, author, threadId });
  return (
    <TextButton onClick={() => void hide('author')}>
      {messages.hiding.hideAuthor(personName(author.name, messages))}
    </TextButton>
  );
}
