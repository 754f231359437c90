'use client';
import { useState } from 'react';
import { AudienceChanger } from '@/app/_reader/conversation/AudienceChanger';
import { ThreadCard } from '@/app/_reader/conversation/ThreadCard';
import type { Conversation } from '@/app/_reader/margin/margin-state';
import { SampleMargin, type Now } from './SampleReader';

const nothing = () => undefined;

type Props = {
  conversation: Conversation;
  label?: string | null;
  row?: boolean;
  focused?: boolean;
  /** Names its audience, as where margins are mixed. */
  mixed?: boolean;
  now?: Now;
};

export function CardSample({ conversation, label = '¶ 12', now = {}, ...the }: Props) {
  const [isFocused, setFocused] = useState(the.focused ?? false);
  return (
    <SampleMargin now={now}>
      <ThreadCard
        conversation={conversation}
        position={1}
        count={1}
        row={the.row === true && !isFocused}
        namesAudience={the.mixed ?? false}
        focused={isFocused}
        pointed={false}
        label={label}
        onFocus={() => setFocused(true)}
        onPoint={nothing}
        onShowWords={nothing}
        onShowNews={nothing}
        onLeave={() => setFocused(false)}
      />
    </SampleMargin>
  );
}

export const AudienceSample = ({ conversation, now = {} }: { conversation: Conversation; now?: Now }) => (
  <SampleMargin now={now}>
    <article className="card" aria-label="Who sees it, changed">
      <AudienceChanger conversation={conversation} onClose={nothing} />
    </article>
  </SampleMargin>
);
