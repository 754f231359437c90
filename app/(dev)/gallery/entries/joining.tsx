import { Dissolved } from '@/app/_groups/Dissolved';
import { Excluded } from '@/app/_groups/Excluded';
import { Front } from '@/app/_groups/Front';
import { Members } from '@/app/_groups/Members';
import { ShelfToRead } from '@/app/_groups/ShelfToRead';
import { OpenGroups } from '@/app/_groups/OpenGroups';
import { CopiedLine } from '@/app/_groups/CopiedLine';
import { EarlierLine } from '@/app/_groups/EarlierLine';
import { Opening } from '@/app/_groups/Opening';
import { SplitForm } from '@/app/_groups/_client/SplitForm';
import { OpeningForm } from '@/app/_groups/_client/OpeningForm';
import { Requests } from '@/app/_groups/Requests';
import { InvitationOver } from '@/app/_groups/_client/InvitationOver';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import type { DissolvedView } from '@/lib/present/group';
import type { Entry } from '../entry';
import { thread } from '../sample-margin';
import type { ExclusionView } from '@/lib/present/excluded';
import type { OpeningView } from '@/lib/present/opening';
import type { ThreadView } from '@/lib/present/thread';
import type { FrontView, RequestView } from '@/lib/present/joining';

export const title = 'Joining';

const askedAt = '2026-11-20T10:00:00.000Z';

const front: FrontView = {
  id: 'sunday',
  name: 'Sunday readers',
  description: 'Short things, slowly.',
  kind: 'request',
  readers: 'members',
  memberCount: 7,
  asked: null,
  abilities: { read: false, join: false, ask: true },
};
const open: FrontView = {
  ...front,
  id: 'open',
  name: 'Pamphlets',
  kind: 'open',
  readers: 'world',
  abilities: { read: true, join: true, ask: false },
};
const requests: RequestView[] = [
  {
    groupId: 'sunday',
    userId: 'sam',
    name: 'Sam',
    line: 'I read on trains.',
    askedAt,
    aside: false,
    abilities: { answer: true },
  },
  {
    groupId: 'sunday',
    userId: 'una',
    name: 'Una',
    line: 'Hello!',
    askedAt: '2026-11-18T10:00:00.000Z',
    aside: true,
    abilities: { answer: true },
  },
];
const exclusion: ExclusionView = {
  ...{ groupId: 'sunday', name: 'Sunday readers', isOver: false, asks: true, asked: null },
  until: '2027-02-14T12:00:00Z',
};
const opening: OpeningView = {
  ...{ groupId: 'sunday', threadId: 'thread', textId: 'recall', quote: 'subject to recall at any moment' },
  ...{ state: 'earlier', agreed: 1, of: 3, wrote: true, agrees: false, maySay: true },
};
const members = [
  { id: 'ada', name: 'Ada', joinedAt: '', by: null },
  { id: 'ben', name: 'Ben', joinedAt: '', by: { how: 'invitation' as const, name: 'Ada' } },
  { id: 'cy', name: 'Cy', joinedAt: '', by: { how: 'yes' as const, name: null } },
];

