'use client';
import type { ReactNode } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Composer } from '@/app/_reader/writing/Composer';
import type { Entry } from '@/app/_reader/writing/entries';
import { WritingBox } from '@/app/_reader/writing/WritingBox';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import { hold } from '@/lib/domain/drafts/held';
import { SampleMargin, type Now } from './SampleReader';

export function WritingSample({ entry }: { entry: Entry }) {
  const { reader } = useMessages();
  return (
    <SampleMargin>
      <div className="card card-lifted">
        <WritingBox entry={entry} label={reader.body} submit={reader.post} autoFocus={false} />
      </div>
    </SampleMargin>
  );
}

export const ComposerSample = ({ draft, now = {} }: { draft: NoteDraft; now?: Now }) => (
  <SampleMargin now={{ ...now, drafts: [{ held: hold('text', draft, draft.id) }] }}>
    <Composer draft={draft} autoFocus={false} />
  </SampleMargin>
);

export const InCard = ({ children, now = {} }: { children: ReactNode; now?: Now }) => (
  <SampleMargin now={now}>
    <div className="card">{children}</div>
  </SampleMargin>
);
