import type { Entry } from '@/app/_reader/writing/entries';
import type { ReplyDraft } from '@/lib/domain/drafts/draft';
import { hold } from '@/lib/domain/drafts/held';
import { WritingSample } from '../_client/SampleReader';
import { comment, group } from '../sample-margin';

export const title = 'Writing in the margin';

const draft = (body: string): ReplyDraft => ({
  kind: 'reply',
  id: 'draft',
  threadId: 'thread',
  parentId: 'question',
  groupId: group.id,
  body,
});

const words = draft('By those who *elected* them, I should think.');
const entry = (more: Partial<Entry> = {}): Entry => ({
  held: { ...hold('gallery', words, words.id), changed: true },
  draft: words,
  begun: true,
  sending: { status: 'idle' },
  kept: 'nowhere',
  ...more,
});

export const states = {
  Empty: <WritingSample entry={entry({ draft: draft(''), held: hold('gallery', null, 'draft') })} />,
  Begun: <WritingSample entry={entry()} />,
  'Kept here': <WritingSample entry={entry({ kept: 'here' })} />,
  'Kept everywhere': <WritingSample entry={entry({ kept: 'everywhere' })} />,
  'Nowhere to keep it': <WritingSample entry={entry({ kept: 'page' })} />,
  'Not posted': (
    <WritingSample
      entry={entry({
        sending: {
          status: 'failed',
          problem: { type: 'about:blank', title: 'internal', status: 500, code: 'internal' },
        },
      })}
    />
  ),
  'Changed on another device': (
    <WritingSample
      entry={entry({
        held: {
          ...hold('gallery', words, words.id),
          changed: true,
          other: { version: 2, draft: draft('By all who are there.') },
        },
      })}
    />
  ),
  'Posted on another device': (
    <WritingSample
      entry={entry({
        sending: {
          status: 'differs',
          current: comment('other', 'By all.', { own: true, source: 'By all who are there.' }),
        },
      })}
    />
  ),
};
