import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { Toasted } from '../_client/Pressed';
import { ToastDemo } from '../_client/ToastDemo';
import type { Entry } from '../entry';

export const title = 'Toasts';

export const states = { 'Plain, undoable, error': <ToastDemo /> };

/** One of each kind, in the reader's own words. */
async function OfEachKind() {
  const { reader, reading, reason } = await getMessages();
  return (
    <Page title={reader.margin}>
      <Toasted
        toasts={[
          { message: reading.linkCopied('¶ 12') },
          { message: reader.removedToast, undo: reader.undo },
          { message: reason.passage_too_long, tone: 'error' },
        ]}
      />
    </Page>
  );
}

const shows = 'ul[aria-live] li:nth-child(3)';

export const stages: Entry['stages'] = {
  'Of each kind': { window: 'desk', shows, node: <OfEachKind /> },
  'Of each kind, on a phone': { window: 'phone', shows, node: <OfEachKind /> },
};
