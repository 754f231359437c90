'use client';
import { useMemo, useState, type ReactNode } from 'react';
import type { Answer } from '@/app/_reader/api';
import { usePositions } from '@/app/_reader/article/use-positions';
import { countQuestions, listTags } from '@/app/_reader/margin/filter';
import { Presses } from '@/app/_reader/conversation/presses';
import { MarginContext, type MarginTools } from '@/app/_reader/margin/MarginContext';
import { toPlaces } from '@/app/_reader/margin/places';
import { toSureMarks } from '@/app/_reader/margin/sure-marks';
import { ReaderContext, type ReaderValue } from '@/app/_reader/ReaderContext';
import { WritingContext } from '@/app/_reader/writing/use-writing';
import { hidesNothing, type Hidden } from '@/lib/domain/threading/hidden';
import { ada, group, revisionId } from '../sample-margin';
import { sampleWriting, type SampleDraft } from './sample-writing';

const nothing = () => undefined;
const none: MarginTools['mentions'] = [];

/** What is the case in the reader; whatever is not said is as on a quiet day. */
export type Now = Partial<
  Pick<
    ReaderValue,
    'conversations' | 'news' | 'isRevised' | 'focused' | 'choice' | 'connection' | 'userId' | 'view'
  >
> & {
  drafts?: readonly SampleDraft[];
  /** What the server says to everything; without it there is no connection. */
  answer?: unknown;
  groups?: MarginTools['groups'];
  /** Comments that are new to the reader. */
  unread?: readonly string[];
  mentions?: MarginTools['mentions'];
  filter?: ReaderValue['filtering']['filter'];
  /** What the reader has hidden from themselves. */
  hidden?: Hidden;
};

/** A reader in which everything can be pressed and nothing is sent. */
export function SampleReader({ now = {}, children }: { now?: Now; children: ReactNode }) {
  const {
    drafts = [],
    conversations = [],
    news = [],
    answer,
    groups = [group],
    userId = ada.id,
    unread,
    mentions = none,
    hidden = hidesNothing,
  } = now;
  const positions = usePositions(revisionId);
  const [writing] = useState(() => sampleWriting(drafts));
  const [focused, setFocused] = useState(now.focused ?? null);
  const [pointed, point] = useState<string | null>(null);
  const [choice, setChoice] = useState(now.choice ?? null);
  const tools = useMemo((): MarginTools => {
    const send = <T,>() => Promise.resolve<Answer<T>>(answerOf(answer));
    return {
      userId,
      groups,
      send,
      busy: new Set(),
      unread: new Set(unread),
      presses: new Presses('', send),
      mentions,
      hidden,
      hearHidden: nothing,
      hearThread: nothing,
      hearComments: nothing,
    };
  }, [userId, groups, answer, unread, mentions, hidden]);
  const notes = drafts.flatMap(({ held: { draft, posting } }) =>
    draft?.kind === 'note' && posting === null ? [draft] : [],
  );
  const reader: ReaderValue = {
    textId: 'text',
    revisionId,
    view: now.view ?? { kind: 'group', groupId: group.id },
    userId,
    positions,
    connection: now.connection ?? 'on',
    conversations,
    filtering: {
      filter: now.filter ?? 'all',
      setFilter: nothing,
      questions: countQuestions(conversations),
      tags: listTags(conversations),
      fresh: 0,
    },
    places: toPlaces(conversations, notes, revisionId),
    marks: positions && toSureMarks(positions, conversations),
    news,
    showNews: nothing,
    isRevised: now.isRevised ?? false,
    notes,
    begin: nothing,
    highlight: nothing,
    awaitPosted: nothing,
    leaveNote: nothing,
    focused,
    called: false,
    focus: setFocused,
    showWords: nothing,
    choose: nothing,
    // It is about a point of the window.
    choice: positions && choice,
    endChoice: () => setChoice(null),
    pointed,
    point,
  };
  return (
    <ReaderContext value={reader}>
      <MarginContext value={tools}>
        <WritingContext value={writing}>{children}</WritingContext>
      </MarginContext>
    </ReaderContext>
  );
}

const answerOf = <T,>(answer: unknown): Answer<T> =>
  answer === undefined ? { ok: false, problem: null } : { ok: true, data: answer as T };

/** As wide as a margin, and set as it is. */
export const SampleMargin = ({ children, now }: { children: ReactNode; now?: Now }) => (
  <SampleReader {...(now ? { now } : {})}>
    <div className="max-w-[21.5rem] text-[0.96875rem] leading-[1.48]">{children}</div>
  </SampleReader>
);
