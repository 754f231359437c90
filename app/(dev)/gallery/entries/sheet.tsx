import type { Now } from '../_client/SampleReader';
import type { Entry } from '../entry';
import { all, begun, marked, noteDraft, own, question, sameWords } from '../sample-notes';
import { SampleText } from '../SampleText';

export const title = 'The margin on a phone';

const open = '.sheet:not([hidden])';
const phone = (shows: string, now: Now) =>
  ({ window: 'phone', shows, node: <SampleText now={{ conversations: all, ...now }} /> }) as const;
const draft = noteDraft('Written down by *whom*?');
const drafts = [{ held: begun(draft) }];

export const stages: Entry['stages'] = {
  'No note is open': phone('.foot .margin-bar-steps', {}),
  'No note at all': phone('.reader-tools', { conversations: [] }),
  'A note of the group': phone(open, { focused: question.thread.id }),
  'A note for oneself': phone(open, { focused: own.thread.id }),
  'A passage marked without a word': phone(open, { focused: marked.thread.id }),
  'Writing a note': phone(open, { drafts, focused: draft.id }),
  'Another is not finished': phone(open, { drafts, focused: question.thread.id }),
  'New notes': phone('.foot .margin-news', { conversations: [question], news: [sameWords] }),
};
