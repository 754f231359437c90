/** Notes about the sample text, to be read, written and sent in it. */
import type { Conversation } from '@/app/_reader/margin/margin-state';
import type { Draft, NoteDraft, ReplyDraft } from '@/lib/domain/drafts/draft';
import { hold, type Held } from '@/lib/domain/drafts/held';
import type { ThreadView } from '@/lib/present/thread';
import { spanOf } from './sample-article';
import { ada, comment, conversation, group, inGroup, revisionId } from './sample-margin';

const about = (id: string, quote: string): Partial<ThreadView> => ({
  id,
  quote,
  anchor: { state: 'exact', ...spanOf(quote) },
});

const cleo = { id: 'cleo', name: 'Cléo' };
const recall = 'the officers are elected, and can be recalled at any moment';
const said = (id: string, words: string, more = {}) => comment(id, words, { threadId: id, ...more });

export const question: Conversation = conversation(
  [
    said('question', 'Recalled by whom: by those who elected them, or by all?'),
    comment('answer', 'By those who elected them, I should think.', {
      ...{ own: true, parentId: 'question', threadId: 'question' },
    }),
  ],
  about('question', recall),
);
export const sameWords: Conversation = conversation(
  [said('moment', 'And at which moment does an assembly of the whole town meet?', { author: cleo })],
  { ...about('moment', recall), author: cleo },
);
export const own: Conversation = conversation(
  [said('own', 'Ask about this on Thursday.', { own: true, audience: { kind: 'self' } })],
  {
    ...about('own', 'Nobody has to give reasons.'),
    author: ada,
    audience: { kind: 'self' },
    abilities: { reply: true, highlight: false, move: true, tend: true },
  },
);
export const marked: Conversation = conversation([], {
  ...about('marked', 'a break of the same length'),
  highlight: true,
});
export const hand: Conversation = conversation(
  [
    said(
      'hand',
      'By hand everybody sees who dares to vote no. Three people who ask for paper are seen as well.',
    ),
  ],
  about('hand', 'A vote is by hand unless three people ask for paper.'),
);
export const all = [question, sameWords, hand, marked, own];

const promised = 'What was promised is written down';
export const noteDraft = (body: string, more: Partial<NoteDraft> = {}): NoteDraft => ({
  kind: 'note',
  id: 'note-draft',
  commentClientId: 'note-comment',
  textId: 'text',
  revisionId,
  groupId: group.id,
  passage: { ...spanOf(promised), exact: promised },
  audience: inGroup,
  body,
  ...more,
});

export const replyDraft = (id: string, parentId: string, body: string): ReplyDraft => ({
  ...{ kind: 'reply', id, threadId: 'thread', parentId, body },
  groupId: group.id,
});

/** Posted, and not acknowledged. */
export const posted = (draft: NoteDraft | ReplyDraft): Held => ({
  ...hold('text', draft, draft.id),
  changed: true,
  posting: 1,
});
export const begun = (draft: Draft): Held => ({
  ...hold('text', draft, draft.id),
  changed: true,
});
