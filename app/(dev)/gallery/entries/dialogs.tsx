import { Page } from '@/app/_ui/Page';
import { DialogDemo, PopoverDemo } from '../_client/DialogDemo';
import { Pressed } from '../_client/Pressed';
import type { Entry } from '../entry';

export const title = 'Dialogs and popovers';

export const states = { 'Dialog, modal dialog, question': <DialogDemo />, Popover: <PopoverDemo /> };

const opened = (button: number) => (
  <Page title="A page">
    <div id="demo">
      <DialogDemo />
    </div>
    <Pressed what={[`#demo button:nth-of-type(${button})`]} />
  </Page>
);
const shows = '[role="dialog"]';

export const stages: Entry['stages'] = {
  'A dialog': { window: 'desk', shows, node: opened(1) },
  'A modal dialog': { window: 'desk', shows, node: opened(2) },
  'A popover': {
    window: 'desk',
    shows: ':popover-open',
    node: (
      <Page title="A page">
        <div id="demo">
          <PopoverDemo />
        </div>
        <Pressed what={['#demo button']} />
      </Page>
    ),
  },
};
