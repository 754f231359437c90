import { History } from '@/app/_reader/conversation/History';
import { AudienceSample } from '../_client/CardSample';
import { InCard } from '../_client/WritingSample';
import { EditBox } from '@/app/_reader/writing/ReplyBox';
import type { Entry } from '@/app/_reader/writing/entries';
import { editDraftId, type EditDraft } from '@/lib/domain/drafts/draft';
import { hold } from '@/lib/domain/drafts/held';
import { ada, comment, conversation, group } from '../sample-margin';

export const title = 'Changing what was said';

const edited = { own: true, editedAt: '2026-03-06T07:00:00Z' } as const;
const own = comment('own', 'Ask about this on Thursday.', edited);
const others = comment('others', 'Let us ask.', { editedAt: own.editedAt });
const answer = comment('answer', 'Let us.', { parentId: 'own' });
const move = { author: ada, abilities: { reply: true, highlight: false, move: true, tend: true } };
const friday = { ...group, id: 'friday', name: 'Friday group', memberCount: 4 };
const two = { groups: [group, friday] };
const shared = { ...move, also: [{ threadId: 'elsewhere', groupId: friday.id }] };
const sharedOwn = comment('own', 'Ask about this on Thursday.', { own: true, shared: true });
const words: EditDraft = {
  ...{ kind: 'edit', id: editDraftId('own'), commentId: 'own', version: 1, groupId: group.id },
  body: 'Ask about this when we meet.',
};
const edit: Entry = {
  ...{ held: { ...hold('gallery', words, words.id), changed: true }, draft: words },
  ...{ begun: false, sending: { status: 'idle' }, kept: 'nowhere' },
};
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
  'To one more group': <AudienceSample conversation={conversation([own, answer], move)} now={two} />,
  'Before two groups': <AudienceSample conversation={conversation([own, answer], shared)} now={two} />,
  'One’s own, and before the group besides': (
    <AudienceSample
      conversation={conversation([own], {
        ...{ ...move, audience: { kind: 'self' } },
        also: [{ threadId: 'elsewhere', groupId: group.id }],
      })}
    />
  ),
  'Edited before two groups': (
    <InCard now={{ ...two, conversations: [conversation([sharedOwn], shared)] }}>
      <EditBox of={sharedOwn} entry={edit} />
    </InCard>
  ),
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
