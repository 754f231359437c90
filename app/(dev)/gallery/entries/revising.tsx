import { Decided } from '@/app/_revising/_client/Decided';
import { OwnWaiting } from '@/app/_revising/OwnWaiting';
import { PlaceByHand } from '@/app/_revising/_client/PlaceByHand';
import { Progress } from '@/app/_revising/Progress';
import { ReportTable } from '@/app/_revising/ReportTable';
import { UnsureNote } from '@/app/_revising/UnsureNote';
import { MarginNews } from '@/app/_reader/margin/MarginNews';
import { getMessages } from '@/app/_messages/request';
import type { UnsureView } from '@/lib/present/unsure';
import { SampleMargin } from '../_client/SampleReader';

export const title = 'A corrected text';

const at = { textId: 'text', revisionId: 'revision', edition: 2 };
const when = '2026-11-22T19:00:00.000Z';
const words = 'until three people ask for paper';
const place = { start: 0, end: 9, label: '¶ 4', before: 'A vote is by hand ', words, after: '.' };
const note: UnsureView = {
  threadId: 'thread',
  groupId: null,
  author: { id: 'ada', name: 'Ada' },
  isMine: false,
  state: 'approximate',
  last: { ...place, number: 1 },
  quote: words,
  proposals: [{ ...place, before: 'Votes are by hand ', words: 'unless four people ask for paper' }],
  decided: null,
};
const waiting = { textId: 'text', title: 'How a library is run', own: 2 };
const paragraphs = [
  {
    ...{ name: 'p4', label: '¶ 4' },
    sentences: ['Nobody holds two.', 'A vote is by hand unless four people ask for paper.'],
  },
  { name: 'p5', label: '¶ 5', sentences: ['The count is read out.', 'It is written down.'] },
] as const;
const [there] = note.proposals;
const places = there ? [there, { ...there, label: '¶ 9', before: 'It is said again: by hand ' }] : [];

async function Unsure({ note }: { note: UnsureView }) {
  const { revising } = await getMessages();
  return <UnsureNote {...{ note, at, revising }} language="en" />;
}

async function Report({ done }: { done: boolean }) {
  const { revising } = await getMessages();
  const counts = [
    { state: 'exact', count: 180 },
    { state: 'approximate', count: 3 },
    { state: 'orphaned', count: 1 },
  ] as const;
  const report = { isPublished: done, total: 230, done: 184, counts: [...counts], unsure: 4 };
  return done ? (
    <ReportTable {...{ report, revising }} />
  ) : (
    <Progress
      {...{ report, revising }}
      path="/gallery"
      withdraw={{ textId: 'text', revisionId: 'revision' }}
    />
  );
}

export const states = {
  'Probably here': <Unsure note={note} />,
  'One of two places': (
    <Unsure note={{ ...note, threadId: 'two', isMine: true, state: 'ambiguous', proposals: places }} />
  ),
  'No longer in the text': <Unsure note={{ ...note, threadId: 'none', state: 'orphaned', proposals: [] }} />,
  'Where other words stood since it was placed': (
    <Unsure note={{ ...note, threadId: 'other', quote: 'if three people want paper', state: 'orphaned' }} />
  ),
  'What somebody has said about it': (
    <Unsure note={{ ...note, threadId: 'said', proposals: [], decided: { place, at: when } }} />
  ),
  Decided: <Decided at={{ ...at, threadId: 'thread' }} deed="place" when={when} />,
  'By its numbers': <PlaceByHand at={{ ...at, threadId: 'thread' }} paragraph={paragraphs[0]} until={null} />,
  'Over two paragraphs': (
    <PlaceByHand at={{ ...at, threadId: 'long' }} paragraph={paragraphs[0]} until={paragraphs[1]} />
  ),
  'Being made ready': <Report done={false} />,
  'What became of the notes': <Report done />,
  'Notes of one’s own wait': (
    <>
      <OwnWaiting texts={[waiting]} />
      <OwnWaiting texts={[waiting, { ...waiting, textId: 'other', own: 1 }]} />
    </>
  ),
  'Corrected while one reads': (
    <SampleMargin now={{ isRevised: true }}>
      <MarginNews />
    </SampleMargin>
  ),
};
