'use client';
import { useState, type ReactNode } from 'react';
import { MarginContext, type MarginTools } from '@/app/_reader/margin/MarginContext';
import type { Conversation } from '@/app/_reader/margin/margin-state';
import { ReaderContext, type ReaderValue } from '@/app/_reader/ReaderContext';
import { ThreadCard } from '@/app/_reader/conversation/ThreadCard';
import { WritingBox } from '@/app/_reader/writing/WritingBox';
import type { Entry } from '@/app/_reader/writing/entries';
import { WritingContext } from '@/app/_reader/writing/use-writing';
import { Writing } from '@/app/_reader/writing/writing';
import { ToastRegion } from '@/app/_ui/Toasts';
import { ada, group } from '../sample-margin';

const nothing = () => undefined;
const nobody = new Set<string>();

const tools: MarginTools = {
  userId: ada.id,
  groups: [group],
  send: () => Promise.resolve({ ok: false, problem: null }),
  busy: nobody,
  hearThread: nothing,
  hearComments: nothing,
};

const reader: ReaderValue = {
  textId: 'text',
  revisionId: 'revision',
  view: { kind: 'group', groupId: group.id },
  userId: ada.id,
  positions: null,
  connection: 'on',
  conversations: [],
  places: [],
  marks: null,
  news: [],
  showNews: nothing,
  notes: [],
  begin: nothing,
  highlight: nothing,
  awaitPosted: nothing,
  leaveNote: nothing,
  focused: null,
  focus: nothing,
  showWords: nothing,
  choose: nothing,
  choice: null,
  endChoice: nothing,
  pointed: null,
  point: nothing,
};

/** A margin in which everything can be pressed and nothing is sent. */
export function SampleReader({ children }: { children: ReactNode }) {
  // Never started: it keeps and sends nothing.
  const [writing] = useState(() => new Writing(ada.id, 'gallery'));
  return (
    <ToastRegion>
      <ReaderContext value={reader}>
        <MarginContext value={tools}>
          <WritingContext value={writing}>
            <div className="max-w-[21.5rem] text-[0.96875rem] leading-[1.48]">{children}</div>
          </WritingContext>
        </MarginContext>
      </ReaderContext>
    </ToastRegion>
  );
}

type Props = { conversation: Conversation; label?: string | null; row?: boolean; focused?: boolean };

export function CardSample({ conversation, label = '¶ 12', row = false, focused = false }: Props) {
  const [isFocused, setFocused] = useState(focused);
  return (
    <SampleReader>
      <ThreadCard
        conversation={conversation}
        position={1}
        count={1}
        row={row && !isFocused}
        namesAudience={false}
        focused={isFocused}
        pointed={false}
        label={label}
        onFocus={() => setFocused(true)}
        onPoint={nothing}
        onShowWords={nothing}
        onShowNews={nothing}
      />
    </SampleReader>
  );
}

export const WritingSample = ({ entry }: { entry: Entry }) => (
  <SampleReader>
    <div className="card card-lifted">
      <WritingBox entry={entry} label="Your note" submit="Post" autoFocus={false} />
    </div>
  </SampleReader>
);
