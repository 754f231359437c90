import { ExportLinks } from '@/app/_finding/ExportLinks';
import { FoundNote } from '@/app/_finding/FoundNote';
import { FoundPassage } from '@/app/_finding/FoundPassage';
import { OwnEntry } from '@/app/_finding/OwnEntry';
import { OwnFilterForm } from '@/app/_finding/OwnFilterForm';
import { SearchForm, SearchLine } from '@/app/_finding/SearchForm';
import { getMessages } from '@/app/_messages/request';
import { Page } from '@/app/_ui/Page';
import { PressedInText } from '../_client/Pressed';
import type { Entry } from '../entry';
import { ada, ben, group, inGroup } from '../sample-margin';
import { SampleText } from '../SampleText';

export const title = 'Finding';

const nothing = { q: '', in: 'all', person: null, group: null, tag: null, text: null };
const text = {
  id: 'text',
  title: 'The Meaning of the Commune',
  authors: ['P. Guillaume'],
  year: '1961',
  language: 'en',
  source: '',
  rights: '',
  audience: 'site',
} as const;
const excerpt = [
  { words: '… that all its ', hit: false },
  { words: 'officers', hit: true },
  { words: ' are elected, and can be ', hit: false },
  { words: 'recalled', hit: true },
  { words: ' at any moment, without …', hit: false },
];
const passage = {
  textId: 'text',
  title: text.title,
  language: 'en',
  place: 'p12',
  label: '¶ 12',
  section: 'Two days and a night',
  excerpt,
};
const note = {
  id: 'note',
  threadId: 'thread',
  textId: 'text',
  audience: inGroup,
  author: ben,
  createdAt: '2026-03-05T18:04:00Z',
  excerpt,
  group: { ...group, description: '', kind: 'invitation' as const },
  text: { ...text, authors: [...text.authors] },
  quote: 'the officers are elected, and can be recalled at any moment',
  isOpen: true,
  kept: false,
  isKept: false,
};
const own = {
  id: 'own',
  kind: 'note',
  threadId: 'thread',
  textId: 'text',
  audience: inGroup,
  at: '2026-03-05T18:04:00Z',
  quote: note.quote,
  label: '¶ 12',
  section: 'Two days and a night',
  isOpen: true,
  html: '<p>By whom, and how often?</p>',
  text: note.text,
  group: note.group,
} as const;
const asked = {
  q: 'officers recalled',
  in: 'notes',
  person: ben.id,
  group: group.id,
  tag: 'elections',
  text: null,
};

const VisitorsSearch = async () => (
  <Page title={(await getMessages()).search.title}>
    <SearchForm asked={nothing} people={[]} groups={[]} tags={[]} />
  </Page>
);

export const states = {
  'A search': (
    <SearchForm asked={asked} people={[ada, ben]} groups={[group]} tags={['elections', 'recall']} />
  ),
  'A search on another page': <SearchLine />,
  'Found in a text': <FoundPassage passage={passage} view={{ kind: 'self' }} words="officers recalled" />,
  'Found in a heading': (
    <FoundPassage
      passage={{
        ...passage,
        label: 'Officers',
        section: 'Officers',
        excerpt: [{ words: 'Officers', hit: true }],
      }}
      view={{ kind: 'self' }}
      words="officers"
    />
  ),
  'Found in a note': <FoundNote note={note} />,
  'Found in what one keeps for oneself': (
    <FoundNote note={{ ...note, author: ada, audience: { kind: 'self' }, group: null, quote: '' }} />
  ),
  'Found in what a group keeps of a text that is off its shelf': (
    <FoundNote note={{ ...note, isKept: true, isOpen: false }} />
  ),
  'Found in a group that one has left': (
    <FoundNote note={{ ...note, author: ada, group: null, text: null, quote: '', isOpen: false }} />
  ),
  'Which of one’s notes': (
    <OwnFilterForm
      asked={{ order: 'text', kind: 'note', textId: 'text', groupId: null, tag: null }}
      texts={[text]}
      groups={[group]}
      tags={[]}
    />
  ),
  'A note of one’s own': <OwnEntry entry={own} />,
  'A note for oneself, on a whole text': (
    <OwnEntry
      entry={{ ...own, audience: { kind: 'self' }, group: null, quote: '', label: null, section: null }}
    />
  ),
  'A highlight': <OwnEntry entry={{ ...own, kind: 'highlight', audience: { kind: 'self' }, html: '' }} />,
  'A reply in a group that one has left': (
    <OwnEntry
      entry={{
        ...own,
        kind: 'reply',
        quote: null,
        label: null,
        section: null,
        isOpen: false,
        text: null,
        group: null,
      }}
    />
  ),
  'Taking it along': <ExportLinks path="/gallery" />,
};

export const stages: Entry['stages'] = {
  'A search by a visitor': { window: 'desk', shows: 'h1', node: <VisitorsSearch /> },
  'Searching a text': {
    window: 'desk',
    shows: 'dialog.keys[open]',
    node: (
      <SampleText>
        <PressedInText what={['.reader-tools a[href^="/search"]']} />
      </SampleText>
    ),
  },
};
