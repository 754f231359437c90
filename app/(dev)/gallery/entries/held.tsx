import { VouchForm } from '@/app/_governing/_client/VouchForm';
import { HeldWords } from '@/app/_client/HeldWords';
import { PlainNotes } from '@/app/texts/[textId]/PlainNotes';
import type { CommentView } from '@/lib/present/comment';
import type { HeldView } from '@/lib/present/held';
import type { Entry } from '@/app/_reader/writing/entries';
import { hold } from '@/lib/domain/drafts/held';
import { CardSample } from '../_client/CardSample';
import { WritingSample } from '../_client/WritingSample';
import { ben, comment, conversation, group, inGroup } from '../sample-margin';
import { replyDraft } from '../sample-notes';

export const title = 'Folded, hidden and sealed';

const whereIs = { caseId: 'case', number: 12, open: true } as const;
const folded: HeldView = { as: 'folded', ...whereIs };
const hidden: HeldView = { as: 'hidden', ...whereIs, by: ben, reason: 'It mocks whoever asked.' };
const sealed: HeldView = { as: 'sealed', ...whereIs, paraphrase: 'Where somebody lives.' };
const byOperator: HeldView = {
  ...{ as: 'sealed', operator: {}, open: true, reason: 'Order 4711 of the court in Ghent' },
  paraphrase: 'Where somebody lives.',
};
const purged: HeldView = {
  ...{ as: 'sealed', operator: { purged: '9f86d081884c7d659a2feaa0c55ad015' }, open: true },
  reason: 'Order 4711 of the court in Ghent',
};

const waits = (vouch?: { commentId: string; name: string }): HeldView => ({
  as: 'folded',
  waits: vouch ? { vouch } : {},
});

const answer = comment('answer', 'Let us go back to the text.', { parentId: 'said', own: true });
const about = (held: HeldView, more: Partial<CommentView> = {}) => {
  const said = comment('said', 'Whoever asks this has not read a line.', { held, ...more });
  const words = held.as === 'folded' || more.source ? said : { ...said, html: '' };
  const abilities = { ...said.abilities, reply: held.as === 'folded', react: held.as === 'folded' };
  return conversation([more.source ? words : { ...words, abilities }, answer]);
};
const mine = (held: HeldView) =>
  about(held, {
    ...comment('said', 'Whoever asks this has not read a line.', { own: true }),
    source: 'Whoever asks',
  });
const toVisitor = ({ open: _, by: __, ...held }: HeldView) => held;

const all = [about(folded), about(hidden), about(sealed)];

const words = replyDraft('draft', 'question', 'And yet nobody has asked them.');
const current = {
  groupId: group.id,
  number: 12,
  until: '2026-03-12T18:00:00Z',
  reason: 'Four of us asked you to stop.',
};
const silent: Entry = {
  held: { ...hold('gallery', words, words.id), changed: true },
  draft: words,
  begun: true,
  kept: 'everywhere',
  sending: {
    status: 'failed',
    problem: { type: 'about:blank', title: '', status: 403, code: 'forbidden', reason: 'muted', current },
  },
};

export const states = {
  'Folded by readers': <CardSample conversation={about(folded)} />,
  'Hidden by a moderator': <CardSample conversation={about(hidden)} />,
  'Hidden by the group, to whoever is not in it': <CardSample conversation={about(toVisitor(hidden))} />,
  'A private detail': <CardSample conversation={about(sealed)} />,
  'By whoever runs the site': <CardSample conversation={about(byOperator)} />,
  'Erased by whoever runs the site': <CardSample conversation={about(purged)} />,
  'Waits for two who vouch': <CardSample conversation={about(waits({ commentId: 'said', name: 'Ben' }))} />,
  'One’s own, which waits': <CardSample conversation={mine(waits())} />,
  'Waits, to whoever is not in the group': <CardSample conversation={about(waits())} />,
  'Links of somebody who is new here': (
    <CardSample
      conversation={conversation([
        comment('said', 'Read this (https://example.org/buy) at once.', { deadLinks: true }),
        answer,
      ])}
    />
  ),
  'To vouch': <VouchForm groupId={group.id} commentId="said" name="Ben" />,
  'One’s own, folded': <CardSample conversation={mine(folded)} />,
  'One’s own, hidden': <CardSample conversation={mine(hidden)} />,
  'In one line': (
    <>
      {all.map((each) => (
        <CardSample key={each.comments[0]?.held?.as} conversation={each} row />
      ))}
    </>
  ),
  'Told of in the inbox': (
    <HeldWords said={{ held: folded, html: '', audience: inGroup }} isOwn={false}>
      {null}
    </HeldWords>
  ),
  'Not to write for a while': <WritingSample entry={silent} />,
  'Without script': (
    <PlainNotes
      threads={all.map(({ thread }, index) => ({ ...thread, id: `held-${index}` }))}
      comments={all.flatMap(({ comments }, index) =>
        comments.map((each) => ({
          ...each,
          id: `${each.id}-${index}`,
          threadId: `held-${index}`,
          parentId: null,
        })),
      )}
      reactors={new Map()}
      groups={[group]}
      at={{ textId: 'text', block: 'p1', view: group.id }}
      none=""
    />
  ),
};
