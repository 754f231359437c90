import type { Entry } from '@/app/_reader/writing/entries';
import { Preview } from '@/app/_reader/writing/Preview';
import { StrayDrafts } from '@/app/_reader/writing/StrayDrafts';
import { Page } from '@/app/_ui/Page';
import { editDraftId, type ReplyDraft } from '@/lib/domain/drafts/draft';
import { hold } from '@/lib/domain/drafts/held';
import type { Problem } from '@/lib/schemas/problem';
import { SampleMargin } from '../_client/SampleReader';
import { InCard, WritingSample } from '../_client/WritingSample';
import type { Entry as Gallery } from '../entry';
import { comment, group, inGroup } from '../sample-margin';
import { begun, replyDraft } from '../sample-notes';

export const title = 'Writing in the margin';

const draft = (body: string): ReplyDraft => replyDraft('draft', 'question', body);

const words = draft('By those who *elected* them, I should think.');
const entry = (more: Partial<Entry> = {}): Entry => ({
  held: { ...hold('gallery', words, words.id), changed: true },
  draft: words,
  begun: true,
  sending: { status: 'idle' },
  kept: 'nowhere',
  ...more,
});
const failed = (code: Problem['code'], status: number, reason?: string) =>
  entry({
    sending: {
      status: 'failed',
      problem: { type: 'about:blank', title: code, status, code, ...(reason && { reason }) },
    },
  });
const elsewhere = (draft: ReplyDraft | null) =>
  entry({ held: { ...hold('gallery', words, words.id), changed: true, other: { version: 2, draft } } });
const strays = [
  begun(replyDraft('stray', 'gone', 'And if half of them have moved away?')),
  begun({
    ...{ kind: 'edit', id: editDraftId('gone'), commentId: 'gone', version: 1, groupId: group.id },
    body: 'By those who are there, and nobody else.',
  }),
];

export const states = {
  Empty: <WritingSample entry={entry({ draft: draft(''), held: hold('gallery', null, 'draft') })} />,
  Begun: <WritingSample entry={entry()} />,
  'Kept here': <WritingSample entry={entry({ kept: 'here' })} />,
  'Kept everywhere': <WritingSample entry={entry({ kept: 'everywhere' })} />,
  'Nowhere to keep it': <WritingSample entry={entry({ kept: 'page' })} />,
  'Not posted': <WritingSample entry={failed('internal', 500)} />,
  'Not open any more': <WritingSample entry={failed('not_found', 404)} />,
  'Everyone reads it by now': <WritingSample entry={failed('conflict', 409, 'opened_since')} />,
  'An earlier version had arrived, before the group': (
    <WritingSample entry={entry({ sending: { status: 'apart', audience: inGroup } })} />
  ),
  'An earlier version had arrived, for oneself': (
    <WritingSample entry={entry({ sending: { status: 'apart', audience: { kind: 'self' } } })} />
  ),
  'Changed on another device': <WritingSample entry={elsewhere(draft('By all who are there.'))} />,
  'Over on another device': <WritingSample entry={elsewhere(null)} />,
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
  Preview: (
    <InCard>
      <Preview markdown={'By those who *elected* them:\n\n- by hand,\n- or on paper.'} />
    </InCard>
  ),
  'Drafts without a place': (
    <SampleMargin now={{ drafts: strays.map((held) => ({ held })) }}>
      <StrayDrafts />
    </SampleMargin>
  ),
};

export const stages: Gallery['stages'] = {
  'Preview of nothing': {
    window: 'phone',
    shows: '.preview',
    node: (
      <Page title="A margin">
        <InCard>
          <Preview markdown=" " />
        </InCard>
      </Page>
    ),
  },
};
