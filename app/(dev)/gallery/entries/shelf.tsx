import { PassageMarks } from '@/app/_reader/article/PassageMarks';
import { ForMeeting } from '@/app/_reader/conversation/ForMeeting';
import { PlanProvider } from '@/app/_reader/conversation/PlanContext';
import { MeetingWords } from '@/app/_shelf/MeetingWords';
import { NextMeeting } from '@/app/_shelf/NextMeeting';
import { Passages } from '@/app/_shelf/Passages';
import { PlanStrip } from '@/app/_shelf/PlanStrip';
import { ShelfDesk } from '@/app/_shelf/ShelfDesk';
import { ShelfList } from '@/app/_shelf/ShelfList';
import { CancelForm } from '@/app/_shelf/_client/MeetingActs';
import { CopyForm } from '@/app/_shelf/_client/CopyForm';
import { PaceForm } from '@/app/_shelf/_client/PaceForm';
import { PassageForm } from '@/app/_shelf/_client/PassageForm';
import { PlanForm } from '@/app/_shelf/_client/PlanForm';
import type { MeetingView, MeetingWordView, PassageView, ShelfReadingView } from '@/lib/present/meeting';
import type { OpenedShelf } from '@/lib/services/shelf/plan';
import { SampleMargin } from '../_client/SampleReader';
import { thread } from '../sample-margin';

export const title = 'Shelf and dates';

const groupId = 'thursday';
const ids = { groupId, meetingId: 'meeting' };
const reading = (name: string, more: Partial<ShelfReadingView> = {}): ShelfReadingView => ({
  textId: name.toLowerCase(),
  title: name,
  authors: ['A. Writer'],
  year: '1871',
  sectionId: null,
  archived: false,
  current: false,
  edition: 1,
  newer: null,
  ...more,
});
const loose = [
  reading('The Commune', { current: true }),
  reading('Of recall', { newer: 2 }),
  reading('On margins'),
];
const shelf: OpenedShelf = {
  loose: loose.map((each) => ({ ...each, archivedAt: null })),
  sections: [
    {
      section: { id: 'winter', name: 'For the winter' },
      readings: [{ ...reading('A long book', { sectionId: 'winter' }), archivedAt: null }],
    },
  ],
  archived: [{ ...reading('Read long ago', { archived: true }), archivedAt: new Date(0) }],
  current: loose[0] ?? null,
  isNamed: true,
  taken: [{ textId: 'gone', title: 'Taken off' }],
  hasKept: false,
  abilities: { arrange: true, plan: true },
};
/** With a section of another name: the page that shows both has each name once. */
const otherShelf: OpenedShelf = {
  ...shelf,
  sections: shelf.sections.map((each) => ({ ...each, section: { id: 'spring', name: 'For the spring' } })),
};
const passage = (more: Partial<PassageView> = {}): PassageView => ({
  id: 'passage',
  textId: 'commune',
  title: 'The Commune',
  label: '¶ 28–36',
  block: 'p28',
  start: 0,
  end: 100,
  minutes: 14,
  begun: false,
  read: false,
  earlier: false,
  ...more,
});
const meeting: MeetingView = {
  id: 'meeting',
  groupId,
  startsAt: '2026-11-26T18:00:00.000Z',
  timeZone: 'Europe/Paris',
  date: '2026-11-26',
  time: '19:00',
  place: 'The back room',
  ledBy: { id: 'ben', name: 'Ben' },
  cancelled: false,
  passages: [passage(), passage({ id: 'two', label: '¶ 40', minutes: 3, begun: true, read: true })],
  abilities: { arrange: true, speak: true, mark: true },
};
const word: MeetingWordView = {
  id: 'word',
  kind: 'remark',
  author: { id: 'ben', name: 'Ben' },
  body: 'I can’t come this time.',
  version: 1,
  createdAt: '2026-11-20T18:00:00.000Z',
  edited: true,
  abilities: { update: true },
};
const members = [{ id: 'ben', name: 'Ben' }];
const zones = ['Europe/Paris', 'America/Lima'];
const marked = thread({ markedFor: [{ meetingId: 'meeting', by: 'Ada' }] });
const next = { id: 'meeting', day: 'Thursday' };

export const states = {
  'A shelf to read from': <ShelfList groupId={groupId} shelf={shelf} news={() => 2} />,
  'A shelf to arrange': <ShelfDesk groupId={groupId} shelf={otherShelf} />,
  'A plan to copy': (
    <CopyForm groupId={groupId} groups={[{ id: 'other', name: 'Monday group' }]} clientId="copy" />
  ),
  'The next date': <NextMeeting meeting={meeting} />,
  'Nothing to read yet': <Passages meeting={{ ...meeting, passages: [] }} />,
  'A passage, marked in the text': (
    <>
      <PassageMarks nonce={undefined} css="" />
      <article className="article">
        <p className="plan-sample">What is to be read has a line beside it.</p>
      </article>
    </>
  ),
  'Above the text': (
    <SampleMargin>
      <PlanStrip meeting={meeting} day="Thursday" />
    </SampleMargin>
  ),
  'A conversation, to be marked': (
    <PlanProvider meeting={next}>
      <SampleMargin>
        <ForMeeting thread={thread()} />
      </SampleMargin>
    </PlanProvider>
  ),
  'A conversation that is marked': (
    <PlanProvider meeting={next}>
      <SampleMargin>
        <ForMeeting thread={marked} />
      </SampleMargin>
    </PlanProvider>
  ),
  'What is said of a date': <MeetingWords kind="remark" words={[word]} {...ids} speaks />,
  'Nothing said of it': <MeetingWords kind="prompt" words={[]} {...ids} speaks={false} />,
  'A new date': <PlanForm {...{ groupId, members, zones }} timeZone={null} clientId="gallery" />,
  'A date to change': <PlanForm {...{ groupId, members, zones, meeting }} timeZone="Europe/Paris" />,
  'Something to read': (
    <PassageForm {...ids} id="gallery" texts={[{ textId: 'commune', title: 'The Commune' }]} />
  ),
  'One’s pace': <PaceForm groupId={groupId} chosen={180} />,
  'Called off': <CancelForm {...ids} cancelled />,
};
