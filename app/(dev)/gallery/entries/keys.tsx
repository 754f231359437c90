import { FocusedText, PressedInText } from '../_client/Pressed';
import type { Entry } from '../entry';
import { SampleText } from '../SampleText';

export const title = 'Keys';

const pressed = (...what: string[]) => (
  <SampleText>
    <PressedInText what={what} />
  </SampleText>
);

export const stages: Entry['stages'] = {
  'The keys of the text': {
    window: 'desk',
    shows: '.keys-hint',
    node: (
      <SampleText>
        <FocusedText />
      </SampleText>
    ),
  },
  'The list of keys': {
    window: 'tall',
    shows: 'dialog.keys[open]',
    node: pressed('[aria-haspopup="dialog"]'),
  },
  'The list of keys on a phone': {
    window: 'phone',
    shows: 'dialog.keys[open]',
    node: pressed('[aria-haspopup="dialog"]'),
  },
};
