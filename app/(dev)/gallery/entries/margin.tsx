import type { Now } from '../_client/SampleReader';
import type { Entry } from '../entry';
import { spanOf } from '../sample-article';
import { all, begun, noteDraft, own, question, sameWords } from '../sample-notes';
import { SampleText } from '../SampleText';

export const title = 'The margin';

const tall = (shows: string, now: Now) =>
  ({ window: 'tall', shows, node: <SampleText now={now} /> }) as const;
const task = 'a task that somebody does for all';
const draft = noteDraft('For all, or for those who *elect*?', { passage: { ...spanOf(task), exact: task } });
const choice = { keys: [question.thread.id, sameWords.thread.id], x: 420, y: 290 };

export const stages: Entry['stages'] = {
  'One note in focus': tall('.card-lifted', { conversations: all, focused: question.thread.id }),
  'Nothing said yet': tall('.margin-empty', {}),
  'New notes': tall('.margin-news', { conversations: [question], news: [sameWords, own] }),
  'A note that is being written': tall('.writing-box', {
    conversations: [question],
    drafts: [{ held: begun(draft) }],
    focused: draft.id,
  }),
  'All margins at once': tall('.margin .card-own', {
    conversations: [own, sameWords],
    view: { kind: 'all' },
  }),
  'Several notes on the same words': tall('.note-chooser', { conversations: all, choice }),
  'Several notes on the same words, on a phone': {
    window: 'phone',
    shows: '.note-chooser',
    node: <SampleText now={{ conversations: all, choice: { ...choice, x: 120 } }} />,
  },
  'A group that one has left': tall('.margin > [role="status"]', {
    conversations: [question],
    connection: 'gone',
  }),
  'Signed out': tall('.margin > [role="status"]', {
    conversations: [question],
    connection: 'signed_out',
  }),
};
