import { PlainNotes } from '@/app/texts/[textId]/PlainNotes';
import type { Conversation } from '@/app/_reader/margin/margin-state';
import type { AnchorView, ThreadView } from '@/lib/present/thread';
import { CardSample } from '../_client/CardSample';
import { PressedInText } from '../_client/Pressed';
import type { Now } from '../_client/SampleReader';
import type { Entry } from '../entry';
import { spanOf } from '../sample-article';
import { ada, ben, comment, conversation, group } from '../sample-margin';
import { hand, question } from '../sample-notes';
import { SampleText } from '../SampleText';

export const title = 'Where a note may not belong';

const quote = 'the officers are elected by all, and whoever elects them can recall them at any moment';
const note = (
  id: string,
  anchor: AnchorView | null,
  words: string,
  more: Partial<ThreadView> = {},
): Conversation => conversation([comment(id, words, { threadId: id })], { id, quote, anchor, ...more });

const there = spanOf('the officers are elected, and can be recalled at any moment');
const nowhere = { start: null, end: null };
const approximate = note('approximate', { state: 'approximate', ...there }, 'By whom?');
const own = { author: ada, clientId: 'own' };
const ambiguous = note(
  'ambiguous',
  { state: 'ambiguous', ...nowhere, candidates: 3 },
  'Is that so everywhere?',
);
const orphaned = note(
  'orphaned',
  { state: 'orphaned', ...nowhere, mayPlace: true },
  'Who took this out?',
  own,
);
const placed = note(
  'placed',
  { state: 'placed', ...spanOf('A vote is by hand unless three people ask for paper.'), placedBy: ben },
  'It says the same in fewer words.',
);
const long = note('long', { state: 'orphaned', ...nowhere }, 'A pity.', {
  quote: `${quote}, and ${quote}, and ${quote}`,
});
const elsewhere = note('elsewhere', null, 'It was clearer before.');
const all = [question, hand, approximate, ambiguous, orphaned, placed];

export const states = {
  'Probably here': <CardSample conversation={approximate} />,
  'Could be one of three places': <CardSample conversation={ambiguous} label={null} />,
  'No longer in the text, one’s own': <CardSample conversation={orphaned} label={null} />,
  'No longer in the text, with many words': <CardSample conversation={long} label={null} />,
  'In another version': <CardSample conversation={elsewhere} label={null} />,
  'Placed by hand': <CardSample conversation={placed} label="¶ 3" />,
  'In one line': <CardSample conversation={orphaned} label={null} row />,
  'Without script': (
    <PlainNotes
      reactors={new Map()}
      threads={[approximate, ambiguous, orphaned, placed].map(({ thread }) => thread)}
      comments={[approximate, ambiguous, orphaned, placed].flatMap(({ comments }) => comments)}
      groups={[group]}
      at={{ textId: 'text', block: 'p1', view: group.id }}
      none=""
    />
  ),
};

const inText = (window: 'tall' | 'phone', shows: string, now: Now) =>
  ({ window, shows, node: <SampleText now={now} /> }) as const;
const crowd = Array.from({ length: 24 }, (_, n) =>
  note(`crowd-${n}`, { state: 'exact', ...there }, `Is that so, and if it is, since when? ${n}`),
).map((each) => ({
  ...each,
  thread: { ...each.thread, quote: 'the officers are elected, and can be recalled at any moment' },
}));

export const stages: Entry['stages'] = {
  'Among others in the margin': inText('tall', '.margin-unplaced', { conversations: all }),
  'In focus': inText('tall', '.card-lifted', { conversations: all, focused: 'approximate' }),
  'In the list of a paragraph': {
    window: 'tall',
    shows: '.panel',
    node: (
      <SampleText now={{ conversations: all }}>
        <PressedInText what={['#p1 + .here']} />
      </SampleText>
    ),
  },
  'On a phone': inText('phone', '.sheet:not([hidden])', { conversations: all, focused: 'orphaned' }),
  'A crowd of notes': inText('tall', '.more-here', { conversations: crowd }),
};
