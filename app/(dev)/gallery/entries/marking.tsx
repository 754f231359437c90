import { PressedInText, Selected } from '../_client/Pressed';
import type { Now } from '../_client/SampleReader';
import type { Entry } from '../entry';
import { spanOf } from '../sample-article';
import { question, sameWords } from '../sample-notes';
import { SampleText } from '../SampleText';

export const title = 'Marking a passage';

const selected = (
  <SampleText>
    <Selected span={spanOf('a task that somebody does for all')} />
  </SampleText>
);
const conversations = [question, sameWords];
const panel = (what: string[], now: Now = { conversations }) => (
  <SampleText now={now}>
    <PressedInText what={what} />
  </SampleText>
);
const sentence = (at: number) => `.panel-sentences > :nth-child(${at}) input`;

export const stages: Entry['stages'] = {
  'Words that are selected': { window: 'desk', shows: '.selection-button', node: selected },
  'Words that are selected, on a phone': { window: 'phone', shows: '.selection-button', node: selected },
  'A paragraph with notes': { window: 'tall', shows: '.panel', node: panel(['#p1 + .here']) },
  'Two of its sentences': {
    window: 'tall',
    shows: '.panel-sentences :checked',
    node: panel(['#p1 + .here', sentence(1), sentence(2)]),
  },
  'A paragraph of one sentence': { window: 'desk', shows: '.panel', node: panel(['#p2 + .here']) },
  'A paragraph, to a visitor': {
    window: 'desk',
    shows: '.panel',
    node: panel(['#p1 + .here'], { userId: null, view: { kind: 'self' } }),
  },
  'A paragraph on a phone': { window: 'phone', shows: '.panel', node: panel(['#p1 + .here']) },
};
