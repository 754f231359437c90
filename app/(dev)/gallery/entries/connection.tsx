import type { ReactNode } from 'react';
import { ConnectionLine, ConnectionWords } from '@/app/_reader/writing/ConnectionLine';
import type { Sending } from '@/app/_reader/writing/entries';
import { getMessages } from '@/app/_messages/request';
import type { Problem } from '@/lib/schemas/problem';
import { Page } from '@/app/_ui/Page';
import { SampleReader } from '../_client/SampleReader';
import type { Entry } from '../entry';
import { sampleText } from '../sample-article';
import { noteDraft, posted, question, replyDraft } from '../sample-notes';
import { SampleText } from '../SampleText';

export const title = 'The connection';

const problem = (code: Problem['code'], status: number): Problem => ({
  type: 'about:blank',
  title: code,
  status,
  code,
});
const waiting = (problem: Problem | null): Sending => ({ status: 'waiting', problem });
const drafts = (sending: Sending) =>
  [noteDraft('Written down by whom?'), replyDraft('reply', 'question', 'By all who are there.')].map(
    (draft) => ({ held: posted(draft), about: { sending } }),
  );
const line = '.connection-line p';

/** A page with room for the line: behind it is what is being read. */
const Line = ({ sending, children }: { sending?: Sending; children?: ReactNode }) => (
  <Page title={sampleText.title}>
    <SampleReader now={{ drafts: sending ? drafts(sending) : [] }}>
      {children ?? <ConnectionLine />}
    </SampleReader>
  </Page>
);

/** With nothing that waits the line comes after a while, and goes after one. */
async function Says({ what }: { what: 'away' | 'back' }) {
  const { writing } = await getMessages();
  return (
    <Line>
      <ConnectionWords words={writing[what]} />
    </Line>
  );
}

export const stages: Entry['stages'] = {
  'No connection': { window: 'desk', shows: line, node: <Says what="away" /> },
  'No connection, and something waits': {
    window: 'desk',
    shows: line,
    node: <Line sending={waiting(null)} />,
  },
  'On a phone': {
    window: 'phone',
    shows: line,
    node: <SampleText now={{ conversations: [question], drafts: drafts(waiting(null)) }} />,
  },
  'The server is in trouble': {
    window: 'desk',
    shows: line,
    node: <Line sending={waiting(problem('internal', 500))} />,
  },
  'Signed out': {
    window: 'desk',
    shows: '.connection-line a',
    node: <Line sending={waiting(problem('unauthenticated', 401))} />,
  },
  'It is back': { window: 'desk', shows: line, node: <Says what="back" /> },
};