const Words = {
  Front: async ({ of }: { of: FrontView }) => (
    <Front front={of} day={await getDayFormat()} words={await getMessages()} />
  ),
  OpenGroups: async ({ of }: { of: readonly FrontView[] }) => (
    <OpenGroups fronts={of} day={await getDayFormat()} words={await getMessages()} />
  ),
  Requests: async () => (
    <Requests
      requests={requests}
      about={(await getMessages()).joining.requestsAbout}
      day={await getDayFormat()}
      words={(await getMessages()).joining}
    />
  ),
  Shelf: async ({ of }: { of: { textId: string; title: string; authors: string[]; year: string }[] }) => (
    <ShelfToRead groupId="open" readings={of} words={(await getMessages()).groups} />
  ),
  Excluded: async ({ of }: { of: ExclusionView }) => (
    <Excluded exclusion={of} day={await getDayFormat()} words={await getMessages()} />
  ),
  Opening: async ({ of }: { of: Partial<OpeningView> }) => (
    <Opening opening={{ ...opening, ...of }} words={await getMessages()} />
  ),
  Copied: async ({ of }: { of: ThreadView }) => (
    <CopiedLine thread={of} words={(await getMessages()).splitting}>
      {(await getDayFormat()).format(new Date(of.copiedAt ?? of.createdAt))}
    </CopiedLine>
  ),
  Earlier: async ({ of }: { of: ThreadView }) => (
    <EarlierLine thread={of} words={(await getMessages()).opening} />
  ),
  Dissolved: async ({ of }: { of: DissolvedView }) => (
    <Dissolved groupId="open" dissolved={of} day={await getDayFormat()} words={await getMessages()} />
  ),
  Members: async () => (
    <Members members={members} count={members.length} userId="ben" words={await getMessages()} />
  ),
};

export const states = {
  'Groups to join': <Words.OpenGroups of={[front, { ...open, caretakerUntil: '2027-03-14T12:00:00Z' }]} />,
  'None to join': <Words.OpenGroups of={[]} />,
  'A shelf to read from outside': (
    <Words.Shelf of={[{ textId: 'recall', title: 'Of the recall of officers', authors: [], year: '1871' }]} />
  ),
  'Who asks': <Words.Requests />,
  'Dissolved by whoever runs the site': (
    <Words.Dissolved
      of={{
        at: '2026-03-05T18:00:00Z',
        by: 'operator',
        host: null,
        reason: 'Order 4711 of the court in Ghent',
      }}
    />
  ),
  'Dissolved by its own vote': (
    <Words.Dissolved of={{ at: '2026-03-05T18:00:00Z', by: 'vote', host: null, reason: null }} />
  ),
  'From before the opening, in its conversation': (
    <Words.Earlier of={{ ...thread(), earlier: true, audience: { kind: 'group', groupId: 'sunday' } }} />
  ),
  'Copied from another group': <Words.Copied of={{ ...thread(), copiedAt: '2026-11-20T10:00:00Z' }} />,
  'To start a group from another': <SplitForm groupId="sunday" clientId="new" />,
  'To agree': <OpeningForm groupId="sunday" threadId="thread" agrees={false} />,
  'Who came by whom': <Words.Members />,
};

export const stages: Entry['stages'] = {
  'Where one asks': { window: 'desk', shows: 'h1', node: <Words.Front of={front} /> },
  'What one asked waits': {
    window: 'tall',
    shows: 'h1',
    node: <Words.Front of={{ ...front, asked: { line: 'I read on trains.', askedAt } }} />,
  },
  'Where one comes in': { window: 'phone', shows: 'h1', node: <Words.Front of={open} /> },
  'An empty shelf from outside': {
    window: 'phone',
    shows: 'h1',
    node: (
      <Page title={open.name}>
        <Words.Shelf of={[]} />
      </Page>
    ),
  },
  'Excluded, until a day': { window: 'phone', shows: 'h1', node: <Words.Excluded of={exclusion} /> },
  'Excluded no more, and asking': {
    window: 'phone',
    shows: 'h1',
    node: <Words.Excluded of={{ ...exclusion, isOver: true, asked: 'I have thought about it.' }} />,
  },
  'A conversation from before the opening': { window: 'tall', shows: 'h1', node: <Words.Opening of={{}} /> },
  'The same, when one has agreed': {
    window: 'phone',
    shows: 'h1',
    node: <Words.Opening of={{ agrees: true, agreed: 2 }} />,
  },
  'And when all have': {
    window: 'phone',
    shows: 'h1',
    node: <Words.Opening of={{ state: 'world', agrees: true, maySay: false, agreed: 3 }} />,
  },
  'An invitation that is over': { window: 'phone', shows: 'h1', node: <InvitationOver /> },
};
