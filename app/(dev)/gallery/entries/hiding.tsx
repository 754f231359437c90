import { HiddenPeople } from '@/app/_account/HiddenPeople';
import { HiddenLine } from '@/app/_client/HiddenLine';
import { getMessages } from '@/app/_messages/request';
import { hidesNothing } from '@/lib/domain/threading/hidden';
import { CardSample } from '../_client/CardSample';
import { ben, comment, conversation } from '../sample-margin';

export const title = 'Hidden for oneself';

const said = comment('said', 'Whoever disagrees has not read it.');
const others = { ...said, abilities: { ...said.abilities, hide: true } };
const answer = comment('answer', 'I have, twice.', { own: true, parentId: 'said' });

const People = async ({ of }: { of: readonly { id: string; name: string }[] }) => (
  <HiddenPeople people={of} words={(await getMessages()).hiding} />
);
const Line = async () => (
  <HiddenLine hidden words={(await getMessages()).hiding}>
    <p>Whoever disagrees has not read it.</p>
  </HiddenLine>
);

export const states = {
  'What one might hide': <CardSample conversation={conversation([others, answer])} />,
  'A comment that one has hidden': (
    <CardSample
      conversation={conversation([others, answer])}
      now={{ hidden: { ...hidesNothing, comments: ['said'] } }}
    />
  ),
  'Somebody whom one has hidden': (
    <CardSample
      conversation={conversation([others, answer])}
      now={{ hidden: { ...hidesNothing, people: [ben.id] } }}
    />
  ),
  'In one line': (
    <CardSample
      conversation={conversation([others, answer])}
      row
      now={{ hidden: { ...hidesNothing, people: [ben.id] } }}
    />
  ),
  'On a page': <Line />,
  'Whom one has hidden': <People of={[{ id: 'ben', name: 'Ben' }]} />,
  Nobody: <People of={[]} />,
};
