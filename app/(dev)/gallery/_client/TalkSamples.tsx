'use client';
import { ReactionButtons, ReactionPanel } from '@/app/_reader/conversation/Reactions';
import { TagEditor } from '@/app/_reader/conversation/TagEditor';
import { Mentions } from '@/app/_reader/margin/Mentions';
import { TagRename } from '@/app/_reader/margin/TagRename';
import { PassagePicker } from '@/app/_reader/writing/PassagePicker';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { InCard } from './WritingSample';
import { SampleMargin, type Now } from './SampleReader';

const nothing = () => undefined;
const opening = { isOpen: true, toggle: nothing, close: nothing };

export const ReactionSample = ({ comment, now = {} }: { comment: CommentView; now?: Now }) => (
  <InCard now={now}>
    <p className="comment-actions">
      <ReactionButtons comment={comment} opening={opening} />
    </p>
    <ReactionPanel comment={comment} opening={opening} onAsk={nothing} />
  </InCard>
);
export const TagSample = ({ thread, now = {} }: { thread: ThreadView; now?: Now }) => (
  <InCard now={now}>
    <TagEditor thread={thread} onClose={nothing} />
  </InCard>
);
export const RenameSample = ({ now }: { now: Now }) => (
  <SampleMargin now={now}>
    <TagRename />
  </SampleMargin>
);
export const PickerSample = ({ now }: { now?: Now }) => (
  <InCard now={now ?? {}}>
    <PassagePicker onPick={nothing} onClose={nothing} />
  </InCard>
);
export const MentionsSample = ({ now }: { now: Now }) => (
  <SampleMargin now={now}>
    <Mentions />
  </SampleMargin>
);
