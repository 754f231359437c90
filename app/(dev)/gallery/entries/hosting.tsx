import { Closing } from '@/app/_groups/Closing';
import { Dissolved } from '@/app/_groups/Dissolved';
import { Front } from '@/app/_groups/Front';
import { Host } from '@/app/_groups/Host';
import { TakenOff } from '@/app/_groups/TakenOff';
import { CloseGroupForm, OfferForm, TakeOffForm } from '@/app/_groups/_client/HostForms';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import type { HostView } from '@/lib/present/host-view';
import { ada, ben, cleo, groupId } from '../sample-affairs';
import type { Entry } from '../entry';

export const title = 'Who keeps who is in a group';

const host: HostView = {
  ...{ person: ada, isOwn: false, isAway: false, offeredTo: null, isOffered: false, closing: null },
  ...{ isDeciding: false, isAsked: false },
};
const closing = { at: '2026-12-06T18:00:00Z', reason: 'The course is over.' };

const Sample = async ({ of }: { of: Partial<HostView> }) => (
  <Host groupId={groupId} host={{ ...host, ...of }} others={[ben, cleo]} words={await getMessages()} />
);
const Ends = async ({ of }: { of: Partial<HostView> }) => (
  <Closing
    groupId={groupId}
    host={{ ...host, closing, ...of }}
    day={await getDayFormat()}
    words={await getMessages()}
  />
);
const Off = async () => (
  <TakenOff
    off={{ group: 'Tuesday class', by: 'Ada', at: '2026-11-20T10:00:00Z', reason: 'Not enrolled any more.' }}
    day={await getDayFormat()}
    words={await getMessages()}
  />
);
const Closed = async () => (
  <Dissolved
    groupId={groupId}
    dissolved={{ at: closing.at, by: 'host', host: 'Ada', reason: closing.reason }}
    day={await getDayFormat()}
    words={await getMessages()}
  />
);
const Before = async () => (
  <Front
    front={{
      ...{ id: 'class', name: 'Tuesday class', description: '', kind: 'request', readers: 'members' },
      ...{ memberCount: 7, isHosted: true, asked: null, abilities: { read: false, join: false, ask: true } },
    }}
    day={await getDayFormat()}
    words={await getMessages()}
  />
);

export const states = {
  'As its members see it': <Sample of={{}} />,
  'When a vote on it is asked for': <Sample of={{ isAsked: true }} />,
  'When their account is shut': <Sample of={{ isAway: true }} />,
  'As they see it themselves': <Sample of={{ isOwn: true }} />,
  'When they have asked somebody to take it over': <Sample of={{ isOwn: true, offeredTo: cleo }} />,
  'As whoever was asked sees it': <Sample of={{ isOffered: true, offeredTo: cleo }} />,
  'To take somebody off the list': <TakeOffForm groupId={groupId} others={[ben, cleo]} />,
  'To hand it over': <OfferForm groupId={groupId} others={[ben, cleo]} />,
  'To close the group': <CloseGroupForm groupId={groupId} />,
  'A group that ends soon': <Ends of={{ isDeciding: true }} />,
  'The same, as the host sees it': <Ends of={{ isOwn: true }} />,
  'Closed by its host': <Closed />,
  'Taken off the list': <Off />,
};

export const stages: Entry['stages'] = {
  'Before one is in it': { window: 'phone', shows: 'h1', node: <Before /> },
};
