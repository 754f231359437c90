'use client';
import { AskGroup } from '@/app/_reader/conversation/AskGroup';
import type { CommentView } from '@/lib/present/comment';
import { InCard } from './WritingSample';

export const AskSample = ({ comment }: { comment: CommentView }) => (
  <InCard now={{}}>
    <AskGroup comment={comment} onClose={() => undefined} />
  </InCard>
);
