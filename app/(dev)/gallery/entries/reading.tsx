import { placeScriptId } from '@/app/_reader/dom/restore-place';
import { PlaceNotice } from '@/app/_reader/article/PlaceNotice';
import { PressedInText, ScrolledTo } from '../_client/Pressed';
import type { Entry } from '../entry';
import { sampleArticle } from '../sample-article';
import { all } from '../sample-notes';
import { SampleText } from '../SampleText';

export const title = 'A text';

const stoppedAt = sampleArticle.blocks[4]?.start ?? 0;
const stopped = (
  <SampleText>
    <i id={placeScriptId} data-restored={stoppedAt} hidden />
    <PlaceNotice />
  </SampleText>
);
const pressed = (...what: string[]) => (
  <SampleText>
    <PressedInText what={what} />
  </SampleText>
);

export const stages: Entry['stages'] = {
  'With contents and margin, further down': {
    window: 'wide',
    shows: '.text-contents [aria-current]',
    node: (
      <SampleText now={{ conversations: all }}>
        <ScrolledTo id="h4" />
      </SampleText>
    ),
  },
  'To a visitor': {
    window: 'desk',
    shows: '.margin-visitor',
    node: <SampleText now={{ userId: null, view: { kind: 'self' } }} />,
  },
  'Contents behind their button': {
    window: 'desk',
    shows: '.text-contents:popover-open',
    node: pressed('.contents-button button'),
  },
  'Contents on a phone': {
    window: 'phone',
    shows: '.text-contents:popover-open',
    node: pressed('.contents-button button'),
  },
  'A footnote': { window: 'desk', shows: '.footnote', node: pressed('.note-ref') },
  'A footnote on a phone': { window: 'phone', shows: '.footnote', node: pressed('.note-ref') },
  'Where one stopped': { window: 'desk', shows: '.place-notice', node: stopped },
  'Where one stopped, on a phone': { window: 'phone', shows: '.place-notice', node: stopped },
  'Whose margin': {
    window: 'desk',
    shows: '.margin-chooser :popover-open',
    node: pressed('.margin-chooser button'),
  },
  'Type and colours': {
    window: 'desk',
    shows: '.look-panel:popover-open',
    node: pressed('.look-menu button'),
  },
};
