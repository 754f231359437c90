'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { toGroupId } from '@/lib/domain/audience';
import { editDraftId, type EditDraft, type ReplyDraft } from '@/lib/domain/drafts/draft';
import { randomId } from '@/lib/domain/ids';
import type { CommentView } from '@/lib/present/comment';
import { useReader } from '../ReaderContext';
import { useGroupNames } from '../sharing/use-group-names';
import type { Entry } from './entries';
import { WritingBox } from './WritingBox';

export const blankReply = (
  { id, threadId, audience }: CommentView,
  among: Pick<ReplyDraft, 'amongMembers'>,
): ReplyDraft => ({
  kind: 'reply',
  id: randomId(),
  threadId,
  parentId: id,
  groupId: toGroupId(audience),
  ...among,
  body: '',
});

export const startEdit = ({ id, version, source, audience }: CommentView): EditDraft => ({
  kind: 'edit',
  id: editDraftId(id),
  commentId: id,
  version,
  groupId: toGroupId(audience),
  body: source ?? '',
});

export function ReplyBox({ to, entry }: { to: CommentView; entry: Entry }) {
  const { reader } = useMessages();
  return <WritingBox entry={entry} label={reader.replyTo(to.author.name)} submit={reader.reply} />;
}

/** Changing one's own words. When they were changed on another device meanwhile, both are shown and one chooses. */
export function EditBox({ of, entry }: { of: CommentView; entry: Entry }) {
  const { reader, sharing } = useMessages();
  const { conversations } = useReader();
  const nameGroups = useGroupNames();
  const also = conversations.find(({ thread }) => thread.id === of.threadId)?.thread.also ?? [];
  return (
    <WritingBox entry={entry} label={reader.edit} submit={reader.save}>
      {of.shared && also.length > 0 && (
        <p className="writing-hint">{sharing.editsAll(nameGroups(also.map(({ groupId }) => groupId)))}</p>
      )}
    </WritingBox>
  );
}
