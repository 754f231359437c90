import { History } from '@/app/_reader/conversation/History';
import { AudienceSample } from '../_client/CardSample';
import { InCard } from '../_client/WritingSample';
import { ada, comment, conversation } from '../sample-margin';

export const title = 'Changing what was said';

const edited = { own: true, editedAt: '2026-03-06T07:00:00Z' } as const;
const own = comment('own', 'Ask about this on Thursday.', edited);
const others = comment('others', 'Let us ask.', { editedAt: own.editedAt });
const answer = comment('answer', 'Let us.', { parentId: 'own' });
const move = { author: ada, abilities: { reply: true, highlight: false, move: true, tend: true } };
const wordings = [
  {
    ...{ version: 2, html: '', createdAt: '2026-03-05T19:00:00Z', removed: true },
    abilities: { remove: false },
  },
  {
    ...{ version: 1, html: '<p>Ask <em>them</em> about this.</p>', createdAt: '2026-03-05T18:04:00Z' },
    ...{ removed: false, abilities: { remove: true } },
  },
];

export const states = {
  'From oneself to a group': (
    <AudienceSample conversation={conversation([own], { ...move, audience: { kind: 'self' } })} />
  ),
  'From a group, with replies': <AudienceSample conversation={conversation([own, answer], move)} />,
  'What it said before': (
    <InCard now={{ answer: { wordings } }}>
      <History comment={own} />
    </InCard>
  ),
  'What it said before, and no connection': (
    <InCard>
      <History comment={others} />
    </InCard>
  ),
};
