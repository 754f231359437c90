import { BeingSent } from '@/app/_reader/writing/BeingSent';
import type { About } from '@/app/_reader/writing/entries';
import { CardSample } from '../_client/CardSample';
import { InCard } from '../_client/WritingSample';
import { comment, conversation, inGroup } from '../sample-margin';
import { posted, replyDraft } from '../sample-notes';

export const title = 'On its way to the server';

const question = comment('question', 'Recalled by whom?');

/** A conversation with an answer of one's own that is not acknowledged yet. */
function Posting({ id, about }: { id: string; about: Partial<About> }) {
  const answer = comment(id, 'By those who elected them, I should think.', {
    own: true,
    clientId: id,
    parentId: 'question',
  });
  return (
    <CardSample
      conversation={conversation([question, answer], { id: `thread-${id}` })}
      now={{ drafts: [{ held: posted(replyDraft(id, 'question', 'By those')), about }] }}
    />
  );
}
const waiting = { status: 'waiting', problem: null } as const;

export const states = {
  'Being sent': <Posting id="soon" about={{ sending: { status: 'sending' } }} />,
  'Not sent yet': <Posting id="later" about={{ sending: waiting }} />,
  'Not sent yet, and kept nowhere': (
    <Posting id="nowhere" about={{ sending: waiting, unsaved: true, stored: false }} />
  ),
  Acknowledged: (
    <InCard>
      <p className="comment-body">By those who elected them, I should think.</p>
      <BeingSent comment={comment('there', 'By those who elected them.', { own: true, audience: inGroup })} />
    </InCard>
  ),
};
